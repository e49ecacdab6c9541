import { useCallback } from "react";
import type { Standards } from "#core/standards";
import type { Disagreement } from "#core/standards-disagreements";
import type { OffCall } from "#core/standards-off-call";
import { useServices } from "./services.ts";
import { useLoaded, type Loaded } from "./use-loaded.ts";

/** The whole standard: what calls are judged by, and what no call can show. */
export interface WholeStandard {
  readonly standards: Standards;
  readonly offCall: OffCall;
  /** Where the source documents disagree. */
  readonly disagreements: readonly Disagreement[];
}

/** The whole standard, fetched when first asked for. */
export function useWholeStandard(): Loaded<WholeStandard> {
  const { loadStandards, loadOffCall, loadDisagreements } = useServices();
  const load = useCallback(async () => {
    const [standards, offCall, disagreements] = await Promise.all([
      loadStandards(),
      loadOffCall(),
      loadDisagreements(),
    ]);
    return { standards, offCall, disagreements };
  }, [loadStandards, loadOffCall, loadDisagreements]);
  return useLoaded(load);
}
