import { useCallback } from "react";
import type { Standards } from "#core/standards";
import type { OffCall } from "#core/standards-off-call";
import { useServices } from "./services.ts";
import { useLoaded, type Loaded } from "./use-loaded.ts";

/** The whole standard: what calls are judged by, and what no call can show. */
export interface WholeStandard {
  readonly standards: Standards;
  readonly offCall: OffCall;
}

/** The whole standard, fetched when first asked for. */
export function useWholeStandard(): Loaded<WholeStandard> {
  const { loadStandards, loadOffCall } = useServices();
  const load = useCallback(async () => {
    const [standards, offCall] = await Promise.all([loadStandards(), loadOffCall()]);
    return { standards, offCall };
  }, [loadStandards, loadOffCall]);
  return useLoaded(load);
}
