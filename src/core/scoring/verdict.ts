import type { Evidence, Outcome } from "./scorecard.ts";

/** What a judge says of one clause, before it is weighed. */
export interface Verdict {
  readonly outcome: Outcome;
  /** Of the clause's points, 0 … 1. */
  readonly share: number;
  readonly evidence: readonly Evidence[];
  readonly unsure?: boolean;
  /** A prohibition that always stands and was kept: nobody earns points by it. */
  readonly unearned?: true;
}

/** One occasion on which the rule was asked, and how far it was followed: 0 … 1. */
export interface Part {
  readonly share: number;
  readonly evidence: readonly Evidence[];
  readonly unsure?: boolean;
}

export const notApplicable: Verdict = { outcome: "not-applicable", share: 0, evidence: [] };

/**
 * The verdict on all occasions together: met when each was met, else missed with the mean as share. No occasion, not
 * applicable. The evidence of something missed is that of the occasions on which it was.
 */
export function verdictOf(parts: readonly Part[]): Verdict {
  if (parts.length === 0) return notApplicable;
  const short = parts.filter((p) => p.share < 1);
  const shown = short.length > 0 ? short : parts;
  return {
    outcome: short.length > 0 ? "missed" : "met",
    share: short.length > 0 ? parts.reduce((sum, p) => sum + p.share, 0) / parts.length : 1,
    evidence: shown.flatMap((p) => p.evidence),
    ...(parts.some((p) => p.unsure === true) && { unsure: true }),
  };
}
