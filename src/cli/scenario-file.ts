import { readScenario, type Scenario } from "#core/scenario";
import type { Result } from "#core/base";
import { callCentrePack } from "../core/standards/pack.ts";

/** A scenario from its text, with its clauses looked up in the pack. */
export function scenarioFrom(text: string): Result<Scenario> {
  return readScenario(text, { clauses: new Set(callCentrePack().clauses.map((c) => c.id)) });
}
