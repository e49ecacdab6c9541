import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from "idb";
import { holdLock } from "../hold-lock.ts";
import { storageError } from "./storage-error.ts";

export const profilesDatabaseName = "third-ring-profiles";
const databaseVersion = 1;

/** What is read back may be anything: an older version of us wrote it, or a failing disk. */
interface Stores extends DBSchema {
  profiles: { key: string; value: unknown };
}
type Database = IDBPDatabase<Stores>;
type Writing = IDBPObjectStore<Stores, ["profiles"], "profiles", "readwrite">;

const lockPrefix = "third-ring/house/";

export interface ProfileShelfPowers {
  readonly locks?: LockManager | undefined;
}

/**
 * The trainer's own profiles in IndexedDB, in a database of their own, opened when first used. What has resolved is on the
 * disk; everything rejects with a StorageError that says what the browser said.
 */
export function openProfileShelf({ locks = globalThis.navigator?.locks }: ProfileShelfPowers = {}) {
  let database: Promise<Database> | undefined;
  const forget = () => {
    database = undefined;
  };
  const open = async (): Promise<Database> => {
    database ??= openDB<Stores>(profilesDatabaseName, databaseVersion, {
      upgrade(db) {
        db.createObjectStore("profiles");
      },
      // A newer version of us waits in another tab, or the user clears the site's data: out of the way.
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    try {
      return await database;
    } catch (error) {
      forget();
      throw error;
    }
  };
  const on = async <T>(deed: (db: Database) => Promise<T>): Promise<T> => {
    try {
      return await deed(await open());
    } catch (error) {
      throw storageError(error);
    }
  };
  const write = (deed: (store: Writing) => Promise<unknown>) =>
    on(async (db) => {
      const tx = db.transaction("profiles", "readwrite", { durability: "strict" });
      await Promise.all([deed(tx.objectStore("profiles")), tx.done]);
    });

  return {
    /** Everything that is kept, by its id. */
    all: () =>
      on(async (db) => {
        const { store } = db.transaction("profiles");
        const [ids, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return ids.map((id, i) => ({ id, value: values[i] }));
      }),
    keep: (id: string, value: unknown) => write((store) => store.put(value, id)),
    remove: (id: string) => write((store) => store.delete(id)),
    clear: () => write((store) => store.clear()),

    hold: (id: string) => holdLock(locks, lockPrefix + id),
  };
}
