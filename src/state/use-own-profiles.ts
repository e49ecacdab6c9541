import { useStore } from "zustand";
import type { OwnProfilesState } from "./own-profiles.ts";
import { useServices } from "./services.ts";

/** One part of what is known of the trainer's own profiles; the component is drawn again when that part changes. */
export function useOwnProfiles<T>(select: (state: OwnProfilesState) => T): T {
  return useStore(useServices().ownProfiles, select);
}
