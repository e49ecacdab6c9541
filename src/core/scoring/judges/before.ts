import type { HouseClause, RuleOf } from "../../standards/index.ts";
import { inside, type CallView, type Press, type Reply } from "../call-view.ts";
import { findActs, findMark } from "../find-acts.ts";
import { stretchesOf } from "../moments.ts";
import type { Evidence } from "../scorecard.ts";
import { verdictOf, type Part, type Verdict } from "../verdict.ts";

const defaultReplies = 2;

export function judgeBefore(rule: RuleOf<"before">, view: CallView, clause: HouseClause): Verdict {
  const stretches = stretchesOf(rule.when, view);
  const count = Math.max(1, clause.amount(rule.replies ?? defaultReplies));
  const parts: Part[] = [];
  let since = -1;
  for (const press of view.presses) {
    if (press.event > (view.end?.event ?? Infinity)) break;
    if (
      press.breath === true ||
      !rule.phone.includes(press.key) ||
      !stretches.some((s) => inside(s, press.event))
    )
      continue;
    const replies = view.replies.filter((r) => r.event > since && r.event < press.event);
    // Two keys with no word between them are one act of the agent's: hold and mute, or hold twice.
    if (since < 0 || replies.length > 0) parts.push(asked(rule, press, replies.slice(-count), view));
    since = press.event;
  }
  return verdictOf(parts);
}

function asked(rule: RuleOf<"before">, press: Press, replies: readonly Reply[], view: CallView): Part {
  const found = rule.acts ? findActs(rule.acts, replies) : { share: 1, evidence: [] };
  const wanted = (rule.acts?.length ?? 0) + (rule.consent === true ? 1 : 0);
  const consent = rule.consent === true ? consentTo(rule, press, replies, view) : undefined;
  const met = found.share * (rule.acts?.length ?? 0) + (consent ? 1 : 0);
  const share = wanted === 0 ? 1 : met / wanted;
  const evidence = [...found.evidence, ...(consent ? [consent] : []), { event: press.event }];
  return { share, evidence, ...(found.unsure === true && { unsure: true }) };
}

/** The caller's line that agrees, spoken after the agent had asked and before the key was pressed. */
function consentTo(
  rule: RuleOf<"before">,
  press: Press,
  replies: readonly Reply[],
  view: CallView,
): Evidence | undefined {
  const acts = rule.acts?.flat();
  const question = acts ? (replies.find((r) => findMark(r.acts, acts)) ?? replies[0]) : replies[0];
  if (!question) return undefined;
  const line = view.lines.find(
    (l) => l.event > question.event && l.event < press.event && l.acts.includes("agrees"),
  );
  return line && { event: line.event };
}
