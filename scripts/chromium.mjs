// Finds Chromium for the tests in a real browser. On Debian as root a missing one is installed; elsewhere we say what to do.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const places = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chromium on this machine, or undefined. */
export function findChromium() {
  return places.find((path) => path && existsSync(path));
}

function isDebianRoot() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/etc/os-release"))
    return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
}

/** The path of a Chromium, installed first where that is ours to do. Throws with advice where it is not. */
export function needChromium() {
  const missingFont = () => spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout?.trim() === "";
  const found = findChromium();
  if (found && !(isDebianRoot() && missingFont())) return found;
  if (!isDebianRoot()) {
    throw new Error(
      "The tests in a real browser need Chromium or Chrome, and a Chinese font.\n" +
        "Install one (Debian: apt-get install chromium fonts-noto-cjk; macOS: Google Chrome), or set CHROMIUM_PATH.",
    );
  }
  console.log("Installing Chromium and a Chinese font (Debian packages, once) …");
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk", "fontconfig"],
    options,
  );
  const installed = findChromium();
  if (!installed) throw new Error("Chromium was installed, and yet is not where it should be.");
  return installed;
}
