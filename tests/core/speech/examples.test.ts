import { describe, expect, test } from "vitest";
import { actIds, acts, faultIds } from "#core/standards";
import { examplesOf, likeOf } from "#core/speech-examples";
import { readBank } from "../../../scripts/understanding/replies.ts";

const ids = [...acts.filter((act) => !("ours" in act)).map(({ id }) => id as string), ...faultIds];
const bank = readBank();

describe("example sentences", () => {
  test("there are some for every act and fault of the vocabulary, a dozen at most", () => {
    expect(ids.filter((id) => examplesOf(id).length < 3)).toEqual([]);
    expect(ids.filter((id) => examplesOf(id).length > 12)).toEqual([]);
  });

  test("are replies of the bank that were labelled so", () => {
    const labelled = new Set(
      bank.flatMap((of) => [...of.acts, ...of.faults].map((id) => `${id}|${of.reply}`)),
    );
    const wrong = ids.flatMap((id) => examplesOf(id).filter((reply) => !labelled.has(`${id}|${reply}`)));
    expect(wrong).toEqual([]);
  });
});

describe("understood like", () => {
  test.each([
    ["ask-hold", "麻烦稍等一下"],
    ["apologise", "真对不起"],
    ["ask-repeat", "再说一遍行吗"],
    ["flat-refusal", "办不了"],
  ])("an example of %s that shares words with “%s”", (id, words) => {
    const like = likeOf(words, id) ?? "";
    expect(examplesOf(id)).toContain(like);
    expect([...words].some((char) => like.includes(char))).toBe(true);
  });

  test("an example itself is like itself, also in traditional characters and full width", () => {
    for (const id of ids) for (const sentence of examplesOf(id)) expect(likeOf(sentence, id)).toBe(sentence);
    expect(likeOf("請稍等！", "ask-hold")).toBe(likeOf("请稍等!", "ask-hold"));
  });

  test("nothing for an act of an author's own, and something for words that are like none", () => {
    expect(likeOf("您好", "ask-meter-reading")).toBeUndefined();
    expect(actIds.has("greet")).toBe(true);
    expect(likeOf("🌧", "greet")).toBe(examplesOf("greet")[0]);
    expect(likeOf("", "greet")).toBe(examplesOf("greet")[0]);
  });
});
