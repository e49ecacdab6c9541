import { openDB, type DBSchema, type IDBPDatabase } from "idb";

export const studioDatabaseName = "third-ring-studio";
const version = 1;

/** The author's own scenarios, each part of them by the scenario's key. What is read back may be anything. */
export interface StudioStores extends DBSchema {
  /** What lists and the library show. */
  heads: { key: string; value: unknown };
  /** The file as it is. */
  texts: { key: string; value: unknown };
  /** The file as it could be played last. */
  playable: { key: string; value: unknown };
  versions: { key: string; value: unknown };
  golden: { key: string; value: unknown };
  recordings: { key: string; value: unknown };
}
export type StudioDatabase = IDBPDatabase<StudioStores>;
export const studioStores = ["heads", "texts", "playable", "versions", "golden", "recordings"] as const;

let opened: Promise<StudioDatabase> | undefined;

/** Opens the studio's database, making it first where there is none. A database that was closed on us is opened anew. */
export async function openStudioDatabase(): Promise<StudioDatabase> {
  const forget = () => {
    opened = undefined;
  };
  opened ??= openDB<StudioStores>(studioDatabaseName, version, {
    upgrade(db) {
      for (const store of studioStores) db.createObjectStore(store);
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  try {
    return await opened;
  } catch (error) {
    forget();
    throw error;
  }
}

/** Closes it: for tests, which have a new disk each. */
export async function closeStudioDatabase(): Promise<void> {
  const open = opened;
  opened = undefined;
  (await open?.catch(() => undefined))?.close();
}
