const prefix = "third-ring/call/";

/**
 * Which calls are going on, across tabs: each holds a Web Lock `third-ring/call/<attempt>`, and the browser frees it
 * when the tab is closed or dies. Where there are no Web Locks (plain http), every tab stands alone.
 */
export class CallLocks {
  readonly #manager: LockManager | undefined;
  readonly #held = new Map<string, () => void>();

  constructor(manager: LockManager | undefined = globalThis.navigator?.locks) {
    this.#manager = manager;
  }

  /** Whether this tab has the call now; false when another tab has it. */
  take(attempt: string): Promise<boolean> {
    const manager = this.#manager;
    if (!manager || this.#held.has(attempt)) return Promise.resolve(true);
    return new Promise((resolve, reject) => {
      manager
        .request(prefix + attempt, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          // Held until this promise resolves.
          return lock && new Promise<void>((release) => this.#held.set(attempt, release));
        })
        .catch(reject);
    });
  }

  release(attempt: string): void {
    this.#held.get(attempt)?.();
    this.#held.delete(attempt);
  }

  releaseAll(): void {
    for (const attempt of [...this.#held.keys()]) this.release(attempt);
  }

  /** The attempts that other tabs have. */
  async heldElsewhere(): Promise<ReadonlySet<string>> {
    const held = (await this.#manager?.query())?.held ?? [];
    const attempts = held.flatMap(({ name }) =>
      name?.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    );
    return new Set(attempts.filter((attempt) => !this.#held.has(attempt)));
  }
}
