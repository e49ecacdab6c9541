interface Held {
  readonly name: string;
  readonly clientId: string;
}

/**
 * The Web Locks of a browser with several tabs: `tab()` opens one, `close` closes it and frees what it held. As much of
 * LockManager as we use: exclusive locks, `ifAvailable`, and `query`.
 */
export class FakeLocks {
  #held: Held[] = [];
  #tabs = 0;

  tab(): { readonly locks: LockManager; readonly close: () => void } {
    const clientId = `tab-${++this.#tabs}`;
    const request = async (
      name: string,
      optionsOrDeed: LockOptions | LockGrantedCallback<unknown>,
      deed?: LockGrantedCallback<unknown>,
    ) => {
      await Promise.resolve();
      const run = typeof optionsOrDeed === "function" ? optionsOrDeed : deed;
      if (this.#held.some((lock) => lock.name === name)) return run?.(null);
      const lock = { name, clientId };
      this.#held.push(lock);
      try {
        return await run?.({ name, mode: "exclusive" });
      } finally {
        this.#held = this.#held.filter((other) => other !== lock);
      }
    };
    const query = async () => ({
      held: this.#held.map((lock) => ({ ...lock, mode: "exclusive" as const })),
      pending: [],
    });
    return {
      locks: { request, query } as unknown as LockManager,
      close: () => (this.#held = this.#held.filter((lock) => lock.clientId !== clientId)),
    };
  }
}
