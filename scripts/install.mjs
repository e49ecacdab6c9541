// What `npm start` and `npm test` do first: bring in the packages when they are missing or older than the lock file.
import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

/** Runs `npm ci` unless node_modules is at least as new as package-lock.json. */
export function installPackages() {
  const stamp = "node_modules/.package-lock.json";
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync("package-lock.json").mtimeMs - 2000) return;
  console.log("Installing packages (npm ci) …");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}
