import { assertNever } from "../../base/index.ts";
import type { HouseClause, RuleOf } from "../../standards/index.ts";
import { inside, type CallView } from "../call-view.ts";
import { stretchesOf } from "../moments.ts";
import { verdictOf, type Part, type Verdict } from "../verdict.ts";
import {
  dialDelay,
  firstReply,
  hangUpPauses,
  pausesBetween,
  replyDelays,
  replyLengths,
  ringing,
  waits,
  type Sample,
} from "./measures.ts";

/** Nobody counts to the tenth: a pause that is this much (seconds) too short is still long enough. */
export const earlySeconds = 1;

/** Counts, which are what they are. */
const exact: ReadonlySet<RuleOf<"timing">["measure"]> = new Set(["rings", "reply-length"]);

export function judgeTiming(rule: RuleOf<"timing">, view: CallView, clause: HouseClause): Verdict {
  const tolerance = exact.has(rule.measure) ? 0 : earlySeconds;
  const atLeast = rule.atLeast === undefined ? -Infinity : clause.amount(rule.atLeast) - tolerance;
  const atMost = rule.atMost === undefined ? Infinity : clause.amount(rule.atMost);
  const parts = measure(rule, view).flatMap(({ value, open, evidence, unsure }): Part[] => {
    // What was cut off while it went on says nothing, unless it had lasted too long already.
    if (open === true && value <= atMost) return [];
    const share = value >= atLeast && value <= atMost ? 1 : 0;
    return [{ share, evidence, ...(unsure === true && { unsure }) }];
  });
  return verdictOf(parts);
}

function measure(rule: RuleOf<"timing">, view: CallView): readonly Sample[] {
  const stretches = stretchesOf(rule.when, view);
  // A caller's line is in the stretch that it begins.
  const within = (event: number) => stretches.some((s) => inside(s, event) || s.event === event);
  switch (rule.measure) {
    case "rings":
      return ringing(view);
    case "first-reply":
      return stretches.length > 0 ? firstReply(view) : [];
    case "pause-between":
      return stretches.flatMap((stretch) => pausesBetween(rule.acts, stretch, view));
    case "pause-before-hangup":
      return hangUpPauses(rule, stretches, view);
    case "hold":
      return waits(view, within);
    case "reply-length":
      return replyLengths(rule.acts, view, within);
    case "dial-delay":
      return stretches.length > 0 ? dialDelay(view) : [];
    case "reply-delay":
      return replyDelays(rule.acts, view, within);
    default:
      return assertNever(rule.measure);
  }
}
