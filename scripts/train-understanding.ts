// npm run train: makes src/core/speech/model/packed.ts from the bank. Deterministic: the same sources, the same bytes.
// With --check: trains, compares with the file that is there, and says so by its exit code.
import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import type { Packed } from "../src/core/speech/model/tables.ts";
import { exampleOf, joinedExamples } from "./understanding/examples.ts";
import { fingerprint } from "./understanding/fingerprint.ts";
import { fit } from "./understanding/fit.ts";
import { readBank } from "./understanding/replies.ts";
import { trustedRules } from "./understanding/trust.ts";
import { settings } from "./understanding/settings.ts";

const file = new URL("../src/core/speech/model/packed.ts", import.meta.url);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function sourceOf(packed: Packed): Promise<string> {
  const source = [
    "// Made by npm run train; do not edit.",
    'import type { Packed } from "./tables.ts";',
    "",
    `export const packed: Packed = ${JSON.stringify(packed)};`,
  ].join("\n");
  return format(source, { ...(await resolveConfig(file)), parser: "typescript" });
}

const began = performance.now();
const bank = readBank().map(exampleOf);
say(`${bank.length} replies read`);
const joined = joinedExamples(bank, settings.joinedClean, settings.joinedRude);
const source = await sourceOf(fit([...bank, ...joined], trustedRules(bank), fingerprint()));
const seconds = ((performance.now() - began) / 1000).toFixed(0);
if (process.argv.includes("--check")) {
  const same = readFileSync(file, "utf8") === source;
  say(same ? `the model is what the bank makes (${seconds} s)` : "the model differs: run npm run train");
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(file, source);
  say(`model written in ${seconds} s: ${(source.length / 1024).toFixed(0)} KiB`);
}
