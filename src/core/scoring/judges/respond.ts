import type { HouseClause, RuleOf } from "../../standards/index.ts";
import type { CallView, Reply } from "../call-view.ts";
import { findActs, findMark, markAt } from "../find-acts.ts";
import { momentsOf, type Moment } from "../moments.ts";
import { verdictOf, type Part, type Verdict } from "../verdict.ts";
import { windowOf } from "../window.ts";

export function judgeRespond(rule: RuleOf<"respond">, view: CallView, clause: HouseClause): Verdict {
  return verdictOf(
    momentsOf(rule.when, view).map((moment) =>
      answer(rule, moment, windowOf(moment, rule.within, view, clause)),
    ),
  );
}

function answer(rule: RuleOf<"respond">, moment: Moment, replies: readonly Reply[]): Part {
  const faults = replies.flatMap((reply) => {
    const mark = findMark(reply.faults, rule.without ?? []);
    return mark ? [{ unsure: mark.unsure === true, place: markAt(reply, mark) }] : [];
  });
  const spoilt = faults.filter((f) => !f.unsure);
  if (spoilt.length > 0) return { share: 0, evidence: spoilt.map((f) => f.place) };
  const found = findActs(rule.acts, replies);
  const doubt = found.unsure === true || faults.length > 0;
  const missing =
    found.share === 1
      ? []
      : [{ event: moment.shownBy }, ...replies.slice(0, 1).map(({ event }) => ({ event }))];
  return {
    share: found.share,
    evidence: [...missing, ...found.evidence, ...faults.map((f) => f.place)],
    ...(doubt && { unsure: true }),
  };
}
