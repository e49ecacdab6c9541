import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { bankFiles } from "./replies.ts";

const speech = new URL("../../src/core/speech/", import.meta.url);

/** Sources that what the model is made of does not depend on. */
const apart =
  /(understand|understood|voice|index|span|examples|example-sentences|own-acts\/.*|model\/(packed|model|decide))[.]ts$/;
const making = [
  "settings",
  "examples",
  "matrix",
  "label-plane",
  "corrections",
  "fit-first",
  "fit",
  "training-process",
  "trust",
  "write-bits",
];

/** SHA-256 of all that a trained model is made from: the bank, what reads a reply, and the training itself. */
export function fingerprint(): string {
  const reading = readdirSync(speech, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts") && !apart.test(name))
    .sort()
    .map((name) => new URL(name, speech));
  const hash = createHash("sha256");
  const files = [...bankFiles(), ...reading, ...making.map((name) => new URL(`${name}.ts`, import.meta.url))];
  for (const file of files) hash.update(readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
  return hash.digest("hex");
}
