// Measures what we promise to be quick.  npm run bench [-- NAME ...] [--build]
// The browser's figures are of the built product in dist/, which is built when it is missing or when asked to.
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { buildOnce } from "../tests/e2e/support/serve.ts";
import { check } from "./check.ts";
import { fairness } from "./fairness.ts";
import { tableOf, type Bench } from "./figure.ts";
import { lighthouse } from "./lighthouse.ts";
import { load } from "./load.ts";
import { score } from "./score.ts";
import { step } from "./step.ts";
import { studioCore } from "./studio-core.ts";
import { benchUnderstanding } from "./understanding.ts";

const benches: Readonly<Record<string, Bench>> = {
  check,
  score,
  step,
  "studio-core": studioCore,
  fairness,
  load,
  lighthouse,
};
const names = [...Object.keys(benches), "understanding"];

const { values, positionals } = parseArgs({
  options: { build: { type: "boolean", default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(", ")}. There are: ${names.join(", ")}.`);
  process.exit(2);
}

console.log(`${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`);
await buildOnce("dist", values.build);
for (const name of names.filter((one) => positionals.length === 0 || positionals.includes(one))) {
  // Above one for each core, the figures are of a machine that is busy with something else.
  console.log(`\n## ${name} (load ${(loadavg()[0] ?? 0).toFixed(1)})\n`);
  const bench = benches[name];
  if (!bench) console.log((await benchUnderstanding()).join("\n"));
  else {
    const figures = await bench();
    if (figures.length > 0) console.log(tableOf(figures));
  }
}
process.exit(0);
