import type { Scenario } from "#core/scenario";
import type { Standards } from "#core/standards";
import type { OffCall } from "#core/standards-off-call";
import type { Question } from "#core/study";
import type { Language } from "./words.ts";

/** What covers a clause, in the order of the matrix's columns. */
export const kinds = ["rule", "drill", "quiz", "metric", "feature", "out-of-scope"] as const;

/** Where one clause of the catalogue is practised. */
export interface CoverageRow {
  readonly clause: string;
  /** The kind of observation that could show it, as the catalogue has it. */
  readonly evidence: string;
  readonly covered_by: (typeof kinds)[number] | null;
  readonly why?: string;
  /** Ids of the scenarios that practise it; of those that can bring it up, when none is about it. */
  readonly scenarios: readonly string[];
}

/** A clause of the source documents. */
export interface Entry {
  readonly id: string;
  readonly evidence: string;
}

/** What there is in the pack, on the shelf and in the quiz, to compare with the catalogue. */
export interface Truth {
  readonly catalogue: readonly Entry[];
  readonly standards: Pick<Standards, "clauses" | "profiles">;
  readonly offCall: OffCall;
  readonly questions: readonly Question[];
  readonly scenarios: readonly Scenario[];
  readonly language: Language;
}

export function row(
  { id, evidence }: Entry,
  covered_by: CoverageRow["covered_by"],
  scenarios: readonly string[],
  why?: string,
): CoverageRow {
  return { clause: id, evidence, covered_by, ...(why !== undefined && { why }), scenarios };
}
