import type { HouseClause, RuleOf } from "../../standards/index.ts";
import type { CallView } from "../call-view.ts";
import { findActs } from "../find-acts.ts";
import { breathMs, stretchesOf } from "../moments.ts";
import { notApplicable, verdictOf, type Verdict } from "../verdict.ts";

export function judgeOpening(rule: RuleOf<"opening">, view: CallView, clause: HouseClause): Verdict {
  const { answered, end } = view;
  if (!answered) return notApplicable;
  // Who rings out opens otherwise than who is rung: only rules that speak of a situation hold there.
  if (rule.when === undefined && view.header.scenario.direction === "outbound") return notApplicable;
  if (rule.ringsOver !== undefined && answered.rings <= clause.amount(rule.ringsOver)) return notApplicable;
  const replies = view.replies.slice(0, Math.max(1, clause.amount(rule.replies ?? 1)));
  const last = replies.at(-1);
  const until = last?.event ?? Infinity;
  if (!stretchesOf(rule.when, view).some((s) => s.event < until)) return notApplicable;
  if (!last) {
    const chance = end?.by === "agent" || view.endT - answered.t > breathMs;
    return chance ? verdictOf([{ share: 0, evidence: [{ event: answered.event }] }]) : notApplicable;
  }
  const found = findActs(rule.acts, replies);
  if (found.share === 1) return verdictOf([found]);
  return verdictOf([{ ...found, evidence: [...found.evidence, { event: last.event }] }]);
}
