import type { LocalText } from "../../base/index.ts";
import { rightOf, type Question } from "./question.ts";

/** What an answer was worth, and what there is to learn from it. */
export interface Mark {
  readonly right: boolean;
  /** From 0 to 1. */
  readonly points: number;
  /** Ids of the right options; of `order` all of them, in order. */
  readonly rightAnswer: readonly string[];
  readonly explanation: LocalText;
  readonly clauses: readonly string[];
  readonly sources: Question["sources"];
}

/** Right choices less wrong ones, over all right ones; not below 0. */
function chosen(answer: ReadonlySet<string>, right: readonly string[]): number {
  const hits = right.filter((id) => answer.has(id)).length;
  return Math.max(0, (hits - (answer.size - hits)) / right.length);
}

/** Neighbours that follow each other as they should, over all pairs of neighbours. */
function inOrder(answer: readonly string[], right: readonly string[]): number {
  const kept = right.slice(1).filter((id, i) => {
    const place = answer.indexOf(id);
    return place > 0 && answer[place - 1] === right[i];
  });
  return kept.length / (right.length - 1);
}

/**
 * Marks an answer: ids of options, in the order given. One option of `single` and `question-type`, any number of
 * `multiple` (their order does not matter), all of `order`. Part of the points for part of `multiple` and `order`.
 */
export function markAnswer(question: Question, answer: readonly string[]): Mark {
  const rightAnswer = rightOf(question);
  const points = pointsOf(question, answer, rightAnswer);
  const { explanation, clauses, sources } = question;
  return { right: points === 1, points, rightAnswer, explanation, clauses, sources };
}

function pointsOf(question: Question, answer: readonly string[], right: readonly string[]): number {
  switch (question.kind) {
    case "single":
    case "question-type":
      return answer.length === 1 && answer[0] === right[0] ? 1 : 0;
    case "multiple":
      return chosen(new Set(answer), right);
    case "order":
      return answer.length === right.length ? inOrder(answer, right) : 0;
  }
}
