import { callRunsElsewhere } from "./call-runs-elsewhere.ts";

/** The powers of the browser that updates need; tests bring their own. */
export interface UpdatePowers {
  readonly workers?: ServiceWorkerContainer | undefined;
  readonly locks?: LockManager | undefined;
  readonly reload?: () => void;
}

/**
 * Watches for new versions of the service worker. A new version waits until the user accepts it here; only this tab is
 * reloaded then. Other tabs go on with what they have, and offer the new version when they see it has come.
 */
export function openUpdates({
  workers = globalThis.navigator?.serviceWorker,
  locks = globalThis.navigator?.locks,
  reload = () => window.location.reload(),
}: UpdatePowers = {}) {
  const listeners = new Set<() => void>();
  let registration: ServiceWorkerRegistration | undefined;
  /** The worker was changed by another tab: this one runs the version before. */
  let outdated = false;
  let accepted = false;
  let running = 0;
  const tell = () => listeners.forEach((listener) => listener());

  // The first worker of all takes over a page that came from the network. That is no update.
  let controlled = Boolean(workers?.controller);
  workers?.addEventListener("controllerchange", () => {
    if (accepted) return reload();
    outdated = controlled;
    controlled = true;
    tell();
  });

  const watch = (found: ServiceWorkerRegistration) => {
    registration = found;
    const watchNew = () => found.installing?.addEventListener("statechange", tell);
    found.addEventListener("updatefound", watchNew);
    watchNew();
    tell();
  };

  const ready = () => outdated || (Boolean(registration?.waiting) && controlled);

  return {
    /** Registers the worker at this address once the page has come to rest. Where there are none, nothing happens. */
    watchFor(address: string): void {
      if (!workers) return;
      afterLoad(() => void workers.register(address).then(watch, () => undefined));
    },

    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    ready,

    async accept(): Promise<boolean> {
      if (!ready() || running > 0) return false;
      if (outdated) {
        reload();
        return true;
      }
      if (await callRunsElsewhere(locks)) return false;
      const { waiting } = registration ?? {};
      if (!waiting || running > 0) return false;
      accepted = true;
      waiting.postMessage({ type: "update" });
      return true;
    },

    hold(): () => void {
      let held = true;
      running++;
      return () => {
        if (held) running--;
        held = false;
      };
    },
  };
}

/** When the page has loaded and nothing is left to do: the worker's downloads shall not delay the first screen. */
function afterLoad(deed: () => void): void {
  const whenIdle = () => {
    if (typeof window.requestIdleCallback === "function") window.requestIdleCallback(deed, { timeout: 5000 });
    else window.setTimeout(deed, 1000);
  };
  if (document.readyState === "complete") whenIdle();
  else window.addEventListener("load", whenIdle, { once: true });
}
