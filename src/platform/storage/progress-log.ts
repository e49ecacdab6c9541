import type { IDBPTransaction } from "idb";
import { logVersion, readLog, type CallEvent, type CallHeader, type CallLog } from "#core/call";
import {
  backupOf,
  readAttempt,
  type Attempt,
  type Backup,
  type ProgressLog,
  type SetAside,
} from "#core/progress";
import { CallLocks } from "./call-locks.ts";
import { Canary } from "./canary.ts";
import { browserDrafts, type BrowserDrafts } from "./drafts.ts";
import { openDatabase, type Database, type Stores } from "./open-database.ts";
import { storageError, StorageError } from "./storage-error.ts";

type StoreName = "running" | "events" | "attempts" | "logs";
type Writing = IDBPTransaction<Stores, StoreName[], "readwrite">;

const everyStore: StoreName[] = ["running", "events", "attempts", "logs"];
/** All events of a call: in IndexedDB's order of keys an array comes after every number. */
const eventsOf = (attempt: string) => IDBKeyRange.bound([attempt, 0], [attempt, []]);

/** The powers of the browser that the log uses; tests bring their own. */
export interface StoragePowers {
  readonly locks?: LockManager | undefined;
  readonly drafts?: BrowserDrafts;
  /** Asks the browser not to throw our data away when it needs room. */
  readonly persist?: () => Promise<boolean>;
}

/**
 * The progress log in IndexedDB, opened when first used. Every write is a transaction of its own with strict durability:
 * what was promised is on the disk.
 */
export function openProgressLog(powers: StoragePowers = {}): ProgressLog {
  return new IndexedDbProgressLog(powers);
}

class IndexedDbProgressLog implements ProgressLog {
  readonly #locks: CallLocks;
  readonly #drafts: BrowserDrafts;
  readonly #canary: Canary;
  readonly #persist: () => Promise<boolean>;
  #database: Promise<Database> | undefined;

  constructor({ locks, drafts = browserDrafts(), persist }: StoragePowers) {
    this.#locks = new CallLocks(locks);
    this.#drafts = drafts;
    this.#canary = new Canary(drafts);
    this.#persist = persist ?? (async () => navigator.storage.persist());
  }

  async begin(header: CallHeader): Promise<void> {
    await this.#hold(header.attempt);
    await this.#write((tx) => tx.objectStore("running").add({ version: logVersion, header }, header.attempt));
  }

  async append(attemptId: string, index: number, added: readonly CallEvent[]): Promise<void> {
    await this.#hold(attemptId);
    await this.#write(async (tx) => {
      const events = tx.objectStore("events");
      const [begun, next] = await Promise.all([
        tx.objectStore("running").getKey(attemptId),
        events.count(eventsOf(attemptId)),
      ]);
      // After one event that could not be kept the rest are not either: a log with a hole tells another story.
      if (begun === undefined || next !== index)
        throw new StorageError("OutOfOrder", `event ${index} of a call of which ${next} events are kept`);
      await Promise.all(added.map((event, i) => events.add(event, [attemptId, index + i])));
    });
  }

  async interrupted(): Promise<{ readonly logs: CallLog[]; readonly setAside: SetAside[] }> {
    const elsewhere = await this.#locks.heldElsewhere();
    const found = await this.#read(async (db) => {
      const tx = db.transaction(["running", "events"]);
      const ids = await tx.objectStore("running").getAllKeys();
      return Promise.all(
        ids.map(async (id) => ({
          id,
          running: (await tx.objectStore("running").get(id)) as unknown,
          events: (await tx.objectStore("events").getAll(eventsOf(id))) as unknown,
        })),
      );
    });
    const logs: CallLog[] = [];
    const setAside: SetAside[] = [];
    for (const { id, running, events } of found) {
      if (elsewhere.has(id)) continue;
      const log = readLog({ ...(typeof running === "object" ? running : {}), events });
      if (log.ok) logs.push(log.value);
      else setAside.push({ id, problems: log.problems });
    }
    const newestFirst = (a: CallLog, b: CallLog) => (a.header.startedAt < b.header.startedAt ? 1 : -1);
    return { logs: logs.sort(newestFirst), setAside };
  }

  letGo(attemptId: string): void {
    this.#locks.release(attemptId);
  }

  async keep(attempt: Attempt, log: CallLog): Promise<void> {
    const kept = await this.#write(async (tx) => {
      await tx.objectStore("attempts").put(attempt);
      await tx.objectStore("logs").put(log, attempt.id);
      await forget(tx, attempt.id);
      return tx.objectStore("attempts").count();
    });
    this.#canary.remember(kept);
    this.#locks.release(attempt.id);
    this.#askToPersist();
  }

  async discard(attemptId: string): Promise<void> {
    await this.#write((tx) => forget(tx, attemptId));
    this.#locks.release(attemptId);
  }

  async attempts(): Promise<{ readonly attempts: Attempt[]; readonly setAside: SetAside[] }> {
    const found = await this.#read(async (db) => {
      const { store } = db.transaction("attempts");
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return keys.map((id, i) => ({ id, value: values[i] as unknown }));
    });
    const attempts: Attempt[] = [];
    const loss = this.#canary.lossOf(found.length);
    const setAside: SetAside[] = loss ? [{ id: "storage", problems: [loss] }] : [];
    for (const { id, value } of found) {
      const attempt = readAttempt(value);
      if (attempt.ok) attempts.push(attempt.value);
      else setAside.push({ id, problems: attempt.problems });
    }
    return { attempts, setAside };
  }

  async log(attemptId: string): Promise<CallLog | undefined> {
    const stored: unknown = await this.#read((db) => db.get("logs", attemptId));
    if (stored === undefined) return undefined;
    const log = readLog(stored);
    if (log.ok) return log.value;
    const codes = log.problems.map((p) => `${p.code} (${p.at.join(".")})`);
    throw new StorageError("UnreadableLog", codes.join(", "));
  }

  async backup(): Promise<Backup> {
    const { attempts } = await this.attempts();
    const logs = await this.#read(async (db) => {
      const { store } = db.transaction("logs");
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(keys.map((id, i) => [id, values[i] as unknown]));
    });
    return backupOf(
      attempts.flatMap((attempt) => {
        const log = readLog(logs.get(attempt.id));
        return log.ok ? [{ attempt, log: log.value }] : [];
      }),
    );
  }

  async restore(backup: Backup): Promise<{ readonly added: number; readonly known: number }> {
    const { known, kept } = await this.#write(async (tx) => {
      const attempts = tx.objectStore("attempts");
      const keys = new Set(await attempts.getAllKeys());
      const missing = backup.calls.filter(({ attempt }) => !keys.has(attempt.id));
      for (const { attempt, log } of missing) {
        await attempts.put(attempt);
        await tx.objectStore("logs").put(log, attempt.id);
      }
      return { known: backup.calls.length - missing.length, kept: await attempts.count() };
    });
    this.#canary.remember(kept);
    return { added: backup.calls.length - known, known };
  }

  async erase(): Promise<void> {
    await this.#write((tx) => Promise.all(everyStore.map((name) => tx.objectStore(name).clear())));
    this.#canary.remember(0);
    this.#locks.releaseAll();
  }

  /** Makes the call this tab's. */
  async #hold(attempt: string): Promise<void> {
    if (!(await this.#locks.take(attempt)))
      throw new StorageError("HeldElsewhere", "this call is going on in another tab");
  }

  async #open(): Promise<Database> {
    const forgetIt = () => (this.#database = undefined);
    this.#database ??= openDatabase(forgetIt);
    try {
      return await this.#database;
    } catch (error) {
      // The next call tries anew: a tab in the way may have gone by then.
      forgetIt();
      throw error;
    }
  }

  async #read<T>(deed: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await deed(await this.#open());
    } catch (error) {
      throw storageError(error);
    }
  }

  /** All that `deed` does happens or none of it; resolves when it is on the disk. */
  #write<T>(deed: (tx: Writing) => Promise<T>): Promise<T> {
    return this.#read(async (db) => {
      const tx = db.transaction(everyStore, "readwrite", { durability: "strict" });
      const doing = deed(tx).catch((error: unknown) => {
        abort(tx);
        throw error;
      });
      // Both are waited for: a full disk may refuse the deed, or only its commit.
      const [result] = await Promise.all([doing, tx.done]);
      return result;
    });
  }

  #askToPersist(): void {
    const key = "asked-to-persist";
    if (this.#drafts.get(key) !== undefined || !this.#drafts.set(key, "yes")) return;
    this.#persist().catch(() => undefined);
  }
}

async function forget(tx: Writing, attempt: string): Promise<void> {
  await tx.objectStore("running").delete(attempt);
  await tx.objectStore("events").delete(eventsOf(attempt));
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It has aborted by itself, as it does when one of its requests fails.
  }
}
