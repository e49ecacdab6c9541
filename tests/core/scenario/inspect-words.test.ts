import { describe, expect, test } from "vitest";
import { newProblems } from "../../support/problems.ts";

const words = (zh: string, en: string) => ({ "zh-CN": zh, en });

describe("words", () => {
  test.each([
    [{ "lines/where/en": "" }, ['error missing-words lines/where/en {"locale":"en"}']],
    [{ "lines/where/zh-CN": " \n" }, ['error missing-words lines/where/zh-CN {"locale":"zh-CN"}']],
    [
      { "lines/where/zh-TW": "" },
      [
        'error missing-words lines/where/zh-TW {"locale":"zh-TW"}',
        'error too-short lines/where/zh-TW {"length":0,"limit":1}',
      ],
    ],
    [{ "brief/goals/0": { "zh-CN": "问清" } }, ['error missing-words brief/goals/0/en {"locale":"en"}']],
    [{ "facts/articles/0/body/en": "" }, ['error missing-words facts/articles/0/body/en {"locale":"en"}']],
  ])("that are missing are refused: %j", (changes, expected) => {
    expect(
      newProblems(changes)
        .filter((p) => p.startsWith("error"))
        .sort(),
    ).toEqual(expected);
  });

  test.each([
    [words("Where is my parcel?", "Where is my parcel?"), ["words-not-chinese lines/where/zh-CN"]],
    [words("我的包裹呢", "我的包裹呢"), ["words-not-english lines/where/en"]],
    [words("喂", "喂"), ["words-not-english lines/where/en"]],
    [words("……", "…"), []],
    [words("138", "138"), []],
    [words("我的 iPhone 呢", "Where is my iPhone?"), []],
    [words("找王经理", "The manager, Mr Wang (王经理), please"), []],
  ])("are in their own script: %j", (line, expected) => {
    const found = newProblems({ "lines/where": line }).flatMap(
      (p) => /^warning (words-not-\w+ \S+)/.exec(p)?.[1] ?? [],
    );
    // The example's English is Chinese throughout, so of this line that is nothing new.
    expect(found).toEqual(expected.filter((p) => !p.startsWith("words-not-english")));
  });

  test("on the customer's record may be the same in every language", () => {
    expect(newProblems({ "facts/customer/0/value": words("iPhone 15", "iPhone 15") })).toEqual([]);
  });

  test("are filled in only for {centre} and {staff}, and only where somebody says them", () => {
    expect(
      newProblems({
        "replies/hello/zh-CN": "您好,{centre},工号{staff}",
        "lines/where/zh-CN": "是{centre}吗?",
      }),
    ).toEqual([]);
    expect(newProblems({ "replies/hello/zh-CN": "您好,{center}{name}" })).toEqual([
      'error unknown-placeholder replies/hello/zh-CN {"name":"center","near":"centre"}',
      'error unknown-placeholder replies/hello/zh-CN {"name":"name","near":""}',
    ]);
    expect(newProblems({ "brief/situation/zh-CN": "你在{centre}上班" })).toEqual([
      'warning unfilled-placeholder brief/situation/zh-CN {"name":"centre"}',
    ]);
  });
});

describe("a line that is not Mandarin", () => {
  const line = { ...words("我个包裹呢?", "Where is my parcel?"), acts: ["states-matter"] };
  const gloss = words("我的包裹呢?", "Where is my parcel?");

  test("has its meaning beside it", () => {
    expect(newProblems({ "lines/where": { ...line, lang: "yue", gloss } })).toEqual([]);
    expect(newProblems({ "lines/where": { ...line, lang: "yue" } })).toEqual([
      'error missing-gloss lines/where {"lang":"yue"}',
    ]);
  });

  test("may be in Latin letters", () => {
    expect(newProblems({ "lines/where": { ...line, "zh-CN": "Where is it?", lang: "en", gloss } })).toEqual(
      [],
    );
  });

  test.each(["zh-CN", "zh", "cmn", "zh-Hans-CN"])("is not one in %s", (lang) => {
    expect(newProblems({ "lines/where": { ...line, lang } })).toEqual([
      `warning needless-lang lines/where/lang {"lang":"${lang}"}`,
    ]);
  });

  test("is the only one to be glossed", () => {
    expect(newProblems({ "lines/where": { ...line, gloss } })).toEqual([
      "warning needless-gloss lines/where/gloss {}",
    ]);
  });
});
