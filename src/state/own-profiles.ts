import { createStore, type StoreApi } from "zustand/vanilla";
import type { Problem } from "#core/base";
import { readProfileShape, type Profile } from "#core/standards";
import type { ProfileShelf } from "./ports.ts";
import { messageOf } from "./progress.ts";

/** A kept profile that could not be read: it stays where it is, and is named. */
export interface ProfileSetAside {
  readonly id: string;
  readonly problems: readonly Problem[];
}

export interface OwnProfilesState {
  /** By name; undefined until they have been read. */
  readonly profiles: readonly Profile[] | undefined;
  readonly setAside: readonly ProfileSetAside[];
  /** What the browser said when storage failed last. */
  readonly failure: string | undefined;
  /** The profiles as they are now, read when first asked for; none when they cannot be read, and then `failure` says why. */
  ready(): Promise<readonly Profile[]>;
  /**
   * Takes a profile for editing, as the shelf has it now, which another tab may have written; resolves with what lets it go,
   * or undefined while another tab has it.
   */
  hold(id: string): Promise<(() => Promise<void>) | undefined>;
  /** Keeps a profile, new or edited. False when it could not be kept; it is in force all the same until the page is closed. */
  keep(profile: Profile): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  /** Deletes all of them. Rejects with the browser's reason, and then all are still there. */
  clear(): Promise<void>;
}
export type OwnProfilesStore = StoreApi<OwnProfilesState>;

const byName = (profiles: readonly Profile[]) =>
  [...profiles].sort(
    (a, b) => a.name["zh-CN"].localeCompare(b.name["zh-CN"], "zh-CN") || (a.id < b.id ? -1 : 1),
  );

/** The trainer's own profiles, as far as they have been read from the shelf. */
export function createOwnProfilesStore(shelf: ProfileShelf): OwnProfilesStore {
  let reading: Promise<void> | undefined;
  return createStore<OwnProfilesState>()((set, get) => {
    const read = async (): Promise<void> => {
      try {
        const found = await shelf.all();
        const profiles: Profile[] = [];
        const setAside: ProfileSetAside[] = [];
        for (const { id, value } of found) {
          const profile = readProfileShape(value);
          if (profile.ok) profiles.push(profile.value);
          else setAside.push({ id, problems: profile.problems });
        }
        set({ profiles: byName(profiles), setAside, failure: undefined });
      } catch (error) {
        // The next one to ask tries anew.
        reading = undefined;
        set({ profiles: get().profiles ?? [], failure: messageOf(error) });
      }
    };
    const ready = async () => {
      await (reading ??= read());
      return get().profiles ?? [];
    };
    const attempt = async (deed: () => Promise<void>): Promise<boolean> => {
      try {
        await deed();
        set({ failure: undefined });
        return true;
      } catch (error) {
        set({ failure: messageOf(error) });
        return false;
      }
    };
    /** Reads one profile anew. What could not be kept before stays as it is here. */
    const refresh = (id: string) =>
      attempt(async () => {
        const unkept = get().failure !== undefined;
        const found = (await shelf.all()).find((one) => one.id === id);
        const profile = found && readProfileShape(found.value);
        if (unkept || profile?.ok === false) return;
        const others = (get().profiles ?? []).filter((one) => one.id !== id);
        set({ profiles: byName(profile ? [...others, profile.value] : others) });
      });
    return {
      profiles: undefined,
      setAside: [],
      failure: undefined,
      ready,
      async hold(id) {
        await ready();
        const release = await shelf.hold(id);
        await refresh(id);
        return release;
      },
      async keep(profile) {
        await ready();
        const others = (get().profiles ?? []).filter(({ id }) => id !== profile.id);
        set({ profiles: byName([...others, profile]) });
        return attempt(() => shelf.keep(profile.id, profile));
      },
      async remove(id) {
        await ready();
        const removed = await attempt(() => shelf.remove(id));
        if (removed) set({ profiles: (get().profiles ?? []).filter((profile) => profile.id !== id) });
        return removed;
      },
      async clear() {
        await shelf.clear();
        set({ profiles: [], setAside: [], failure: undefined });
      },
    };
  });
}
