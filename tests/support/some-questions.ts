import type { Question } from "#core/study";

const text = (words: string) => ({ "zh-CN": words, en: words });

const common = (id: string) => ({
  id,
  area: "open",
  clauses: ["open.greeting"],
  prompt: text(`${id}？`),
  explanation: text(`${id}。`),
  sources: [{ document: "001" as const, place: "一.1" }],
});

const options = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: "abcdefgh"[i] ?? "z", text: text(`option ${i}`) }));

/** A question with four options; the right one is `b`. */
export const aSingle = (id: string, change: Partial<Question> = {}): Question =>
  ({ kind: "single", ...common(id), options: options(4), right: "b", ...change }) as Question;

/** A question with five options; `a`, `c` and `d` are right. */
export const aMultiple = (id: string, change: Partial<Question> = {}): Question =>
  ({ kind: "multiple", ...common(id), options: options(5), right: ["a", "c", "d"], ...change }) as Question;

/** Four steps: `a`, `b`, `c`, `d`. */
export const anOrder = (id: string, change: Partial<Question> = {}): Question =>
  ({ kind: "order", ...common(id), options: options(4), ...change }) as Question;

/** What kind of question is this? A closed one. */
export const aType = (id: string, change: Partial<Question> = {}): Question =>
  ({ kind: "question-type", ...common(id), said: text("有没有？"), right: "closed", ...change }) as Question;
