import { createContext, useContext } from "react";
import type { Clock, ToTraditional } from "#core/base";
import type { Sounds } from "#core/call";
import type { ProgressLog } from "#core/progress";
import type { ScenarioShelf } from "#core/scenario";
import type { Understand, Voice } from "#core/speech";
import type { Houses, Standards } from "#core/standards";
import type { Drafts, Files, StorageReport, Updates } from "./ports.ts";
import type { ProgressStore } from "./progress.ts";
import type { SettingsStore } from "./settings.ts";

/** The powers of the machine and of core's heavy parts, put together once, in app; tests bring their own. */
export interface Services {
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly newSeed: () => number;
  readonly shelf: ScenarioShelf;
  readonly progressLog: ProgressLog;
  readonly sounds: Sounds;
  readonly voice: Voice;
  readonly files: Files;
  readonly drafts: Drafts;
  readonly updates: Updates;
  readonly storageReport: () => Promise<StorageReport>;
  readonly loadUnderstand: () => Promise<Understand>;
  /** The houses alone: enough to begin a call with. */
  readonly loadHouses: () => Promise<Houses>;
  readonly loadStandards: () => Promise<Standards>;
  readonly loadTraditional: () => Promise<ToTraditional>;
  readonly settings: SettingsStore;
  readonly progress: ProgressStore;
}

const ServicesContext = createContext<Services | undefined>(undefined);
export const ServicesProvider = ServicesContext.Provider;

/** The services of this app. Only below a ServicesProvider. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("No services: wrap the screen in a ServicesProvider.");
  return services;
}
