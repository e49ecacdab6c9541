import { describe, expect, it } from "vitest";
import { scoreCall, type Finding } from "#core/scoring";
import type { CallLog } from "#core/call";
import type { Clause, Rule } from "#core/standards";
import { callCentrePack } from "../../../src/core/standards/pack.ts";
import { brokenCall, keptCall } from "../../support/a-clause-call.ts";
import { aProfile, standardsOf } from "../../support/a-standard.ts";
import { wordsOf } from "../../support/clause-words.ts";

const cases = callCentrePack()
  .clauses.filter((clause) => clause.doubtful !== true)
  .flatMap((clause) =>
    Object.entries(clause.rules as Readonly<Record<string, Rule>>).map(([variant, rule]) => ({
      clause,
      variant,
      rule,
    })),
  );

function outcome(clause: Clause, variant: string, log: CallLog): Finding["outcome"] | undefined {
  const house = aProfile({
    sections: [{ id: "all", name: clause.title, weight: 1, areas: [clause.area] }],
    variants: { [clause.id]: variant },
  });
  return scoreCall(log, standardsOf([clause], house), house).findings[0]?.outcome;
}

describe("every clause of the pack, by each of its rules", () => {
  it.each(cases.map((c) => [`${c.clause.id} (${c.variant})`, c] as const))(
    "%s is kept by one call and not by another",
    (_, { clause, variant, rule }) => {
      const words = wordsOf(clause.id, variant);
      const kept = outcome(clause, variant, keptCall(clause, rule, words));
      const broken = outcome(clause, variant, brokenCall(clause, rule, words));
      expect([kept, broken]).toEqual(["met", expect.stringMatching(/^(missed|broken)$/)]);
    },
  );
});
