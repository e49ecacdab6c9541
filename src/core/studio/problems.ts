import { problem, type Place, type Problem } from "../base/index.ts";

/** Why the studio would not do something: every code, with the parameters that its words may use. */
export const studioProblems = {
  // Edits.
  "studio.no-state": ["state"],
  "studio.no-transition": ["state", "trigger"],
  "studio.no-line": ["id"],
  "studio.no-reply": ["id"],
  "studio.no-words": ["place"],
  "studio.name-taken": ["name"],
  "studio.root-stays": [],
  "studio.into-itself": ["state"],
  "studio.not-a-parent": ["state"],
  "studio.no-initial-here": ["state"],
  "studio.no-lanes": ["state"],
  // Clips and transcripts that were pasted.
  "studio.not-a-clip": [],
  "studio.transcript-empty": [],
  "studio.transcript-no-speaker": ["line"],
  "studio.transcript-no-words": ["line"],
  "studio.transcript-too-long": ["lines", "limit"],
  "studio.transcript-one-sided": ["speaker"],
  // The words table as CSV.
  "studio.csv-broken": ["row"],
  "studio.csv-too-large": ["size", "limit"],
  "studio.csv-no-column": ["column"],
  "studio.csv-short-row": ["row", "columns", "expected"],
  "studio.csv-unknown-place": ["row", "column", "place"],
  "studio.csv-twice": ["row", "column", "place"],
  "studio.csv-too-long": ["row", "column", "length", "limit"],
  "studio.csv-empty-words": ["row", "column"],
  // Packages.
  "studio.package-too-large": ["size", "limit"],
  "studio.package-not-zip": [],
  "studio.package-broken": ["name"],
  "studio.package-too-many": ["count", "limit"],
  "studio.package-bad-name": ["name"],
  "studio.package-twice": ["name"],
  "studio.package-encrypted": ["name"],
  "studio.package-method": ["name", "method"],
  "studio.package-entry-too-large": ["name", "size", "limit"],
  "studio.package-total-too-large": ["size", "limit"],
  "studio.package-ratio": ["name", "ratio", "limit"],
  "studio.package-size-lies": ["name", "said", "real"],
  "studio.package-checksum": ["name"],
  "studio.package-unknown-entry": ["name"],
  "studio.package-missing-entry": ["name"],
  "studio.package-wrong-type": ["name"],
  "studio.package-manifest": ["expected", "received"],
  "studio.package-unknown-line": ["name", "line"],
  "studio.package-same-line": ["name", "line"],
  // Recordings; `name`: the file in a package, or the line.
  "studio.recording-not-wav": ["name"],
  "studio.recording-format": ["name", "received"],
  "studio.recording-broken": ["name", "part"],
  "studio.recording-empty": ["name"],
  "studio.recording-too-long": ["name", "seconds", "limit"],
  "studio.recording-too-short": ["name", "ms", "least"],
  "studio.recording-gain": ["name", "gain", "limit"],
  "studio.recording-too-many": ["count", "limit"],
  "studio.recording-no-room": ["size", "limit"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type StudioCode = keyof typeof studioProblems;
type Params<C extends StudioCode> = Readonly<Record<(typeof studioProblems)[C][number], string | number>>;

/** A problem of the studio's own, with exactly the parameters that its words use. */
export function studioProblem<C extends StudioCode>(code: C, params: Params<C>, at: Place = []): Problem {
  return problem(code, at, params as Problem["params"]);
}

/** A refusal with one problem. */
export function refused<C extends StudioCode>(code: C, params: Params<C>, at: Place = []) {
  return { ok: false, problems: [studioProblem(code, params, at)] } as const;
}
