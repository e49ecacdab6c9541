import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quizOf, rightOf, sittingOf, type Answered } from "#core/study";
import { quizQuestions } from "#core/study-questions";
import { aMultiple, aSingle } from "../../../support/some-questions.ts";

const answered = (question: string, answer: readonly string[], t = 0): Answered => ({
  type: "answered",
  question,
  answer,
  t,
});
const quiz = quizOf(
  [
    aSingle("hello"),
    aMultiple("wishes"),
    aSingle("stress", { area: "wellbeing", clauses: ["agent.stress", "agent.sport"] }),
  ],
  { seed: 4, count: 3 },
);

describe("sittingOf", () => {
  it("stands at nothing before the first answer", () => {
    expect(sittingOf(quiz, [])).toMatchObject({
      of: 3,
      answered: 0,
      right: 0,
      points: 0,
      ms: 0,
      done: false,
      repeat: [],
    });
  });

  it("adds up by area and names the clauses to read again", () => {
    const sitting = sittingOf(quiz, [
      answered("hello", ["b"], 4_000),
      answered("wishes", ["a", "c"], 9_000),
      answered("stress", ["a"], 15_000),
    ]);
    expect(sitting).toMatchObject({ answered: 3, right: 1, ms: 15_000, done: true });
    expect(sitting.points).toBeCloseTo(1 + 2 / 3);
    const area = (name: string) => sitting.areas.find((a) => a.area === name);
    expect(area("open")).toMatchObject({ of: 2, answered: 2, right: 1 });
    expect(area("wellbeing")).toEqual({ area: "wellbeing", of: 1, answered: 1, right: 0, points: 0 });
    expect(sitting.repeat).toContainEqual({ question: "stress", clauses: ["agent.stress", "agent.sport"] });
    expect(sitting.repeat.map(({ question }) => question).sort()).toEqual(["stress", "wishes"]);
  });

  it("lets the first answer to a question stand, and takes no notice of questions it does not have", () => {
    const sitting = sittingOf(quiz, [
      answered("hello", ["a"], 1_000),
      answered("hello", ["b"], 2_000),
      answered("elsewhere", ["b"], 90_000),
    ]);
    expect(sitting).toMatchObject({ answered: 1, right: 0, ms: 1_000, done: false });
  });

  it("comes to the same in whatever order different questions were answered", () => {
    const events = [answered("hello", ["b"], 1), answered("wishes", ["a"], 2), answered("stress", ["b"], 3)];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 3 }), (shuffled) => {
        expect(sittingOf(quiz, shuffled)).toEqual(sittingOf(quiz, events));
      }),
    );
  });

  it("gives full marks for the right answers to any quiz drawn from the product's questions", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const drawn = quizOf(quizQuestions(), { seed, count: 12 });
        const events = drawn.items.map(({ question }, i) => answered(question.id, rightOf(question), i));
        expect(sittingOf(drawn, events)).toMatchObject({ points: 12, right: 12, done: true, repeat: [] });
      }),
      { numRuns: 15 },
    );
  });
});
