import { readdirSync, readFileSync } from "node:fs";

/** A reply with what a fair inspector credits and blames. */
export interface Labelled {
  readonly caller: string;
  readonly reply: string;
  readonly acts: readonly string[];
  readonly faults: readonly string[];
  readonly style: string;
  /** The file it comes from, without its ending: one author a file. */
  readonly hand: string;
  readonly line: number;
}

export const bankFolder = new URL("../../src/core/speech/bank/", import.meta.url);
export const devFile = new URL("../../tests/fixtures/replies/dev.jsonl", import.meta.url);

/** The lines of one file of labelled replies. */
export function readReplies(file: URL): Labelled[] {
  const hand = file.pathname.replace(/^.*\/|\.jsonl$/g, "");
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((text, i) =>
      text.trim() === "" ? [] : [{ ...(JSON.parse(text) as Labelled), hand, line: i + 1 }],
    );
}

/** Written by a hand of its own and never trained on: what the figures of the model are measured with. */
export const heldOutFile = new URL("held-out.jsonl", bankFolder);

/**
 * Written by two hands more, in the manner of dev and of real transcripts, and read by nobody who worked on the model
 * until it was trained: the blind measure. Whoever goes by their misses makes them sets like the other, and needs new ones.
 */
export const blindFiles = ["held-out-4.jsonl", "held-out-5.jsonl"].map((name) => new URL(name, bankFolder));

/** The files of the bank that are trained on, in the order of their names. */
export function bankFiles(): URL[] {
  return readdirSync(bankFolder)
    .filter((name) => /^hand-.*[.]jsonl$/.test(name))
    .sort()
    .map((name) => new URL(name, bankFolder));
}

/** The whole bank in a fixed order. */
export const readBank = (): Labelled[] => bankFiles().flatMap(readReplies);
