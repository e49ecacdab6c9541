import { describe, expect, test } from "vitest";
import { acts, faults } from "#core/standards";
import {
  blindFiles,
  devFile,
  heldOutFile,
  readBank,
  readReplies,
} from "../../../scripts/understanding/replies.ts";

const bank = readBank();
const measured = new Set(
  [devFile, heldOutFile, ...blindFiles].flatMap(readReplies).map(({ reply }) => bare(reply)),
);
const styles = "plain polite-verbose terse colloquial typos traditional rude trap chat real".split(" ");

/** Only what is spoken. */
function bare(reply: string): string {
  return reply.replace(/[^\p{L}\p{N}]/gu, "");
}

describe("the bank of labelled replies", () => {
  test("has thousands of lines by several hands", () => {
    expect(bank.length).toBeGreaterThan(2500);
    expect(new Set(bank.map(({ hand }) => hand)).size).toBeGreaterThanOrEqual(4);
  });

  test("knows only acts, faults and styles that there are", () => {
    const known = new Set<string>([...acts, ...faults].map(({ id }) => id));
    const odd = bank.filter(
      (one) => [...one.acts, ...one.faults].some((id) => !known.has(id)) || !styles.includes(one.style),
    );
    expect(odd.map(({ hand, line }) => `${hand}:${line}`)).toEqual([]);
  });

  test("says nothing twice", () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { caller, reply, hand, line } of bank) {
      const key = `${caller}|${reply}`;
      const before = seen.get(key);
      if (before !== undefined) twice.push(`${hand}:${line} is ${before}`);
      seen.set(key, `${hand}:${line}`);
    }
    expect(twice).toEqual([]);
  });

  test("holds none of the longer replies that are measured with", () => {
    const leaked = bank.filter(({ reply }) => bare(reply).length > 8 && measured.has(bare(reply)));
    expect(leaked.map(({ hand, line }) => `${hand}:${line}`)).toEqual([]);
  });
});
