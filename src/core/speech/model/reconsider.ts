import { lengthOf, type Seen } from "./features.ts";
import type { Scores } from "./score.ts";
import type { Packed, Tables } from "./tables.ts";

// The second look: each label is weighed again in the light of all the others. That a sentence with a fact in it is only
// a confirmation, or that a reply is too rude to be an offer, is seen here.

/** Scores beyond this, either way, say nothing more. */
const far = 1.5;

const within = (score: number): number => Math.max(-far, Math.min(far, score));

/** Labels that a clause has mostly when it has no other. */
const leftOver = [
  "explain",
  "offer-solution",
  "ask-details",
  "acknowledge",
  "empathise",
  "reassure",
  "escalate",
] as const;

const clauseCounts = [2, 3, 4, 6, 9] as const;
const lengths = [6, 12, 20, 35, 60] as const;

/** How many numbers the second look goes by. */
export const inputCount = (labels: readonly string[]): number =>
  2 * labels.length + leftOver.length + clauseCounts.length + lengths.length + 1;

/** What the second look goes by: the first scores, of the whole and of the clauses, and how long the reply is. */
export function inputsOf(scores: Scores, labels: readonly string[], { clauses, caller }: Seen): number[] {
  const length = lengthOf(clauses);
  const best = labels.map((_, label) =>
    scores.clauses.reduce((most, clause) => Math.max(most, within(clause[label] ?? 0)), -far),
  );
  const alone = leftOver.map((id) => {
    const label = labels.indexOf(id);
    return scores.clauses.reduce((most, clause) => Math.max(most, apart(clause, label)), -2);
  });
  return [
    ...scores.whole.map(within),
    ...best,
    ...alone,
    ...clauseCounts.map((count) => (scores.clauses.length >= count ? 1 : 0)),
    ...lengths.map((limit) => (length > limit ? 1 : 0)),
    caller === "" ? 1 : 0,
  ];
}

/** How far a clause looks more like a label than like any other. */
function apart(clause: readonly number[], label: number): number {
  let other = -2;
  clause.forEach((score, at) => {
    if (at !== label && score > other) other = score;
  });
  return within((clause[label] ?? 0) - other);
}

/** The scores of the whole after the second look. */
export function reconsidered(
  scores: Scores,
  inputs: readonly number[],
  tables: Tables,
  packed: Packed,
): number[] {
  const { steps, biases } = packed.second;
  return scores.whole.map((first, label) => {
    let sum = 0;
    const from = label * inputs.length;
    for (let i = 0; i < inputs.length; i++) sum += (tables.second[from + i] ?? 0) * (inputs[i] ?? 0);
    return first + (biases[label] ?? 0) + (steps[label] ?? 0) * sum;
  });
}
