import type { LocalText } from "#core/base";
import { callAsItStands, rowsIn, type CallEvent, type CallEventOf, type CallLog, type Row } from "#core/call";
import { scoreCall, type Finding, type Scorecard } from "#core/scoring";
import { filledIn, type Clause, type Profile, type Severity, type Standards } from "#core/standards";

/** A clause in this house's words: figures and names filled in. */
export interface ClauseWords {
  readonly clause: Clause;
  readonly title: LocalText;
  readonly text: LocalText;
  readonly advice: LocalText;
  readonly models: readonly LocalText[];
}

/** One call under one house: what every part of the report is drawn from. Times are the call's own, ms from the first ring. */
export interface ReportView {
  readonly log: CallLog;
  readonly standards: Standards;
  readonly profile: Profile;
  readonly card: Scorecard;
  /** The events that stand, by their index in the log. */
  readonly events: ReadonlyMap<number, CallEvent>;
  readonly rows: readonly Row[];
  /** When the talk began: clocks count from here. 0 for a call that was not answered. */
  readonly talkFrom: number;
  /** When the line went down, or the last event of a log that breaks off. */
  readonly endT: number;
  /** How the call ended; undefined in a log that breaks off. */
  readonly ended: CallEventOf<"ended"> | undefined;
  /** The words of a clause that a finding names. */
  words(finding: Finding): ClauseWords;
}

export type FailedFinding = Finding & { readonly outcome: "missed" | "broken" };

export function failed(finding: Finding): finding is FailedFinding {
  return finding.outcome === "missed" || finding.outcome === "broken";
}

/** A standing prohibition that was simply kept: true, but no merit of this call. */
export function keptQuietly({ outcome, of }: Finding): boolean {
  return outcome === "met" && of === 0;
}

export function isCritical(severity: Severity): boolean {
  return severity !== "non-critical";
}

/** The call `log`, scored and told under `profile`. */
export function viewOf(log: CallLog, standards: Standards, profile: Profile): ReportView {
  const standing = callAsItStands(log);
  const clauses = new Map(standards.clauses.map((clause) => [clause.id, clause]));
  const ended = standing.map(({ event }) => event).find((event) => event.type === "ended");
  return {
    log,
    standards,
    profile,
    card: scoreCall(log, standards, profile),
    events: new Map(standing.map(({ index, event }) => [index, event])),
    rows: rowsIn(standing),
    talkFrom:
      standing.find(({ event }) => event.type === "answered" || event.type === "picked-up")?.event.t ?? 0,
    endT: ended?.t ?? standing.at(-1)?.event.t ?? 0,
    ended: ended?.type === "ended" ? ended : undefined,
    words(finding) {
      const clause = clauses.get(finding.clause);
      if (!clause)
        throw new Error(`The card names a clause that the standards do not have: ${finding.clause}`);
      const fill = (text: LocalText) => filledIn(text, clause, profile, log.header);
      return {
        clause,
        title: fill(clause.title),
        text: fill(clause.text),
        advice: fill(clause.advice),
        models: clause.models.map(fill),
      };
    },
  };
}

/** The slip as it was left, after-call work included. */
export function slipOf({ events }: ReportView): Readonly<Record<string, string>> {
  const slip: Record<string, string> = {};
  for (const event of events.values()) if (event.type === "slip") Object.assign(slip, event.fields);
  return slip;
}

/** The section that a clause counts in, by its area; undefined when the house has none for it. */
export function sectionOf({ profile }: ReportView, { clause }: ClauseWords): string | undefined {
  return profile.sections.find((s) => s.areas.includes(clause.area))?.id;
}
