// npm test: installs what is missing and runs every check and test, in a real browser too.
// Ends with `N passed, N failed`, from real counts: each check is one, each test is one.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { needChromium } from "./chromium.mjs";
import { installPackages } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
installPackages();
const chromium = needChromium();
mkdirSync(".cache", { recursive: true });

let passed = 0;
let failed = 0;

/** Runs a program in sight, and says whether it ended well. */
function run(args, env = {}) {
  return (
    spawnSync(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } }).status === 0
  );
}

function heading(text) {
  console.log(`\n── ${text}`);
}

function check(name, args) {
  heading(name);
  if (run(args)) passed += 1;
  else failed += 1;
}

/** Runs a test runner that writes `{passed, failed}` or vitest's JSON; a runner that wrote nothing failed as one. */
function tests(name, args, report, env) {
  heading(name);
  rmSync(report, { force: true });
  const well = run(args, env);
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  const good = counts.numPassedTests ?? counts.passed ?? 0;
  const bad = counts.numFailedTests ?? counts.failed ?? 0;
  passed += good;
  failed += bad;
  // A suite that could not even be loaded has no test that failed; it must not look green.
  if (!well && bad === 0) failed += 1;
  if (well && good === 0) failed += 1;
}

const bin = {
  tsc: "node_modules/typescript/bin/tsc",
  eslint: "node_modules/eslint/bin/eslint.js",
  depcruise: "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
  prettier: "node_modules/prettier/bin/prettier.cjs",
  vitest: "node_modules/vitest/vitest.mjs",
  vite: "node_modules/vite/bin/vite.js",
  tsx: "node_modules/tsx/dist/cli.mjs",
};

check("types: the browser", [bin.tsc, "-p", "."]);
check("types: core, without a DOM", [bin.tsc, "-p", "src/core"]);
check("types: the command line", [bin.tsc, "-p", "src/cli"]);
check("types: tests and scripts", [bin.tsc, "-p", "tests"]);
check("lint", [bin.eslint, ".", "--max-warnings", "0"]);
check("floors", [bin.depcruise, "--config", ".dependency-cruiser.mjs", "src", "tests"]);
check("format", [bin.prettier, "--check", ".", "--log-level", "warn"]);
check("scenarios", [bin.tsx, "src/cli/main.ts", "check", "scenarios"]);

const unit = ".cache/unit.json";
tests(
  "unit, property and screen tests",
  [bin.vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`],
  unit,
);

check("build", [bin.vite, "build", "--logLevel", "warn"]);
const e2e = ".cache/e2e.json";
tests("in a real browser", [bin.tsx, "tests/e2e/run.ts", "--report", e2e], e2e, { CHROMIUM_PATH: chromium });

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
