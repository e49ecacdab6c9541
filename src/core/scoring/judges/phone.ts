import type { HouseClause, RuleOf } from "../../standards/index.ts";
import { inside, type CallView, type Press } from "../call-view.ts";
import { findActs } from "../find-acts.ts";
import { momentsOf, type Moment } from "../moments.ts";
import { verdictOf, type Part, type Verdict } from "../verdict.ts";
import { secondsOf, windowOf } from "../window.ts";

export function judgePhone(rule: RuleOf<"phone">, view: CallView, clause: HouseClause): Verdict {
  return verdictOf(momentsOf(rule.when, view).map((moment) => pressed(rule, moment, view, clause)));
}

function pressed(rule: RuleOf<"phone">, moment: Moment, view: CallView, clause: HouseClause): Part {
  const targets = rule.to && clause.names(rule.to);
  const keys = view.presses.filter(
    (p) => rule.press.includes(p.key) && inTime(rule, p, moment, view, clause),
  );
  const right = keys.find((p) => targets === undefined || targets.includes(p.to ?? ""));
  if (right) return { share: 1, evidence: [{ event: right.event }] };
  const waiting = view.waits.find((w) => rule.press.includes(w.key) && inside(w, moment.event));
  if (waiting) return { share: 1, evidence: [{ event: waiting.event }] };
  const said = rule.orActs && findActs(rule.orActs, windowOf(moment, rule.within, view, clause));
  if (said?.share === 1) return said;
  return { share: 0, evidence: [{ event: moment.shownBy }, ...keys.map(({ event }) => ({ event }))] };
}

/** In the situation, or before the reply that follows those with which the moment can be answered. */
function inTime(
  rule: RuleOf<"phone">,
  press: Press,
  moment: Moment,
  view: CallView,
  clause: HouseClause,
): boolean {
  if (press.event <= moment.event) return false;
  const seconds = secondsOf(rule.within, clause);
  if (seconds !== undefined && press.t > moment.free + seconds * 1000) return false;
  if (press.key === "slip" && seconds === undefined) return true;
  if (rule.within?.replies === undefined && inside(moment, press.event)) return true;
  const last = windowOf(moment, rule.within, view, clause).at(-1)?.event ?? moment.event;
  const next = view.replies.find((r) => r.event > last);
  return press.event < (next?.event ?? Infinity);
}
