import { problem, type Problem } from "#core/base";
import type { BrowserDrafts } from "./drafts.ts";

const key = "kept-calls";

/**
 * Remembers, outside the database, how many calls it holds. A damaged IndexedDB opens without an error, empty or cut
 * short; this is how we know.
 */
export class Canary {
  readonly #drafts: BrowserDrafts;

  constructor(drafts: BrowserDrafts) {
    this.#drafts = drafts;
  }

  remember(count: number): void {
    this.#drafts.set(key, count === 0 ? undefined : String(count));
  }

  /** The loss, when fewer calls were found than there should be. */
  lossOf(found: number): Problem | undefined {
    const known = Number(this.#drafts.get(key) ?? "0");
    return Number.isInteger(known) && found < known
      ? problem("storage.lost", [], { known, found })
      : undefined;
  }
}
