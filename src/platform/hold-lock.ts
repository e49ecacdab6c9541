/**
 * Takes a Web Lock if it is free. Resolves with what frees it (and resolves when the browser has), or with undefined when
 * another tab has it. The browser frees it when the tab is closed or dies. Where there are no Web Locks (plain http), every
 * tab stands alone and has what it asks for.
 */
export function holdLock(
  locks: LockManager | undefined,
  name: string,
): Promise<(() => Promise<void>) | undefined> {
  if (!locks) return Promise.resolve(() => Promise.resolve());
  return new Promise((resolve, reject) => {
    const freed = locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(undefined);
        // Held until this promise resolves.
        return new Promise<void>((leave) =>
          resolve(() => {
            leave();
            return freed;
          }),
        );
      })
      .then(() => undefined, reject);
  });
}
