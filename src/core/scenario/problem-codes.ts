import type { Problem, Severity } from "../base/index.ts";

interface Kind {
  readonly severity: Severity;
  readonly params: readonly string[];
}

const error = <const P extends readonly string[]>(...params: P) => ({ severity: "error" as const, params });
const warning = <const P extends readonly string[]>(...params: P) => ({
  severity: "warning" as const,
  params,
});
const hint = <const P extends readonly string[]>(...params: P) => ({ severity: "hint" as const, params });
/** A name that is not in its vocabulary; `near` is the legal name most like it, or "". */
const unknown = () => error("name", "near");

/** Every problem that a scenario can have: how grave it is and which parameters its words may use. */
export const scenarioProblems = {
  // The text.
  "scenario.too-large": error("size", "limit"),
  "scenario.json-syntax": error("line", "column", "found"),
  "scenario.json-cut-off": error("line", "column"),
  "scenario.json-trailing-comma": error("line", "column"),
  "scenario.json-comment": error("line", "column"),
  "scenario.duplicate-key": error("name"),
  "scenario.too-deep": error("limit"),
  "scenario.too-many-values": error("limit"),
  "scenario.string-too-long": error("length", "limit"),
  "scenario.forbidden-key": error("name"),
  "scenario.broken-character": error(),
  "scenario.more-problems": error("count"),
  // The format's version.
  "scenario.no-format-version": error("current"),
  "scenario.unknown-format-version": error("version", "current"),
  "scenario.newer-format-version": error("version", "current"),
  // The shape.
  "scenario.wrong-type": error("expected", "received"),
  "scenario.not-allowed-value": error("value", "near", "allowed"),
  "scenario.bad-id": error("value"),
  "scenario.bad-language-tag": error("value"),
  "scenario.bad-clause-id": error("value"),
  "scenario.too-long": error("length", "limit"),
  "scenario.too-short": error("length", "limit"),
  "scenario.too-small": error("value", "limit"),
  "scenario.too-big": error("value", "limit"),
  "scenario.not-whole": error("value"),
  "scenario.missing-member": error("name"),
  "scenario.unknown-member": unknown(),
  "scenario.shape": error("expected", "received"),
  // Names.
  "scenario.unknown-guard": unknown(),
  "scenario.unknown-action": unknown(),
  "scenario.unknown-event": unknown(),
  "scenario.unknown-delay": unknown(),
  "scenario.delay-range": error("value", "limit"),
  "scenario.unknown-situation": unknown(),
  "scenario.unknown-act": unknown(),
  "scenario.unknown-fault": unknown(),
  "scenario.unknown-caller-act": unknown(),
  "scenario.unknown-sound": unknown(),
  "scenario.unknown-line": unknown(),
  "scenario.unknown-reply": unknown(),
  "scenario.unknown-party": unknown(),
  "scenario.unknown-article": unknown(),
  "scenario.unknown-clause": unknown(),
  "scenario.unknown-slip-field": unknown(),
  "scenario.unknown-slip-choice": error("name", "near", "field"),
  "scenario.choice-mentions": error("field"),
  "scenario.duplicate-id": error("id"),
  // The chart.
  "scenario.unknown-target": unknown(),
  "scenario.missing-initial": error("near"),
  "scenario.unknown-initial": unknown(),
  "scenario.needless-initial": warning("type"),
  "scenario.states-in-simple-state": error("type"),
  "scenario.no-states": error("type"),
  "scenario.final-with-transitions": error("member"),
  "scenario.history-with-transitions": error("member"),
  "scenario.history-at-top": error(),
  "scenario.too-many-states": error("count", "limit"),
  "scenario.chart-too-deep": error("limit"),
  "scenario.no-ending": error(),
  "scenario.unreachable-state": error("state"),
  "scenario.cannot-end": error("state"),
  "scenario.eventless-cycle": error("states"),
  "scenario.machine-refused": error("reason"),
  "scenario.empty-transition": warning(),
  "scenario.never-taken": warning("event"),
  "scenario.never-done": warning("state"),
  "scenario.empty-region": warning("state"),
  "scenario.guard-out-of-place": warning("name", "event"),
  "scenario.empty-range": warning("name"),
  "scenario.silent-agent": warning("state"),
  "scenario.needless-ends": warning("state"),
  "scenario.never-remembered": warning("name", "near"),
  "scenario.never-counted": warning("name", "near"),
  "scenario.never-asked": hint("name"),
  // Lines, replies and words.
  "scenario.unused-line": warning("id"),
  "scenario.unused-reply": warning("id"),
  "scenario.no-replies": warning("state"),
  "scenario.no-good-reply": warning("state"),
  "scenario.missing-words": error("locale"),
  "scenario.words-not-chinese": warning(),
  "scenario.words-not-english": warning(),
  "scenario.missing-gloss": error("lang"),
  "scenario.needless-lang": warning("lang"),
  "scenario.needless-gloss": warning(),
  "scenario.unknown-placeholder": unknown(),
  "scenario.unfilled-placeholder": warning("name"),
  // The phone.
  "scenario.no-second-caller": error(),
  "scenario.second-never-rings": warning(),
  "scenario.no-task": warning(),
  "scenario.needless-task": warning(),
  "scenario.never-picks-up": warning(),
  // Acts of the author's own.
  "scenario.act-taken": error("id"),
  "scenario.too-many-acts": error("count", "limit"),
  "scenario.example-both-ways": error("text"),
  "scenario.unused-act": warning("id"),
  "scenario.poor-act": warning("id", "percent", "missed", "mistaken"),
  // What varies.
  "scenario.unequal-fields": error("group", "missing"),
  "scenario.placeholder-in-value": error("name"),
  "scenario.unknown-group": unknown(),
  "scenario.no-such-option": error("group", "option", "last"),
  "scenario.unused-variation": warning("name"),
  "scenario.same-mood": warning("mood"),
} as const satisfies Readonly<Record<string, Kind>>;

export type ScenarioCode = keyof typeof scenarioProblems;
export type ScenarioParams<C extends ScenarioCode> = Readonly<
  Record<(typeof scenarioProblems)[C]["params"][number], string | number>
>;

/** Codes that `readStandards` and the shape of a standards pack give, with their parameters. */
const standardsProblems = {
  "standards.shape": error("expected", "received"),
  "standards.unknown-member": error("name"),
  "standards.missing-member": error("name", "expected"),
  "standards.unknown-name": unknown(),
  "standards.unknown-parameter": unknown(),
  "standards.unknown-clause": error("clause", "near"),
  "standards.unknown-variant": unknown(),
  "standards.duplicate-id": error("id"),
  "standards.area-without-section": error("area"),
} as const satisfies Readonly<Record<string, Kind>>;

/** Every problem code that has words, with the parameters those words may use. */
export const problemCodes: Readonly<Record<string, Kind>> = { ...scenarioProblems, ...standardsProblems };

/**
 * The key of a problem's words: its code; with `_near` added when the problem knows a name that may have been meant.
 * (The same as i18next's `context: "near"`.)
 */
export function problemKey({ code, params }: Pick<Problem, "code" | "params">): string {
  return params.near === undefined || params.near === "" ? code : `${code}_near`;
}
