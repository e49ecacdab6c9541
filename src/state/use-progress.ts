import { useStore } from "zustand";
import type { ProgressState } from "./progress.ts";
import { useServices } from "./services.ts";

/** One part of the progress; the component is drawn again when that part changes. */
export function useProgress<T>(select: (progress: ProgressState) => T): T {
  return useStore(useServices().progress, select);
}
