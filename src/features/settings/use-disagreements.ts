import type { Disagreement } from "#core/standards-disagreements";
import { useServices } from "#state/services";
import { useLoaded } from "#state/use-loaded";

const none: readonly Disagreement[] = [];

/** Where the documents disagree; none until they have come, or when they cannot be had: a house can be edited without. */
export function useDisagreements(): readonly Disagreement[] {
  const { loadDisagreements } = useServices();
  const loaded = useLoaded(loadDisagreements);
  return loaded.is === "ready" ? loaded.value : none;
}
