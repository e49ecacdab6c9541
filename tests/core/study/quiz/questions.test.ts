import { describe, expect, it } from "vitest";
import { offCallPack } from "#core/standards-off-call";
import { optionsOf, rightOf, type Question } from "#core/study";
import { quizQuestions } from "#core/study-questions";
import { catalogue } from "../../../../src/core/standards/pack.ts";

const questions = quizQuestions();
const offCall = new Map(offCallPack().clauses.map((c) => [c.id, c]));
const asked = new Set(questions.flatMap(({ clauses }) => clauses));
const chinese = /\p{Script=Han}/u;
const locales = ["zh-CN", "en"] as const;

const texts = (question: Question) => [
  question.prompt,
  question.explanation,
  ...("said" in question ? [question.said] : []),
  ...optionsOf(question).map(({ text }) => text),
];

describe("the quiz questions", () => {
  it("are at least 90, of every kind", () => {
    expect(questions.length).toBeGreaterThanOrEqual(90);
    const kinds = new Set(questions.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["multiple", "order", "question-type", "single"]);
  });

  it("ask for every knowledge clause, and for every clause said to be covered by the quiz", () => {
    const due = catalogue.filter((c) => c.evidence === "knowledge-quiz").map((c) => c.id);
    expect(due).toHaveLength(65);
    expect(due.filter((id) => !asked.has(id))).toEqual([]);
    const promised = [...offCall.values()].filter((c) => c.cover.by === "quiz").map((c) => c.id);
    expect(promised.filter((id) => !asked.has(id))).toEqual([]);
  });

  it("name clauses that there are, stand in the area of the first, and cite places that it cites", () => {
    for (const { id, area, clauses, sources } of questions) {
      expect(
        clauses.map((c) => offCall.has(c)),
        id,
      ).not.toContain(false);
      expect(area, id).toBe(offCall.get(clauses[0] ?? "")?.area);
      const cited = clauses.flatMap((c) => offCall.get(c)?.sources ?? []);
      for (const source of sources) expect(cited, id).toContainEqual(source);
    }
  });

  it("are no two alike: neither asks nor explains nor quotes in the same words", () => {
    for (const locale of locales) {
      const twice = (words: readonly string[]) => words.filter((w, i) => words.indexOf(w) < i);
      // What kind of question is this? It is the quoted sentence that differs.
      const ask = questions.map((q) => ("said" in q ? q.said[locale] : q.prompt[locale]));
      expect(twice(ask)).toEqual([]);
      expect(twice(questions.map((q) => q.explanation[locale]))).toEqual([]);
    }
  });

  it("are in both languages, each in its own script and punctuation", () => {
    for (const question of questions)
      for (const text of texts(question)) {
        expect(text["zh-CN"], question.id).not.toMatch(/\p{Script=Han}[,;:!?()]|[,;:!?(]\p{Script=Han}/u);
        expect(text.en, question.id).not.toMatch(chinese);
      }
  });

  it("offer no way out: no “all of the above”, no “none of these”", () => {
    for (const question of questions)
      for (const { text } of optionsOf(question)) {
        expect(text["zh-CN"]).not.toMatch(/以上(都|全|皆)|都(对|不对|不是)$/u);
        expect(text.en).not.toMatch(/(all|none) of (the above|these)/i);
      }
  });

  it("do not give the right answer away by its length", () => {
    const singles = questions.flatMap((q) => (q.kind === "single" ? [q] : []));
    for (const locale of locales) {
      const lengths = singles.map((q) => ({
        right: q.options.find(({ id }) => id === q.right)?.text[locale].length ?? 0,
        wrong: q.options.filter(({ id }) => id !== q.right).map(({ text }) => text[locale].length),
      }));
      const longest = lengths.filter(({ right, wrong }) => right > Math.max(...wrong)).length;
      const shortest = lengths.filter(({ right, wrong }) => right < Math.min(...wrong)).length;
      expect(longest / singles.length).toBeLessThan(0.3);
      expect(shortest / singles.length).toBeLessThan(0.3);
      for (const { right, wrong } of lengths)
        if (Math.max(...wrong) > 12) expect(right).toBeLessThan(1.35 * Math.max(...wrong));
    }
  });

  it("leave a right answer's place in the file to chance", () => {
    const singles = questions.flatMap((q) => (q.kind === "single" && q.options.length === 4 ? [q] : []));
    const places = singles.map((q) => q.options.findIndex(({ id }) => id === rightOf(q)[0]));
    for (const place of [0, 1, 2, 3])
      expect(places.filter((p) => p === place).length / singles.length).toBeLessThan(0.45);
  });

  it("ask about every piece of doubtful advice", () => {
    const doubtful = [...offCall.values()].filter((c) => c.doubtful === true).map((c) => c.id);
    expect(doubtful.filter((id) => !asked.has(id))).toEqual([]);
  });
});
