// Takes every journey in a real Chromium, against the built product.
//   tsx tests/e2e/run.ts [--build] [--report FILE] [--dist FOLDER] [--only WORDS]
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { journeys } from "./journeys/index.ts";
import { launch } from "./support/browser.ts";
import { takeJourney, type Taken } from "./support/take-journey.ts";
import { buildOnce, root, serve } from "./support/serve.ts";

const { values } = parseArgs({
  options: {
    build: { type: "boolean", default: false },
    report: { type: "string" },
    dist: { type: "string", default: "dist" },
    only: { type: "string", default: "" },
  },
});
const pictures = join(root, ".cache/e2e");
const atOnce = 2;

rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
await buildOnce(values.dist, values.build);
const server = await serve(values.dist);
const browser = await launch();
const waiting = journeys.filter(({ title }) => title.toLowerCase().includes(values.only.toLowerCase()));
const taken: Taken[] = [];

async function walk(): Promise<void> {
  for (let journey = waiting.shift(); journey; journey = waiting.shift()) {
    const result = await takeJourney(journey, { browser, server, dist: values.dist, pictures });
    taken.push(result);
    console.log(
      `${result.error === undefined ? "✓" : "✗"} ${result.title} (${(result.ms / 1000).toFixed(1)} s)`,
    );
    if (result.error !== undefined) console.log(`${result.error}\n  picture: ${result.picture ?? "none"}`);
  }
}

const began = performance.now();
await Promise.all(Array.from({ length: atOnce }, walk));
await browser.close();
await server.stop();

const failed = taken.filter((result) => result.error !== undefined).length;
const passed = taken.length - failed;
console.log(
  `${passed} journeys passed, ${failed} failed, in ${((performance.now() - began) / 1000).toFixed(0)} s`,
);
if (values.report !== undefined) {
  mkdirSync(dirname(values.report), { recursive: true });
  writeFileSync(values.report, JSON.stringify({ passed, failed, journeys: taken }, null, 2));
}
process.exit(failed === 0 && passed > 0 ? 0 : 1);
