import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { CallEvent, CallHeader, CallLog } from "#core/call";
import type { Attempt } from "#core/progress";
import { StorageError } from "./storage-error.ts";

export const databaseName = "third-ring";
const databaseVersion = 1;

/** What is read back may be anything: an older version of us wrote it, or a failing disk. Types speak of what is put. */
export interface Stores extends DBSchema {
  /** Calls that have begun and not been kept, by attempt. */
  running: { key: string; value: { readonly version: number; readonly header: CallHeader } };
  /** Their events, each as it happened, by attempt and index. */
  events: { key: [string, number]; value: CallEvent };
  attempts: { key: string; value: Attempt; indexes: { at: number } };
  /** The logs of kept calls, by attempt. */
  logs: { key: string; value: CallLog };
}
export type Database = IDBPDatabase<Stores>;

/** How long to wait for other tabs to let go of an older version. They do so when asked, unless they hang. */
const blockedMs = 3000;

/** Opens the database, making it first where there is none. `onClose`: it is no longer good; open it anew. */
export async function openDatabase(onClose: () => void): Promise<Database> {
  let giveUp: (error: StorageError) => void = () => undefined;
  const blocked = new Promise<never>((_, reject) => (giveUp = reject));
  let opened = false;
  const opening = openDB<Stores>(databaseName, databaseVersion, {
    upgrade(db) {
      db.createObjectStore("running");
      db.createObjectStore("events");
      db.createObjectStore("attempts", { keyPath: "id" }).createIndex("at", "at");
      db.createObjectStore("logs");
    },
    blocked() {
      window.setTimeout(() => {
        if (!opened)
          giveUp(new StorageError("Blocked", "another tab holds an older version of the database open"));
      }, blockedMs);
    },
    // A newer version of us waits in another tab, or the user clears the site's data: out of the way.
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      onClose();
    },
    terminated: onClose,
  });
  try {
    const db = await Promise.race([opening, blocked]);
    opened = true;
    return db;
  } catch (error) {
    // Should it open after all, nobody would close it.
    opening.then((db) => db.close()).catch(() => undefined);
    throw error;
  }
}
