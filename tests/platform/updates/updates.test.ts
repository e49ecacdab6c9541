import { beforeEach, describe, expect, it, vi } from "vitest";
import { openUpdates } from "#platform/updates/updates";
import { FakeLocks } from "../../support/fake-locks.ts";

/** The service workers of one tab, as a browser shows them. */
class Workers extends EventTarget {
  controller: object | null = { old: true };
  readonly posted: unknown[] = [];
  readonly registration = Object.assign(new EventTarget(), {
    installing: null as EventTarget | null,
    waiting: null as { postMessage(message: unknown): void } | null,
  });
  readonly register = vi.fn(async () => this.registration);

  /** A new version has been downloaded and waits. */
  install(): void {
    const worker = Object.assign(new EventTarget(), {
      postMessage: (message: unknown) => void this.posted.push(message),
    });
    this.registration.installing = worker;
    this.registration.dispatchEvent(new Event("updatefound"));
    this.registration.installing = null;
    this.registration.waiting = worker;
    worker.dispatchEvent(new Event("statechange"));
  }

  /** Some tab accepted it. */
  takeOver(): void {
    this.registration.waiting = null;
    this.controller = { new: true };
    this.dispatchEvent(new Event("controllerchange"));
  }
}

describe("updates", () => {
  let workers: Workers;
  let browser: FakeLocks;
  let reload: ReturnType<typeof vi.fn<() => void>>;
  const open = async () => {
    const updates = openUpdates({
      workers: workers as unknown as ServiceWorkerContainer,
      locks: browser.tab().locks,
      reload,
    });
    updates.watchFor("./sw.js");
    await vi.waitFor(() => expect(workers.register).toHaveBeenCalledWith("./sw.js"), { timeout: 3000 });
    await Promise.resolve();
    return updates;
  };
  beforeEach(() => {
    workers = new Workers();
    browser = new FakeLocks();
    reload = vi.fn<() => void>();
    vi.stubGlobal("requestIdleCallback", (deed: () => void) => setTimeout(deed, 0));
  });

  it("tell of a new version, and reload this tab once it has taken over", async () => {
    const updates = await open();
    const told = vi.fn();
    updates.subscribe(told);
    expect(updates.ready()).toBe(false);
    workers.install();
    expect(told).toHaveBeenCalled();
    expect(updates.ready()).toBe(true);
    expect(await updates.accept()).toBe(true);
    expect(workers.posted).toEqual([{ type: "update" }]);
    expect(reload).not.toHaveBeenCalled();
    workers.takeOver();
    expect(reload).toHaveBeenCalledOnce();
  });

  it("wait while a call runs in this tab", async () => {
    const updates = await open();
    workers.install();
    const [first, second] = [updates.hold(), updates.hold()];
    first();
    first();
    expect(await updates.accept()).toBe(false);
    second();
    expect(await updates.accept()).toBe(true);
  });

  it("wait while a call runs in another tab, and not for a call that this tab has left", async () => {
    const [mine, other] = [browser.tab(), browser.tab()];
    const updates = openUpdates({
      workers: workers as unknown as ServiceWorkerContainer,
      locks: mine.locks,
      reload,
    });
    updates.watchFor("./sw.js");
    await vi.waitFor(() => expect(workers.register).toHaveBeenCalled(), { timeout: 3000 });
    workers.install();
    void mine.locks.request("third-ring/call/left", () => new Promise(() => undefined));
    void other.locks.request("third-ring/call/running", () => new Promise(() => undefined));
    expect(await updates.accept()).toBe(false);
    expect(workers.posted).toEqual([]);
    other.close();
    expect(await updates.accept()).toBe(true);
  });

  it("never reload a tab because another one accepted; it is told, and may reload when it likes", async () => {
    const updates = await open();
    workers.install();
    workers.takeOver();
    expect(reload).not.toHaveBeenCalled();
    expect(updates.ready()).toBe(true);
    const release = updates.hold();
    expect(await updates.accept()).toBe(false);
    release();
    expect(await updates.accept()).toBe(true);
    expect(reload).toHaveBeenCalledOnce();
  });

  it("do not take the very first worker for a new version", async () => {
    workers.controller = null;
    const updates = await open();
    workers.install();
    expect(updates.ready()).toBe(false);
    workers.takeOver();
    expect(updates.ready()).toBe(false);
    expect(reload).not.toHaveBeenCalled();
  });

  it("never come where there are no service workers", async () => {
    const updates = openUpdates({ workers: undefined, reload });
    updates.watchFor("./sw.js");
    expect(updates.ready()).toBe(false);
    expect(await updates.accept()).toBe(false);
  });
});
