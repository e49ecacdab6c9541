import { ManualClock } from "#core/base";
import type { CallSound, Playback, Sounds } from "#core/call";
import { cardOf, understandOf, type Scenario, type ScenarioShelf } from "#core/scenario";
import type { Voice } from "#core/speech";
import { withOwnProfiles } from "#core/standards";
import { disagreements } from "#core/standards-disagreements";
import { callCentreHouses } from "#core/standards-houses";
import { offCallPack } from "#core/standards-off-call";
import { callCentrePack } from "#core/standards-pack";
import { examplesOf, likeOf } from "#core/speech-examples";
import { drillPrompts } from "#core/study-drills";
import { quizQuestions } from "#core/study-questions";
import { createOwnProfilesStore } from "#state/own-profiles";
import { createProgressStore } from "#state/progress";
import type { Services } from "#state/services";
import type { Drafts, Files, ProfileShelf, Updates } from "#state/ports";
import { createSettingsStore, type Settings } from "#state/settings";
import { createStudyStore } from "#state/study-record";
import { aScenario } from "./a-scenario.ts";
import { fakeStudio } from "./fake-studio.ts";
import { memoryProgressLog } from "./memory-progress-log.ts";

/** Sounds that are only written down. */
export function fakeSounds(): Sounds & { readonly played: CallSound[]; readonly volumes: number[] } {
  const played: CallSound[] = [];
  const volumes: number[] = [];
  return {
    played,
    volumes,
    unlock: async () => undefined,
    setVolume: (volume) => void volumes.push(volume),
    play: (sound) => void played.push(sound),
    stop: () => undefined,
    stopAll: () => undefined,
  };
}

/** A voice that only writes down what it was to say, of a machine with voices for `languages`. */
export function fakeVoice(languages: readonly string[] = []): Voice & { readonly said: string[] } {
  const said: string[] = [];
  return {
    said,
    canSpeak: async (lang) => languages.includes(lang),
    say: (text) => void said.push(text),
    stop: () => undefined,
  };
}

/** A playback that writes down what was done with it; `end()`: what is playing has been heard to its end. */
export function fakePlayback(): Playback & {
  readonly played: Uint8Array[];
  readonly deeds: string[];
  end(): void;
} {
  let done: () => void = () => undefined;
  const deeds: string[] = [];
  const played: Uint8Array[] = [];
  return {
    deeds,
    played,
    play: (wav, { volume, rate }) => {
      done();
      played.push(wav);
      deeds.push(`play ${volume} x${rate}`);
      return new Promise((resolve) => (done = resolve));
    },
    setVolume: (volume) => void deeds.push(`volume ${volume}`),
    setRate: (rate) => void deeds.push(`rate ${rate}`),
    pause: (on) => void deeds.push(on ? "pause" : "go on"),
    stop: () => {
      deeds.push("stop");
      done();
    },
    end: () => done(),
  };
}

/** Files that stay in the test: what was saved, by name; and what the user will pick next, undefined for nothing. */
export function fakeFiles(): Files & { readonly saved: Map<string, string>; next: string | undefined } {
  const saved = new Map<string, string>();
  return {
    saved,
    next: undefined,
    save: (name, text) => void saved.set(name, text),
    async pick() {
      return this.next;
    },
  };
}

export function fakeDrafts(kept: Readonly<Record<string, string>> = {}): Drafts & {
  readonly kept: Map<string, string>;
} {
  const map = new Map(Object.entries(kept));
  return {
    kept: map,
    get: (key) => map.get(key),
    set(key, text) {
      if (text === undefined) map.delete(key);
      else map.set(key, text);
      return true;
    },
  };
}

/** A shelf of profiles that forgets everything with the test; nothing can be kept on it while `full`. */
export function fakeProfileShelf(): ProfileShelf & { readonly kept: Map<string, unknown>; full: boolean } {
  const kept = new Map<string, unknown>();
  const held = new Set<string>();
  return {
    kept,
    full: false,
    async hold(id) {
      if (held.has(id)) return undefined;
      held.add(id);
      return async () => void held.delete(id);
    },
    all: async () => [...kept].map(([id, value]) => ({ id, value: structuredClone(value) })),
    async keep(id, value) {
      if (this.full) throw new Error("QuotaExceededError: the disk is full");
      kept.set(id, structuredClone(value));
    },
    remove: async (id) => void kept.delete(id),
    clear: async () => kept.clear(),
  };
}

/** Updates of which none is ready; `holds` counts the calls that keep them out. */
export function fakeUpdates(): Updates & { holds: number } {
  return {
    holds: 0,
    subscribe: () => () => undefined,
    ready: () => false,
    accept: async () => false,
    hold() {
      this.holds++;
      return () => {
        this.holds--;
      };
    },
  };
}

/** A shelf with these scenarios, which are taken to be read and checked. */
export function shelfOf(scenarios: readonly Scenario[]): ScenarioShelf {
  return {
    cards: scenarios.map(cardOf).sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1)),
    async read(id) {
      const value = scenarios.find((scenario) => scenario.id === id);
      return value && { ok: true, value, problems: [] };
    },
    subscribe: () => () => undefined,
  };
}

export interface FakeOptions {
  readonly scenarios?: readonly Scenario[];
  readonly settings?: Partial<Settings>;
  /** Ms since 1970; noon of 4 March 2026 UTC unless told otherwise. */
  readonly now?: number;
}

const noon = Date.UTC(2026, 2, 4, 12);

export type FakeServices = Services & {
  readonly clock: ManualClock;
  readonly sounds: ReturnType<typeof fakeSounds>;
  readonly playback: ReturnType<typeof fakePlayback>;
  readonly files: ReturnType<typeof fakeFiles>;
  readonly drafts: ReturnType<typeof fakeDrafts>;
  readonly updates: ReturnType<typeof fakeUpdates>;
};

/**
 * Services of a machine of ours: real stores, understanding and standards, and powers that write down what they were
 * asked. `overrides` replaces single ones; the stores then stand on the replaced ones.
 */
export function fakeServices(
  { scenarios = [aScenario()], settings = {}, now = noon }: FakeOptions = {},
  overrides: Partial<Services> = {},
): FakeServices {
  const clock = new ManualClock();
  const drafts = fakeDrafts({ settings: JSON.stringify(settings) });
  const progressLog = overrides.progressLog ?? memoryProgressLog();
  const ownProfiles = overrides.ownProfiles ?? createOwnProfilesStore(fakeProfileShelf());
  const own = () => ownProfiles.getState().ready();
  let ids = 0;
  return {
    now: () => now + clock.now(),
    newId: () => `attempt-${++ids}`,
    newSeed: () => 1,
    shelf: shelfOf(scenarios),
    progressLog,
    voice: fakeVoice(),
    storageReport: async () => ({ persistent: false, usage: 123_456 }),
    loadUnderstand: (scenario) => import("#core/speech").then((speech) => understandOf(scenario, speech)),
    loadHouses: async () => withOwnProfiles(callCentreHouses, await own()),
    loadStandards: async () => withOwnProfiles(callCentrePack(), await own()),
    loadDisagreements: async () => disagreements(),
    loadOffCall: async () => offCallPack(),
    loadQuestions: async () => quizQuestions(),
    loadDrills: async () => ({ prompts: drillPrompts(), examplesOf }),
    loadLikeness: async () => likeOf,
    loadTraditional: () =>
      import("../../src/platform/traditional.ts").then(({ loadTraditional }) => loadTraditional()),
    loadRecordings: async () => [],
    loadStudio: async () => fakeStudio(),
    settings: createSettingsStore(overrides.drafts ?? drafts),
    progress: createProgressStore(progressLog),
    study: createStudyStore(overrides.drafts ?? drafts),
    ownProfiles,
    ...overrides,
    // What a test looks into is always ours.
    clock,
    sounds: fakeSounds(),
    playback: fakePlayback(),
    files: fakeFiles(),
    drafts,
    updates: fakeUpdates(),
  };
}
