import type * as Speech from "../speech/index.ts";
import type { OwnAct, Understand } from "../speech/index.ts";
import type { Scenario } from "./scenario.ts";

/** The acts that a scenario's author defined, as they are taught. */
export function ownActsOf({ acts }: Pick<Scenario, "acts">): readonly OwnAct[] {
  return Object.entries(acts ?? {}).map(([id, { examples, counterExamples }]) => ({
    id,
    examples,
    counterExamples,
  }));
}

/**
 * What understands replies in calls of this scenario, its author's own acts included, which are taught here and now.
 * `speech` is the part of the core that understands; it is handed in because it is fetched late.
 */
export function understandOf(
  scenario: Pick<Scenario, "acts">,
  speech: Pick<typeof Speech, "understand" | "understandWith" | "trainOwnActs">,
): Understand {
  const own = ownActsOf(scenario);
  return own.length === 0 ? speech.understand : speech.understandWith(speech.trainOwnActs(own));
}
