import type { HouseClause, RuleOf } from "../../standards/index.ts";
import { inside, type CallView } from "../call-view.ts";
import { findActs, repliesWith } from "../find-acts.ts";
import { stretchesOf } from "../moments.ts";
import { verdictOf, type Verdict } from "../verdict.ts";

export function judgeCount(rule: RuleOf<"count">, view: CallView, clause: HouseClause): Verdict {
  const stretches = stretchesOf(rule.when, view);
  const first = stretches[0];
  if (!first) return verdictOf([]);
  const least = Math.max(1, clause.amount(rule.atLeast));
  const presses = view.presses.filter(
    (p) => rule.before.includes(p.key) && stretches.some((s) => inside(s, p.event)),
  );
  return verdictOf(
    presses.map((press) => {
      const earlier = view.replies.filter((r) => r.event > first.event && r.event < press.event);
      const found = repliesWith(rule.acts, earlier).map((reply) => findActs(rule.acts, [reply]));
      const sure = found.filter((f) => f.unsure !== true).length;
      return {
        share: Math.min(1, found.length / least),
        evidence: [...found.flatMap((f) => f.evidence), { event: press.event }],
        ...(sure < least && found.length > sure && { unsure: true }),
      };
    }),
  );
}
