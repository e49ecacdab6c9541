import { sentencesOf } from "../segment.ts";
import type { Seen } from "./features.ts";
import type { Scores } from "./score.ts";

/**
 * The reply without its neutral sentences: those of which no clause looks like anything, and in which no rule found its
 * phrase. So a remark about the weather cannot drown what else was said. The same reply, if all or none of it is neutral.
 * A clause that looks like no act and no fault more than `nothing` has nothing to say. `anyFault` is the number of the label
 * that says only that there is some fault.
 */
export function withoutNeutral(seen: Seen, scores: Scores, anyFault: number, nothing: number): Seen {
  const says = scores.clauses.map((clause, at) => {
    const { from = 0, to = 0 } = seen.clauses[at] ?? {};
    const ruled = seen.rules.some((one) => one.from < to && from < one.to);
    return ruled || clause.some((score, label) => label !== anyFault && score > nothing);
  });
  const sentences = sentencesOf(seen.text).filter(({ from, to }) =>
    seen.clauses.some((clause, at) => says[at] === true && from <= clause.from && clause.from < to),
  );
  const clauses = seen.clauses.filter(({ from: at }) =>
    sentences.some(({ from, to }) => from <= at && at < to),
  );
  return clauses.length === 0 || clauses.length === seen.clauses.length ? seen : { ...seen, clauses };
}
