import { own } from "#core/base";
import { standingEvents, type CallEvent, type CallState } from "#core/call";
import type { Scenario } from "#core/scenario";

/** The good reply that a hint would point at now; undefined when none is on offer, and a hint would be money for nothing. */
export function goodReply(call: CallState, scenario: Scenario): string | undefined {
  return call.picks.find((pick) => own(scenario.replies, pick.id)?.quality === "good")?.id;
}

/** What a hint has pointed at since the last reply: a hint holds until something is said, or taken back. */
export function hintedReply(events: readonly CallEvent[]): string | undefined {
  const last = standingEvents({ events }).findLast(
    ({ event }) => event.type === "reply" || event.type === "hint",
  );
  return last?.event.type === "hint" ? last.event.reply : undefined;
}
