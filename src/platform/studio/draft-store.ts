import { keptRecording, type Recording, type Version } from "#core/studio";
import type { ScenarioCard } from "#core/scenario";
import { holdLock } from "../hold-lock.ts";
import { openStudioDatabase, studioStores, type StudioDatabase } from "./open-studio-database.ts";

interface Head {
  readonly key: string;
  readonly title: ScenarioCard["title"];
  readonly level: number;
  readonly kind: ScenarioCard["kind"];
  readonly direction: "inbound" | "outbound";
  readonly states: number;
  readonly at: number;
  readonly versions: number;
  readonly card?: ScenarioCard;
}
interface Kept {
  readonly head: Head;
  readonly text: string;
  readonly playable?: string;
  readonly versions: readonly Version[];
  readonly golden: readonly string[];
  readonly recordings: readonly Recording[];
}
type Parts = Partial<Kept> & Pick<Kept, "head">;

const lockPrefix = "third-ring/draft/";

export interface DraftStorePowers {
  readonly locks?: LockManager | undefined;
  /** Called when what the library shows may have changed. */
  readonly onKept?: () => void;
}

/** The author's own scenarios in IndexedDB. Every write is one transaction with strict durability. */
export function openDraftStore({
  locks = globalThis.navigator?.locks,
  onKept = () => undefined,
}: DraftStorePowers = {}) {
  const read = async (db: StudioDatabase, key: string): Promise<Kept | undefined> => {
    const tx = db.transaction(studioStores);
    const [head, text, playable, versions, golden, recordings] = await Promise.all(
      studioStores.map((store) => tx.objectStore(store).get(key)),
    );
    if (!isHead(head) || typeof text !== "string") return undefined;
    return {
      head,
      text,
      ...(typeof playable === "string" && { playable }),
      versions: listOf(versions, isVersion),
      golden: listOf(golden, (value): value is string => typeof value === "string"),
      recordings: (Array.isArray(recordings) ? recordings : []).flatMap((one) => keptRecording(one) ?? []),
    };
  };

  return {
    async list(): Promise<readonly Head[]> {
      const db = await openStudioDatabase();
      const heads = await db.getAll("heads");
      return heads.filter(isHead).sort((a, b) => b.at - a.at);
    },

    async read(key: string): Promise<Kept | undefined> {
      return read(await openStudioDatabase(), key);
    },

    async keep(key: string, { head, ...parts }: Parts): Promise<void> {
      const db = await openStudioDatabase();
      const tx = db.transaction(studioStores, "readwrite", { durability: "strict" });
      const writing = [
        tx.objectStore("heads").put(head, key),
        ...(parts.text === undefined ? [] : [tx.objectStore("texts").put(parts.text, key)]),
        ...(parts.playable === undefined ? [] : [tx.objectStore("playable").put(parts.playable, key)]),
        ...(parts.versions ? [tx.objectStore("versions").put(parts.versions, key)] : []),
        ...(parts.golden ? [tx.objectStore("golden").put(parts.golden, key)] : []),
        ...(parts.recordings ? [tx.objectStore("recordings").put(parts.recordings, key)] : []),
      ];
      await Promise.all([...writing, tx.done]);
      onKept();
    },

    async remove(key: string): Promise<Kept | undefined> {
      const db = await openStudioDatabase();
      const kept = await read(db, key);
      const tx = db.transaction(studioStores, "readwrite", { durability: "strict" });
      await Promise.all([...studioStores.map((store) => tx.objectStore(store).delete(key)), tx.done]);
      onKept();
      return kept;
    },

    hold: (key: string) => holdLock(locks, lockPrefix + key),
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === "object";
const listOf = <T>(value: unknown, is: (item: unknown) => item is T): readonly T[] =>
  Array.isArray(value) ? value.filter(is) : [];

/** A head that an older version of us wrote, or a failing disk, is none. */
function isHead(value: unknown): value is Head {
  return (
    isObject(value) &&
    typeof value["key"] === "string" &&
    isObject(value["title"]) &&
    typeof value["level"] === "number" &&
    typeof value["kind"] === "string" &&
    typeof value["at"] === "number"
  );
}

const isVersion = (value: unknown): value is Version =>
  isObject(value) && typeof value["text"] === "string" && typeof value["at"] === "number";
