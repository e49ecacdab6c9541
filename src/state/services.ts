import { createContext, useContext } from "react";
import type { Clock, ToTraditional } from "#core/base";
import type { Sounds } from "#core/call";
import type { ProgressLog } from "#core/progress";
import type { ScenarioShelf } from "#core/scenario";
import type { Understand, Voice } from "#core/speech";
import type { Standards } from "#core/standards";
import type { ProgressStore } from "./progress.ts";
import type { SettingsStore } from "./settings.ts";

/** Small texts kept between visits, at once and without waiting: settings, half-written replies. */
export interface Drafts {
  get(key: string): string | undefined;
  /** False when the browser would not keep it. An undefined text removes the draft. */
  set(key: string, text: string | undefined): boolean;
}

/** Files in and out of the user's machine. */
export interface Files {
  save(name: string, text: string): void;
  /** The text of a file that the user picked; undefined when they changed their mind. */
  pick(accept: string): Promise<string | undefined>;
}

/** What the browser says of the place where calls are kept. */
export interface StorageReport {
  readonly persistent: boolean;
  /** Bytes, where the browser tells. */
  readonly usage?: number;
}

/** A new version of the simulator, waiting for the user's word. */
export interface Updates {
  subscribe(listener: () => void): () => void;
  ready(): boolean;
  /** False when a call is going on in some tab: then it is done after the call. */
  accept(): Promise<boolean>;
  /** Keeps updates out while a call runs, until the returned function is called. */
  hold(): () => void;
}

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
