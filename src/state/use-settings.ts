import { useStore } from "zustand";
import { useServices } from "./services.ts";
import type { SettingsState } from "./settings.ts";

/** One part of the settings; the component is drawn again when that part changes. */
export function useSettings<T>(select: (settings: SettingsState) => T): T {
  return useStore(useServices().settings, select);
}
