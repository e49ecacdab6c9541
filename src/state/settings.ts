import * as v from "valibot";
import { createStore, type StoreApi } from "zustand/vanilla";
import { locales } from "#core/base";
import type { Drafts } from "./ports.ts";

export const themes = ["system", "light", "dark"] as const;
export const inputs = ["both", "pick", "type"] as const;
/** Text sizes in per cent of the browser's own. */
export const textSizes = [87, 100, 112, 125, 150] as const;
/** Speeds of a practice call's time. */
export const paces = [0.5, 0.75, 1] as const;

const Settings = v.object({
  locale: v.fallback(v.picklist(locales), "zh-CN"),
  profile: v.fallback(v.string(), "courier"),
  staff: v.fallback(v.pipe(v.string(), v.maxLength(12)), "0736"),
  /** Empty: each scenario's own centre. */
  centre: v.fallback(v.pipe(v.string(), v.maxLength(30)), ""),
  sound: v.fallback(v.boolean(), true),
  volume: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.7),
  voice: v.fallback(v.boolean(), false),
  theme: v.fallback(v.picklist(themes), "system"),
  textSize: v.fallback(v.picklist(textSizes), 100),
  pace: v.fallback(v.picklist(paces), 1),
  input: v.fallback(v.picklist(inputs), "both"),
  /** Show what was understood of each reply, in practice. */
  showReading: v.fallback(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof Settings>;

/** Settings from whatever was stored; every member that cannot be read falls back by itself. */
export function readSettings(text: string | undefined): Settings {
  let stored: unknown = {};
  try {
    stored = JSON.parse(text ?? "{}");
  } catch {
    // Not ours, or cut short: begin with what we ship.
  }
  const result = v.safeParse(Settings, stored !== null && typeof stored === "object" ? stored : {});
  return result.success ? result.output : v.parse(Settings, {});
}

export interface SettingsState extends Settings {
  change(change: Partial<Settings>): void;
}
export type SettingsStore = StoreApi<SettingsState>;

const key = "settings";

/** The settings, read from the drafts and written back on every change. */
export function createSettingsStore(drafts: Drafts): SettingsStore {
  return createStore<SettingsState>()((set, get) => ({
    ...readSettings(drafts.get(key)),
    change(change) {
      set(change);
      const { change: _, ...settings } = get();
      drafts.set(key, JSON.stringify(settings));
    },
  }));
}
