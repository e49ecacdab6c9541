import { createContext, useContext } from "react";
import type { Clock, ToTraditional } from "#core/base";
import type { Playback, Sounds } from "#core/call";
import type { ProgressLog } from "#core/progress";
import type { Scenario, ScenarioShelf } from "#core/scenario";
import type { Understand, Voice } from "#core/speech";
import type { Houses, Standards } from "#core/standards";
import type { Disagreement } from "#core/standards-disagreements";
import type { OffCall } from "#core/standards-off-call";
import type { Prompt, Question } from "#core/study";
import type { OwnProfilesStore } from "./own-profiles.ts";
import type { CallRecording, Drafts, Files, StorageReport, Updates } from "./ports.ts";
import type { ProgressStore } from "./progress.ts";
import type { SettingsStore } from "./settings.ts";
import type { StudyStore } from "./study-record.ts";
import type { StudioPowers } from "./studio.ts";

/** What drills are made of, beside the standards. */
export interface DrillMaterial {
  readonly prompts: readonly Prompt[];
  /** Example sentences of an act or a fault. */
  readonly examplesOf: (id: string) => readonly string[];
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
  readonly playback: Playback;
  readonly files: Files;
  readonly drafts: Drafts;
  readonly updates: Updates;
  readonly storageReport: () => Promise<StorageReport>;
  /** What understands replies, with the acts that a scenario's author has taught it. */
  readonly loadUnderstand: (scenario: Pick<Scenario, "acts">) => Promise<Understand>;
  /** The houses alone, the trainer's own among them: enough to begin a call with. */
  readonly loadHouses: () => Promise<Houses>;
  /** The standards, with the trainer's own profiles among the houses. */
  readonly loadStandards: () => Promise<Standards>;
  /** Where the source documents disagree. */
  readonly loadDisagreements: () => Promise<readonly Disagreement[]>;
  /** The clauses that no call can show: for the reader of the standard. */
  readonly loadOffCall: () => Promise<OffCall>;
  readonly loadQuestions: () => Promise<readonly Question[]>;
  /** What drills begin with, and examples of acts and faults to make replies from. */
  readonly loadDrills: () => Promise<DrillMaterial>;
  /** Finds the example sentence of an act or a fault that is nearest to some words. */
  readonly loadLikeness: () => Promise<(words: string, id: string) => string | undefined>;
  readonly loadTraditional: () => Promise<ToTraditional>;
  /** What was recorded for a scenario, by its id; nothing for the built-in ones. */
  readonly loadRecordings: (scenario: string) => Promise<readonly CallRecording[]>;
  /** What the studio needs of the machine. */
  readonly loadStudio: () => Promise<StudioPowers>;
  readonly settings: SettingsStore;
  readonly progress: ProgressStore;
  readonly study: StudyStore;
  readonly ownProfiles: OwnProfilesStore;
}

const ServicesContext = createContext<Services | undefined>(undefined);
export const ServicesProvider = ServicesContext.Provider;

/** The services of this app. Only below a ServicesProvider. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("No services: wrap the screen in a ServicesProvider.");
  return services;
}
