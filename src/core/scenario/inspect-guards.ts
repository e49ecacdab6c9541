import type { Chart } from "./chart-model.ts";
import type { Findings } from "./findings.ts";
import { eachGuard } from "./guard-walk.ts";
import { member } from "./loose.ts";

/** The events that tell a guard what it asks about; after any other it never holds. */
const askedOf: Readonly<Record<string, readonly string[]>> = {
  heard: ["agent.replied"],
  rude: ["agent.replied"],
  party: ["agent.transferred", "agent.escalated"],
  article: ["agent.looked-up", "desk.searching", "desk.failed"],
};

/** Guards that can never hold where they stand. */
export function inspectGuards(chart: Chart, found: Findings): void {
  eachGuard(chart, ({ type, params, at, transition }) => {
    const { kind, trigger } = transition;
    const events = Object.hasOwn(askedOf, type) ? askedOf[type] : undefined;
    // `always` is asked after whatever event came last.
    if (events && kind !== "always" && !(kind === "on" && events.includes(trigger)))
      found.add("scenario.guard-out-of-place", at, { name: type, event: trigger || kind });
    const atLeast = member(params, "atLeast");
    const atMost = member(params, "atMost");
    if (typeof atLeast === "number" && typeof atMost === "number" && atLeast > atMost)
      found.add("scenario.empty-range", [...at, "params"], { name: type });
  });
}
