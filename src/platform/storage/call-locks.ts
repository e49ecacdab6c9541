const prefix = "third-ring/call/";

/** A lock of this tab's, until the browser has freed it. */
interface Held {
  readonly leave: () => void;
  /** Let go of, and about to be freed. */
  readonly left: boolean;
  /** Resolves when it is freed. */
  readonly gone: Promise<void>;
}

/**
 * Which calls are going on, across tabs: each holds a Web Lock `third-ring/call/<attempt>`, and the browser frees it
 * when the tab is closed or dies. Where there are no Web Locks (plain http), every tab stands alone.
 */
export class CallLocks {
  readonly #manager: LockManager | undefined;
  readonly #held = new Map<string, Held>();

  constructor(manager: LockManager | undefined = globalThis.navigator?.locks) {
    this.#manager = manager;
  }

  /** Whether this tab has the call now; false when another tab has it. */
  async take(attempt: string): Promise<boolean> {
    const manager = this.#manager;
    if (!manager) return true;
    const mine = this.#held.get(attempt);
    if (mine && !mine.left) return true;
    // Left a moment ago: the browser may still count it as held.
    await mine?.gone;
    return new Promise((resolve, reject) => {
      const gone = manager
        .request(prefix + attempt, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          // Held until this promise resolves.
          return lock && new Promise<void>((leave) => this.#held.set(attempt, { leave, left: false, gone }));
        })
        .then(() => void this.#held.delete(attempt), reject);
    });
  }

  release(attempt: string): void {
    const mine = this.#held.get(attempt);
    if (!mine) return;
    this.#held.set(attempt, { ...mine, left: true });
    mine.leave();
  }

  releaseAll(): void {
    for (const attempt of this.#held.keys()) this.release(attempt);
  }

  /** The attempts that other tabs have. */
  async heldElsewhere(): Promise<ReadonlySet<string>> {
    // The answer is of the moment of asking: what this tab frees meanwhile was still its own then.
    const mine = new Set(this.#held.keys());
    const held = (await this.#manager?.query())?.held ?? [];
    const attempts = held.flatMap(({ name }) =>
      name?.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    );
    return new Set(attempts.filter((attempt) => !mine.has(attempt) && !this.#held.has(attempt)));
  }
}
