import type { Page } from "playwright-core";
import type { CallEvent, CallHeader, CallLog } from "#core/call";
import type { Attempt } from "#core/progress";

export interface Stored {
  readonly running: readonly { readonly version: number; readonly header: CallHeader }[];
  readonly events: readonly CallEvent[];
  readonly attempts: readonly Attempt[];
  readonly logs: readonly CallLog[];
}

/** What the browser has on its disk, read past the product's own code. */
export function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === "third-ring"))
      return { running: [], events: [], attempts: [], logs: [] };
    const db = await asked(indexedDB.open("third-ring"));
    const all = (store: string) => asked(db.transaction(store).objectStore(store).getAll());
    const [running, events, attempts, logs] = await Promise.all(
      ["running", "events", "attempts", "logs"].map(all),
    );
    db.close();
    return { running, events, attempts, logs } as unknown as Stored;
  });
}

/** Puts finished calls where the product keeps them. The product must have been opened once; reload it after. */
export async function store(
  page: Page,
  calls: readonly { readonly attempt: Attempt; readonly log: CallLog }[],
): Promise<void> {
  await page.evaluate(
    async (calls) => {
      // The product opens it after its first paint; opened before that, it would be an empty one of our making.
      while (!(await indexedDB.databases()).some(({ name }) => name === "third-ring"))
        await new Promise((resolve) => requestAnimationFrame(resolve));
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open("third-ring");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const tx = db.transaction(["attempts", "logs"], "readwrite");
      for (const { attempt, log } of calls) {
        tx.objectStore("attempts").put(attempt);
        tx.objectStore("logs").put(log, attempt.id);
      }
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve;
        tx.onabort = () => reject(tx.error);
      });
      db.close();
      localStorage.setItem("third-ring/kept-calls", String(calls.length));
    },
    calls as { attempt: Attempt; log: CallLog }[],
  );
}
