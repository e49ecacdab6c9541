import type { Attempt } from "#core/progress";
import type { Services } from "#state/services";
import { aKeptCall } from "./a-kept-call.ts";
import { aScenario } from "./a-scenario.ts";

const dayMs = 24 * 3_600_000;

/** The attempt of a call of the small scenario that was made so many days before `now`. */
export function attemptAgo(
  services: Services,
  id: string,
  days: number,
  change: Partial<Attempt> = {},
): Attempt {
  const { id: scenario, title, level } = aScenario();
  return aKeptCall(id, {
    scenario: { id: scenario, hash: "1", title, level },
    at: services.now() - days * dayMs,
    ...change,
  }).attempt;
}

/** Keeps these calls in the log of the services and reads them into the store, as the app does when it opens. */
export async function keepCalls(services: Services, attempts: readonly Attempt[]): Promise<void> {
  for (const attempt of attempts) await services.progressLog.keep(attempt, aKeptCall(attempt.id).log);
  await services.progress.getState().load();
}
