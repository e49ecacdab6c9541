import type { CoverageRow, Truth } from "./coverage-truth.ts";

/** Kinds of evidence that only something outside a call can give. */
const offCallKinds: ReadonlySet<string> = new Set(["feature", "knowledge-quiz", "metric", "not-simulable"]);
/** So many of the clauses that a call can show may be left out of scope. */
export const mostOutOfScope = 20;

/** In what the truth and the pack differ, one sentence each; empty when every clause is covered as it is said to be. */
export function coverageFaults(rows: readonly CoverageRow[], truth: Truth): string[] {
  const left = rows.filter((r) => r.covered_by === "out-of-scope" && !offCallKinds.has(r.evidence));
  return [
    ...rows.filter((r) => r.covered_by === null).map((r) => `${r.clause}: ${r.why ?? "not covered"}`),
    ...strangers(truth),
    ...twice(truth),
    ...(left.length > mostOutOfScope
      ? [
          `${left.length} clauses that a call can show are out of scope; at most ${mostOutOfScope} may be: ${left
            .map((r) => r.clause)
            .join(", ")}`,
        ]
      : []),
  ];
}

/** Clauses that somebody speaks of and the catalogue does not have. */
function strangers({ catalogue, standards, offCall, questions }: Truth): string[] {
  const known = new Set(catalogue.map(({ id }) => id));
  const unknown = (ids: readonly string[], who: string) =>
    ids.filter((id) => !known.has(id)).map((id) => `${id}: ${who}, but the catalogue does not have it`);
  return [
    ...unknown(
      standards.clauses.map(({ id }) => id),
      "in the pack",
    ),
    ...unknown(
      offCall.clauses.map(({ id }) => id),
      "among the off-call clauses",
    ),
    ...questions.flatMap(({ id, clauses }) => unknown(clauses, `the question ${id} asks for it`)),
  ];
}

/** Clauses with a rule that the off-call clauses speak of as well; what is doubtful may stand in both. */
function twice({ standards, offCall }: Truth): string[] {
  const judged = new Set(standards.clauses.filter((c) => c.doubtful !== true).map((c) => c.id));
  return offCall.clauses
    .filter(({ id }) => judged.has(id))
    .map(({ id, cover }) => `${id}: a rule judges it, but the off-call clauses call it ${cover.by}`);
}
