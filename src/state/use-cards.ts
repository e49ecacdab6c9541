import { useSyncExternalStore } from "react";
import type { ScenarioCard } from "#core/scenario";
import { useServices } from "./services.ts";

/** The cards of the library; drawn again when the author's own have come, or have changed. */
export function useCards(): readonly ScenarioCard[] {
  const { shelf } = useServices();
  return useSyncExternalStore(shelf.subscribe, () => shelf.cards);
}
