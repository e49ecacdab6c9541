import { describe, expect, it } from "vitest";
import { placeText } from "#core/base";
import { optionsOf, readQuestions, type Question } from "#core/study";
import { aMultiple, anOrder, aSingle, aType } from "../../../support/some-questions.ts";

const sound = () => structuredClone([aSingle("one"), aMultiple("many"), anOrder("steps"), aType("type")]);
const problems = (json: readonly unknown[]) =>
  readQuestions(json).problems.map((p) => `${p.code} at ${placeText(p.at)}`);
const spoilt = (i: number, change: Record<string, unknown>) =>
  sound().map((question, j) => (i === j ? { ...question, ...change } : question) as Question);

describe("readQuestions", () => {
  it("reads one of each kind", () => {
    expect(readQuestions(sound())).toMatchObject({ ok: true, problems: [] });
  });

  it("refuses an id given twice", () => {
    expect(problems([...sound(), aSingle("one")])).toEqual(["study.duplicate-id at #5 › id"]);
  });

  it("refuses a right answer that is no option", () => {
    expect(problems(spoilt(0, { right: "z" }))).toEqual(["study.unknown-option at #1 › right"]);
    expect(problems(spoilt(1, { right: ["a", "z"] }))).toEqual(["study.unknown-option at #2 › right"]);
    expect(problems(spoilt(3, { right: "rude" }))).toEqual(["study.shape at #4 › right"]);
  });

  it("refuses options that are alike, in either language", () => {
    const options = [...optionsOf(aSingle("one"))];
    const alike = options.map((o, i) => (i === 1 ? { ...o, text: { ...o.text, en: "option 0" } } : o));
    expect(problems(spoilt(0, { options: alike }))).toEqual([
      "study.duplicate-option-text at #1 › options #2",
    ]);
    const sameId = options.map((o, i) => (i === 2 ? { ...o, id: "a" } : o));
    expect(problems(spoilt(0, { options: sameId }))).toEqual(["study.duplicate-option at #1 › options #3"]);
  });

  it("refuses a question of several choices in which nothing is wrong", () => {
    expect(problems(spoilt(1, { right: ["a", "b", "c", "d", "e"] }))).toEqual([
      "study.nothing-wrong at #2 › right",
    ]);
  });

  it("refuses what is missing and what should not be there", () => {
    expect(problems(spoilt(0, { explanation: { "zh-CN": "因为" } }))).toEqual([
      "study.missing-member at #1 › explanation › en",
    ]);
    expect(problems(spoilt(2, { right: ["a"] }))).toEqual(["study.unknown-member at #3 › right"]);
    expect(problems(spoilt(0, { sources: [] }))).toEqual(["study.shape at #1 › sources"]);
  });
});
