import type { HouseClause, RuleOf } from "../../standards/index.ts";
import type { CallEnd, CallView, Reply } from "../call-view.ts";
import { findActs, findMark } from "../find-acts.ts";
import { breathMs, stretchesOf } from "../moments.ts";
import { notApplicable, verdictOf, type Verdict } from "../verdict.ts";

const defaultReplies = 2;
const farewells: readonly string[] = ["goodbye", "nothing-else"];

export function judgeClosing(rule: RuleOf<"closing">, view: CallView, clause: HouseClause): Verdict {
  const { end } = view;
  if (!end || !view.answered) return notApplicable;
  if (stretchesOf(rule.when, view).length === 0) return notApplicable;
  const replies = view.replies.slice(-Math.max(1, clause.amount(rule.replies ?? defaultReplies)));
  if (!end.hungUp && !partedByCaller(end, replies, view)) return notApplicable;
  const found = findActs(rule.acts, replies);
  if (found.share === 1) return verdictOf([found]);
  const place = { event: replies.at(-1)?.event ?? end.event };
  return verdictOf([{ ...found, evidence: [...found.evidence, place, { event: end.event }] }]);
}

/** The caller hung up, but not in the middle: one of the two had said goodbye, and the agent could answer it. */
function partedByCaller(end: CallEnd, replies: readonly Reply[], view: CallView): boolean {
  if (end.by !== "caller") return false;
  if (replies.some((r) => findMark(r.acts, ["goodbye"]))) return true;
  const first = replies[0]?.event ?? -1;
  return view.lines.some((line) => {
    if (line.event < first || !line.acts.some((a) => farewells.includes(a))) return false;
    return end.t - line.end > breathMs || replies.some((r) => r.event > line.event);
  });
}
