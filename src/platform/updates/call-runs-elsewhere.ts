/** Held by a tab while a call runs in it; the storage adapter takes them. */
const callPrefix = "third-ring/call/";
const probePrefix = "third-ring/probe/";

/** Whether another tab than this one has a call running. False where the browser has no Web Locks to ask. */
export async function callRunsElsewhere(locks: LockManager | undefined): Promise<boolean> {
  if (!locks) return false;
  const probe = probePrefix + String(crypto.getRandomValues(new Uint32Array(2)));
  // A tab is not told its own name; a lock that only it can hold tells.
  return locks.request(probe, async () => {
    const { held = [] } = await locks.query();
    const self = held.find(({ name }) => name === probe)?.clientId;
    return held.some(({ name, clientId }) => name?.startsWith(callPrefix) === true && clientId !== self);
  });
}
