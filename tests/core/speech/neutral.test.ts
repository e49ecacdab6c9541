import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { understand } from "#core/speech";
import { devFile, heldOutFile, readReplies } from "../../../scripts/understanding/replies.ts";

const remarks = [
  "今天天气不错。",
  "外面下雨了。",
  "窗外有只鸟。",
  "天气凉了。",
  "这几天风挺大的。",
  "树叶黄了。",
];
const phrases = readFileSync(new URL("../../fixtures/replies/mandated.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((reply) => ({ caller: "", reply }));
const labelled = [...readReplies(devFile), ...readReplies(heldOutFile)];
/** Each remark is tried on some labelled replies of its own. */
const shareOf = (remark: string) => labelled.filter((_, i) => i % 24 === remarks.indexOf(remark));
/** So that every reply is tried with two remarks, and none with all six: they would take a busy machine minutes. */
const thirdFor = (remark: string) => labelled.filter((_, i) => i % 3 === remarks.indexOf(remark) % 3);
const few = (remark: string) => phrases.filter((_, i) => i % 3 === remarks.indexOf(remark) % 3);

interface Said {
  readonly caller: string;
  readonly reply: string;
}

/** The acts that are seen in a reply, and no longer with a remark before or after it. */
function lost({ caller, reply }: Said, remark: string): string[] {
  const said = /[.!?。！？]$/.test(reply) ? reply : `${reply}。`;
  const alone = understand(said, { caller }).acts;
  return [`${said}${remark}`, `${remark}${said}`].flatMap((more) => {
    const seen = new Set(understand(more, { caller }).acts.map(({ id }) => id));
    return alone.flatMap(({ id, unsure }) =>
      seen.has(id) ? [] : [`${unsure === true ? "unsure" : "sure"} ${id}: ${more}`],
    );
  });
}

// Several hundred replies each, three readings a reply: a second on a quiet machine, thirty on one that others load.
describe("a neutral sentence", { timeout: 60_000 }, () => {
  test.each(remarks)("%s before or after set phrases takes no act away", (remark) => {
    expect(few(remark).flatMap((said) => lost(said, remark))).toEqual([]);
  });

  test.each(remarks)("%s before or after labelled replies takes no sure act away", (remark) => {
    const all = thirdFor(remark).flatMap((said) => lost(said, remark));
    expect(all.filter((one) => one.startsWith("sure"))).toEqual([]);
  });

  test.each(remarks)("%s makes no courteous reply a faulty one", (remark) => {
    const courteous = [...few(remark), ...shareOf(remark).filter(({ faults }) => faults.length === 0)];
    const accused = courteous.filter(({ caller, reply }) => {
      const faults = (text: string): number =>
        understand(text, { caller }).faults.filter(({ unsure }) => unsure !== true).length;
      return faults(`${reply}。${remark}`) > faults(`${reply}。`);
    });
    expect(accused).toEqual([]);
  });
});
