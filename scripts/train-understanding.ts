// npm run train: makes what is made from the bank: the model (model/packed.ts), the example sentences of acts and
// faults (data/example-sentences.ts) and the everyday replies that authors' own acts are trained against
// (own-acts/background.ts). Deterministic: the same sources, the same bytes.
// With --check: trains, compares with the files that are there, and says so by its exit code.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { format, resolveConfig } from "prettier";
import { chooseBackground } from "./understanding/choose-background.ts";
import { chooseExamples } from "./understanding/choose-examples.ts";
import { exampleOf } from "./understanding/examples.ts";
import { fingerprint } from "./understanding/fingerprint.ts";
import { fit } from "./understanding/fit.ts";
import { readBank } from "./understanding/replies.ts";
import { trustedRules } from "./understanding/trust.ts";

const speech = new URL("../src/core/speech/", import.meta.url);
const made = "// Made by npm run train; do not edit.";
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const formatted = async (file: URL, lines: readonly string[]): Promise<string> =>
  format([made, ...lines].join("\n"), { ...(await resolveConfig(file)), parser: "typescript" });

/** Writes a made file, or with --check says whether it is what it would be. */
async function put(name: string, lines: readonly string[]): Promise<void> {
  const file = new URL(name, speech);
  const source = await formatted(file, lines);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, source);
    say(`${name} written: ${(source.length / 1024).toFixed(0)} KiB`);
  } else if (existsSync(file) && readFileSync(file, "utf8") === source) say(`${name} is what the bank makes`);
  else {
    say(`${name} differs: run npm run train`);
    process.exitCode = 1;
  }
}

const began = performance.now();
const bank = readBank().map(exampleOf);
say(`${bank.length} replies read`);
const packed = await fit(trustedRules(bank), fingerprint(), availableParallelism());
await put("model/packed.ts", [
  'import type { Packed } from "./tables.ts";',
  "",
  `export const packed: Packed = ${JSON.stringify(packed)};`,
]);
await put("data/example-sentences.ts", [
  "",
  "/** Sentences of the bank that show what an act or a fault is, by its id, clearest first. */",
  `export const exampleSentences: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(chooseExamples(bank, packed))};`,
]);
await put("own-acts/background.ts", [
  "",
  "/** Everyday replies of every kind, which no author means by an act of their own. */",
  `export const background: readonly string[] = ${JSON.stringify(chooseBackground(bank))};`,
]);
say(`done in ${((performance.now() - began) / 1000).toFixed(0)} s`);
