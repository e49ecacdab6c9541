import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markAnswer, optionsOf, rightOf, type Question } from "#core/study";
import { aMultiple, anOrder, aSingle, aType } from "../../../support/some-questions.ts";

const points = (question: Question, answer: readonly string[]) => markAnswer(question, answer).points;
const all = [aSingle("one"), aMultiple("many"), anOrder("steps"), aType("type")];

describe("markAnswer", () => {
  it("gives the point of a single choice to the right option alone", () => {
    expect(points(aSingle("q"), ["b"])).toBe(1);
    expect(points(aSingle("q"), ["a"])).toBe(0);
    expect(points(aSingle("q"), ["a", "b"])).toBe(0);
    expect(points(aSingle("q"), [])).toBe(0);
  });

  it("knows a kind of question by its name", () => {
    expect(points(aType("q"), ["closed"])).toBe(1);
    expect(points(aType("q"), ["choice"])).toBe(0);
  });

  it("takes a wrong choice off the right ones, and gives nothing for choosing everything", () => {
    expect(points(aMultiple("q"), ["a", "c", "d"])).toBe(1);
    expect(points(aMultiple("q"), ["a", "c"])).toBeCloseTo(2 / 3);
    expect(points(aMultiple("q"), ["a", "c", "d", "e"])).toBeCloseTo(2 / 3);
    expect(points(aMultiple("q"), ["a", "b", "c", "d", "e"])).toBeCloseTo(1 / 3);
    expect(points(aMultiple("q"), ["b", "e"])).toBe(0);
    expect(points(aMultiple("q"), ["a", "a", "a"])).toBeCloseTo(1 / 3);
  });

  it("gives part of an order for neighbours that follow each other", () => {
    expect(points(anOrder("q"), ["a", "b", "c", "d"])).toBe(1);
    expect(points(anOrder("q"), ["b", "c", "d", "a"])).toBeCloseTo(2 / 3);
    expect(points(anOrder("q"), ["a", "b", "d", "c"])).toBeCloseTo(1 / 3);
    expect(points(anOrder("q"), ["d", "c", "b", "a"])).toBe(0);
    expect(points(anOrder("q"), ["a", "b"])).toBe(0);
  });

  it("tells what would have been right, why, and where it stands", () => {
    expect(markAnswer(aMultiple("q"), ["b"])).toEqual({
      right: false,
      points: 0,
      rightAnswer: ["a", "c", "d"],
      explanation: { "zh-CN": "q。", en: "q。" },
      clauses: ["open.greeting"],
      sources: [{ document: "001", place: "一.1" }],
    });
  });

  it("marks several choices alike in whatever order they come", () => {
    const answers = fc.shuffledSubarray(["a", "b", "c", "d", "e", "x"]);
    fc.assert(
      fc.property(answers, (answer) => {
        expect(markAnswer(aMultiple("q"), answer)).toEqual(markAnswer(aMultiple("q"), answer.toSorted()));
      }),
    );
  });

  it("gives one point for the right answer and less for any other, never below nothing", () => {
    const cases = fc
      .constantFrom(...all)
      .chain((question) =>
        fc.tuple(fc.constant(question), fc.shuffledSubarray(optionsOf(question).map(({ id }) => id))),
      );
    fc.assert(
      fc.property(cases, ([question, answer]) => {
        const mark = markAnswer(question, answer);
        const right = rightOf(question);
        const given = question.kind === "order" ? answer : answer.toSorted();
        const wanted = question.kind === "order" ? right : right.toSorted();
        expect(mark.right).toBe(JSON.stringify(given) === JSON.stringify(wanted));
        expect(mark.points === 1).toBe(mark.right);
        expect(mark.points).toBeGreaterThanOrEqual(0);
        expect(mark.points).toBeLessThanOrEqual(1);
      }),
    );
  });
});
