import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { optionsOf, quizOf, rightOf, type QuizOptions } from "#core/study";
import { quizQuestions } from "#core/study-questions";
import { anOrder, aSingle } from "../../../support/some-questions.ts";

const questions = quizQuestions();
const areas = [...new Set(questions.map(({ area }) => area))];
const ids = (quiz: ReturnType<typeof quizOf>) => quiz.items.map(({ question }) => question.id);

const settings = fc.record({
  seed: fc.nat(),
  count: fc.integer({ min: 0, max: 130 }),
  areas: fc.option(fc.subarray(areas, { minLength: 1 }), { nil: undefined }),
  seen: fc.subarray(questions.map(({ id }) => id)),
});
type Asked = Omit<QuizOptions, "areas"> & { readonly areas: string[] | undefined };
const asOptions = ({ areas: wanted, ...rest }: Asked): QuizOptions => ({
  ...rest,
  ...(wanted !== undefined && { areas: wanted }),
});

describe("quizOf", () => {
  it("draws the same quiz from the same seed", () => {
    fc.assert(
      fc.property(settings, (s) => {
        expect(quizOf(questions, asOptions(s))).toEqual(quizOf(questions, asOptions(s)));
      }),
      { numRuns: 30 },
    );
  });

  it("draws no question twice, as many as asked if there are so many, and of no other area", () => {
    fc.assert(
      fc.property(settings, (s) => {
        const quiz = quizOf(questions, asOptions(s));
        const there = questions.filter(({ area }) => s.areas?.includes(area) ?? true).length;
        expect(new Set(ids(quiz)).size).toBe(Math.min(s.count, there));
        expect(quiz.items).toHaveLength(Math.min(s.count, there));
        if (s.areas) for (const { question } of quiz.items) expect(s.areas).toContain(question.area);
      }),
      { numRuns: 60 },
    );
  });

  it("shows every option of a question once", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const { question, options } of quizOf(questions, { seed, count: 20 }).items)
          expect(options.map(({ id }) => id).sort()).toEqual(
            optionsOf(question)
              .map(({ id }) => id)
              .sort(),
          );
      }),
      { numRuns: 40 },
    );
  });

  it("never shows an order question already solved", () => {
    const steps = anOrder("steps");
    for (let seed = 0; seed < 200; seed++) {
      const [item] = quizOf([steps], { seed, count: 1 }).items;
      expect(item?.options.map(({ id }) => id)).not.toEqual(rightOf(steps));
    }
  });

  it("puts the right option in any place", () => {
    const places = new Set<number>();
    for (let seed = 0; seed < 50; seed++) {
      const [item] = quizOf([aSingle("one")], { seed, count: 1 }).items;
      places.add(item?.options.findIndex(({ id }) => id === "b") ?? -1);
    }
    expect([...places].sort()).toEqual([0, 1, 2, 3]);
  });

  it("asks a seen question only when there are no others, the longest ago first", () => {
    const five = ["a", "b", "c", "d", "e"].map((id) => aSingle(`question-${id}`));
    const seen = ["question-d", "question-a", "question-b"];
    expect(ids(quizOf(five, { seed: 1, count: 2, seen })).sort()).toEqual(["question-c", "question-e"]);
    expect(ids(quizOf(five, { seed: 1, count: 3, seen }))).toContain("question-d");
    expect(ids(quizOf(five, { seed: 1, count: 4, seen })).sort()).toEqual(
      expect.arrayContaining(["question-a", "question-d"]),
    );
  });

  it("asks for different clauses before it asks for one again", () => {
    const twins = [1, 2, 3].map((n) => aSingle(`greeting-${n}`));
    const other = aSingle("other", { clauses: ["open.use-name"] });
    for (let seed = 0; seed < 30; seed++)
      expect(ids(quizOf([...twins, other], { seed, count: 2 }))).toContain("other");
  });
});
