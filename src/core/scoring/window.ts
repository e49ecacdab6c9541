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
  const seconds = secondsOf(within, clause);
  if (seconds === undefined) return asked;
  const last = moment.free + seconds * 1000;
  return asked.filter((r) => r.from <= last);
}

/** The seconds or minutes of a window, in seconds; undefined where it is not limited by time. */
export function secondsOf(within: Within, clause: HouseClause): number | undefined {
  if (within?.seconds !== undefined) return clause.amount(within.seconds);
  return within?.minutes === undefined ? undefined : clause.amount(within.minutes) * 60;
}

function windowSize(moment: Moment, within: Within, after: readonly Reply[], clause: HouseClause): number {
  if (within?.replies !== undefined) return Math.max(1, clause.amount(within.replies));
  if (secondsOf(within, clause) !== undefined) return Infinity;
  if (moment.kind !== "situation") return 1;
  return Math.max(1, after.filter((r) => inside(moment, r.event)).length);
}
