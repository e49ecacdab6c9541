// npm test: installs what is missing and runs every check and test, in a real browser too.
// Ends with `N passed, N failed`, from real counts: each check is one, each test is one.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
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

/** Runs independent checks side by side, as many as there are cores; what each says is printed whole, in their order. */
async function checks(list) {
  const waiting = list.map(([name, args]) => {
    const check = { name, args };
    check.done = new Promise((resolve) => (check.end = resolve));
    return check;
  });
  const queue = [...waiting];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) next.end(await heard(next.args));
  };
  for (let i = 0; i < availableParallelism(); i++) void work();
  for (const { name, done } of waiting) {
    const { well, said } = await done;
    heading(name);
    process.stdout.write(said);
    if (well) passed += 1;
    else failed += 1;
  }
}

/** Runs a program out of sight, and resolves to whether it ended well and all that it said. */
function heard(args) {
  return new Promise((resolve) => {
    const said = [];
    const program = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [program.stdout, program.stderr]) stream.on("data", (chunk) => said.push(chunk));
    program.on("error", (error) => resolve({ well: false, said: `${error.message}\n` }));
    program.on("close", (code) => resolve({ well: code === 0, said: Buffer.concat(said).toString() }));
  });
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

await checks([
  ["types: the browser", [bin.tsc, "-p", "."]],
  ["types: core, without a DOM", [bin.tsc, "-p", "src/core"]],
  ["types: the command line", [bin.tsc, "-p", "src/cli"]],
  ["types: tests and scripts", [bin.tsc, "-p", "tests"]],
  ["lint", [bin.eslint, ".", "--max-warnings", "0"]],
  ["floors", [bin.depcruise, "--config", ".dependency-cruiser.mjs", "src", "tests"]],
  ["format", [bin.prettier, "--check", ".", "--log-level", "warn"]],
  ["scenarios", [bin.tsx, "src/cli/main.ts", "check", "scenarios"]],
  ["build", [bin.vite, "build", "--logLevel", "warn"]],
]);

const unit = ".cache/unit.json";
tests(
  "unit, property and screen tests",
  [bin.vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`],
  unit,
);

const e2e = ".cache/e2e.json";
tests("in a real browser", [bin.tsx, "tests/e2e/run.ts", "--report", e2e], e2e, { CHROMIUM_PATH: chromium });

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
