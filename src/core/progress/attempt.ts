import type { LocalText } from "../base/index.ts";
import type { CallLog, EndedBy, Mode } from "../call/index.ts";
import type { Outcome, Scorecard } from "../scoring/index.ts";

/** What is kept in mind of one call: small enough to hold hundreds of. The log itself is kept beside it. */
export interface Attempt {
  readonly id: string;
  readonly scenario: {
    readonly id: string;
    readonly hash: string;
    readonly title: LocalText;
    readonly level: number;
  };
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly mode: Mode;
  readonly profile: string;
  readonly standards: { readonly id: string; readonly version: number };
  readonly passed: boolean;
  readonly score: number;
  readonly endedBy: EndedBy | "nobody";
  readonly ending: string;
  /** From the first ring to the end of the line, in ms. */
  readonly ms: number;
  readonly hints: number;
  /** The clauses that applied, with how they went. */
  readonly clauses: readonly {
    readonly clause: string;
    readonly outcome: Exclude<Outcome, "not-applicable">;
  }[];
}

/** The attempt that a log and its scorecard tell of. `at`: when it began, ms since 1970. */
export function attemptOf(log: CallLog, card: Scorecard, at: number): Attempt {
  const { header, events } = log;
  const ended = events.findLast((e) => e.type === "ended");
  return {
    id: header.attempt,
    scenario: {
      id: header.scenario.id,
      hash: header.scenario.hash,
      title: header.scenario.title,
      level: header.scenario.level,
    },
    at,
    mode: header.mode,
    profile: card.profile,
    standards: card.standards,
    passed: card.passed,
    score: card.score,
    endedBy: ended?.type === "ended" ? ended.by : "nobody",
    ending: ended?.type === "ended" ? ended.ending : "",
    ms: ended?.t ?? events.at(-1)?.t ?? 0,
    hints: card.help.hints,
    clauses: card.findings.flatMap(({ clause, outcome, of }) =>
      // A prohibition that was simply kept (0 of 0) says nothing about what was practised.
      outcome === "not-applicable" || (outcome === "met" && of === 0) ? [] : [{ clause, outcome }],
    ),
  };
}
