import type { Severity } from "../standards/index.ts";

/** Where in the log a finding shows: an event by index and, in a reply, UTF-16 offsets into its text. */
export interface Evidence {
  readonly event: number;
  readonly from?: number;
  readonly to?: number;
}

/** met: done as asked. missed: asked and not done. broken: forbidden and done. not-applicable: the call gave no occasion. */
export type Outcome = "met" | "missed" | "broken" | "not-applicable";

export interface Finding {
  readonly clause: string;
  readonly outcome: Outcome;
  /** 0 … `of`. Both 0 when not applicable, and when a standing prohibition was simply kept. */
  readonly points: number;
  readonly of: number;
  readonly severity: Severity;
  readonly evidence: readonly Evidence[];
  /** What to do better and, where words are at stake, what a good agent would have said; in the log's locale. "" when met. */
  readonly advice: string;
  /** An act the rule rests on was understood with doubt: the trainee or trainer should look. */
  readonly unsure?: boolean;
}

export interface Section {
  readonly id: string;
  readonly points: number;
  readonly of: number;
}

/** The opinion of one house about one call. Same log, same standards, same profile: the same card, byte for byte. */
export interface Scorecard {
  readonly profile: string;
  readonly standards: { readonly id: string; readonly version: number };
  readonly passed: boolean;
  /** 0 … 100, whole. Weighted over the sections that apply, less the price of help. */
  readonly score: number;
  readonly passMark: number;
  readonly sections: readonly Section[];
  /** How many critical clauses were missed or broken, by whom they hurt. One is enough to fail. */
  readonly critical: { readonly customer: number; readonly business: number; readonly compliance: number };
  /** Help taken in practice and what it cost. */
  readonly help: {
    readonly hints: number;
    readonly glosses: number;
    readonly undos: number;
    readonly points: number;
  };
  readonly findings: readonly Finding[];
}
