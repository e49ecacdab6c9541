import type { HouseClause, RuleOf } from "../standards/index.ts";
import { inside, type CallView, type Reply } from "./call-view.ts";
import type { Moment } from "./moments.ts";

type Within = RuleOf<"respond">["within"];

/**
 * The replies in which a moment can be answered: the next ones, as many as `within` says or begun within its seconds.
 * Where it says nothing, the next reply; in a situation every reply while it lasts, and one at least.
 */
export function windowOf(
  moment: Moment,
  within: Within,
  view: CallView,
  clause: HouseClause,
): readonly Reply[] {
  const after = view.replies.filter((r) => r.event > moment.event);
  const asked = after.slice(0, windowSize(moment, within, after, clause));
  if (within?.seconds === undefined) return asked;
  const last = moment.free + clause.amount(within.seconds) * 1000;
  return asked.filter((r) => r.from <= last);
}

function windowSize(moment: Moment, within: Within, after: readonly Reply[], clause: HouseClause): number {
  if (within?.replies !== undefined) return Math.max(1, clause.amount(within.replies));
  if (within?.seconds !== undefined) return Infinity;
  if (moment.kind !== "situation") return 1;
  return Math.max(1, after.filter((r) => inside(moment, r.event)).length);
}
