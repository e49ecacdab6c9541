import type { CallLog } from "#core/call";
import { scoreCall, type Finding } from "#core/scoring";
import type { Clause, Profile, Rule, Standards } from "#core/standards";

/** A clause with this rule, worth ten points, in area `talk`. */
export function aClause(rule: Rule, clause: Partial<Clause> = {}): Clause {
  const text = { "zh-CN": "标题", en: "title" };
  return {
    id: "talk.clause",
    area: "talk",
    title: text,
    text,
    severity: "non-critical",
    weight: 10,
    sources: [{ document: "001", place: "一" }],
    advice: { "zh-CN": "请改进。", en: "Do better." },
    models: [],
    rules: { default: rule },
    ...clause,
  };
}

/** A house with one section for each of the areas `talk` and `close`. */
export function aProfile(profile: Partial<Profile> = {}): Profile {
  const text = { "zh-CN": "甲", en: "A" };
  return {
    id: "house",
    name: text,
    summary: text,
    documents: ["001"],
    passMark: 80,
    price: { hint: 2, gloss: 1, undo: 5 },
    sections: [
      { id: "talking", name: text, weight: 3, areas: ["talk"] },
      { id: "closing", name: text, weight: 1, areas: ["close"] },
    ],
    parameters: {},
    variants: {},
    severities: {},
    off: [],
    ...profile,
  };
}

export function standardsOf(clauses: readonly Clause[], profile: Profile = aProfile()): Standards {
  return { id: "test", version: 1, documents: [], clauses: [...clauses], profiles: [profile] };
}

/** The finding on a clause with this rule alone. */
export function findingOn(
  rule: Rule,
  log: CallLog | { build(): CallLog },
  clause: Partial<Clause> = {},
): Finding {
  const standards = standardsOf([aClause(rule, clause)]);
  const [finding] = scoreCall("build" in log ? log.build() : log, standards, aProfile()).findings;
  if (!finding) throw new Error("No finding");
  return finding;
}
