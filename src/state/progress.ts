import { createStore, type StoreApi } from "zustand/vanilla";
import type { CallLog } from "#core/call";
import { newestFirst, type Attempt, type ProgressLog, type SetAside } from "#core/progress";

export interface ProgressState {
  /** Newest first; undefined until they have been read. */
  readonly attempts: readonly Attempt[] | undefined;
  readonly interrupted: readonly CallLog[];
  /** Logs of finished calls that could not be kept, by attempt: as long as the page is open they can be looked at and saved. */
  readonly unkept: ReadonlyMap<string, CallLog>;
  readonly setAside: readonly SetAside[];
  /** What the browser said when storage failed last. */
  readonly failure: string | undefined;
  load(): Promise<void>;
  /** Keeps a finished call. False when it could not be kept; `failure` then says why. */
  keep(attempt: Attempt, log: CallLog): Promise<boolean>;
  discard(attemptId: string): Promise<void>;
  erase(): Promise<void>;
}
export type ProgressStore = StoreApi<ProgressState>;

/** What was said by whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The calls that were made, as far as they have been read from the log. */
export function createProgressStore(log: ProgressLog): ProgressStore {
  return createStore<ProgressState>()((set, get) => {
    const attempt = async <T>(deed: () => Promise<T>): Promise<T | undefined> => {
      try {
        const result = await deed();
        set({ failure: undefined });
        return result;
      } catch (error) {
        set({ failure: messageOf(error) });
        return undefined;
      }
    };
    return {
      attempts: undefined,
      interrupted: [],
      unkept: new Map(),
      setAside: [],
      failure: undefined,
      async load() {
        const read = await attempt(async () => {
          const [kept, running] = await Promise.all([log.attempts(), log.interrupted()]);
          return { kept, running };
        });
        set({
          attempts: newestFirst(read?.kept.attempts ?? get().attempts ?? []),
          interrupted: read?.running.logs ?? [],
          setAside: [...(read?.kept.setAside ?? []), ...(read?.running.setAside ?? [])],
        });
      },
      async keep(made, callLog) {
        const kept = await attempt(async () => {
          await log.keep(made, callLog);
          return true;
        });
        // Shown even when it could not be kept: the screen offers it as a download.
        const unkept = new Map(get().unkept);
        if (kept === true) unkept.delete(made.id);
        else unkept.set(made.id, callLog);
        const others = (get().attempts ?? []).filter((a) => a.id !== made.id);
        set({
          unkept,
          attempts: newestFirst([made, ...others]),
          interrupted: get().interrupted.filter((l) => l.header.attempt !== made.id),
        });
        return kept === true;
      },
      async discard(attemptId) {
        await attempt(() => log.discard(attemptId));
        set({ interrupted: get().interrupted.filter((l) => l.header.attempt !== attemptId) });
      },
      async erase() {
        // What is shown stays as it is when erasing failed; `failure` says so.
        if ((await attempt(async () => log.erase().then(() => true))) === true) await get().load();
      },
    };
  });
}
