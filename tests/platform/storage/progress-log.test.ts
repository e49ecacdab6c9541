import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ProgressLog } from "#core/progress";
import { browserDrafts } from "#platform/storage/drafts";
import { openProgressLog } from "#platform/storage/progress-log";
import { StorageError } from "#platform/storage/storage-error";
import { aCallLog } from "../../support/a-call-log.ts";
import { aKeptCall } from "../../support/a-kept-call.ts";
import { FakeLocks } from "../../support/fake-locks.ts";
import { progressLogContract } from "./progress-log-contract.ts";

/** A tab of one browser: they share the disk and the locks. */
function openTab(locks: FakeLocks): { log: ProgressLog; close: () => void } {
  const tab = locks.tab();
  return { log: openProgressLog({ locks: tab.locks, persist: async () => true }), close: tab.close };
}

function newBrowser(): FakeLocks {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
  return new FakeLocks();
}

/** Writes behind our back, as a failing disk or a foreign version would. */
async function tamper(store: string, key: IDBValidKey | undefined, value: unknown): Promise<void> {
  const db = await openDB("third-ring");
  await db.put(store, value, key);
  db.close();
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

progressLogContract("the progress log in IndexedDB", () => openTab(newBrowser()).log);

describe("the progress log in IndexedDB, when things go wrong", () => {
  let locks: FakeLocks;
  beforeEach(() => {
    locks = newBrowser();
  });

  const { header, events } = aCallLog({ attempt: "call" }).rings(1).line("喂").reply("您好").build();
  const run = async (log: ProgressLog) => {
    await log.begin(header);
    for (const [index, event] of events.entries()) await log.append("call", index, [event]);
  };

  it("offers a call once its tab has died, and not while the tab lives", async () => {
    const [mine, other] = [openTab(locks), openTab(locks)];
    await run(mine.log);
    expect((await other.log.interrupted()).logs).toEqual([]);
    mine.close();
    expect((await other.log.interrupted()).logs).toEqual([{ version: 1, header, events }]);
  });

  it("offers a tab the call that it left itself", async () => {
    const { log } = openTab(locks);
    await run(log);
    expect((await log.interrupted()).logs.length).toBe(1);
  });

  it("offers another tab the call that this one has let go of, and takes it back by going on with it", async () => {
    const [mine, other] = [openTab(locks), openTab(locks)];
    await run(mine.log);
    mine.log.letGo("call");
    await vi.waitFor(async () => expect((await other.log.interrupted()).logs.length).toBe(1));
    await mine.log.append("call", events.length, [{ t: 9000, type: "mute", on: true }]);
    expect((await other.log.interrupted()).logs).toEqual([]);
  });

  it("offers the call that it has let go of itself at once, before the browser has freed the lock", async () => {
    const { log } = openTab(locks);
    await run(log);
    log.letGo("call");
    expect((await log.interrupted()).logs.length).toBe(1);
    log.letGo("call");
    await log.append("call", events.length, [{ t: 9000, type: "mute", on: true }]);
  });

  it("lets only one of two tabs go on with an interrupted call", async () => {
    const dead = openTab(locks);
    await run(dead.log);
    dead.close();
    const [first, second] = [openTab(locks), openTab(locks)];
    await first.log.append("call", events.length, [{ t: 9000, type: "mute", on: true }]);
    await expect(
      second.log.append("call", events.length + 1, [{ t: 9001, type: "closed" }]),
    ).rejects.toMatchObject({ name: "StorageError", reason: "HeldElsewhere" });
  });

  it("never lets two tabs without locks overwrite one another's events", async () => {
    vi.stubGlobal("navigator", {});
    const [first, second] = [openProgressLog(), openProgressLog()];
    await first.begin(header);
    const writes = await Promise.allSettled(
      [first, second].map((log, i) => log.append("call", 0, [{ t: i, type: "ring", n: 1 }])),
    );
    expect(writes.map((w) => w.status).sort()).toEqual(["fulfilled", "rejected"]);
    const [log] = (await first.interrupted()).logs;
    expect(log?.events.length).toBe(1);
  });

  it("takes in the calls of two tabs side by side", async () => {
    const tabs = [openTab(locks), openTab(locks)];
    await Promise.all(
      tabs.flatMap(({ log }, tab) =>
        Array.from({ length: 20 }, (_, i) => {
          const { attempt, log: finished } = aKeptCall(`call-${tab}-${i}`);
          return log.keep(attempt, finished);
        }),
      ),
    );
    const read = await openTab(locks).log.attempts();
    expect(read.attempts.length).toBe(40);
    expect(read.setAside).toEqual([]);
  });

  it("sets aside an attempt that cannot be read, with its problems, and deletes nothing", async () => {
    const { log } = openTab(locks);
    const { attempt, log: finished } = aKeptCall("good");
    await log.keep(attempt, finished);
    await tamper("attempts", undefined, { ...attempt, id: "bad", score: "eighty" });
    for (let i = 0; i < 2; i++) {
      const read = await log.attempts();
      expect(read.attempts).toEqual([attempt]);
      expect(read.setAside).toMatchObject([
        { id: "bad", problems: [{ code: "attempt.shape", at: ["score"] }] },
      ]);
    }
  });

  it("sets aside a running call of which an event is damaged", async () => {
    const { log } = openTab(locks);
    await run(log);
    await tamper("events", ["call", 1], { t: "now", type: "answered" });
    const { logs, setAside } = await log.interrupted();
    expect(logs).toEqual([]);
    expect(setAside).toMatchObject([{ id: "call" }]);
    expect(setAside[0]?.problems[0]?.at.slice(0, 2)).toEqual(["events", 1]);
  });

  it("refuses to show the log of a kept call that cannot be read, and leaves it out of the backup", async () => {
    const { log } = openTab(locks);
    const { attempt, log: finished } = aKeptCall("call");
    await log.keep(attempt, finished);
    await tamper("logs", "call", { version: 1 });
    await expect(log.log("call")).rejects.toThrow(StorageError);
    expect((await log.backup()).calls).toEqual([]);
  });

  it("says what the browser said when the disk is full, and loses nothing of before", async () => {
    const { log } = openTab(locks);
    await run(log);
    const full = new DOMException("Encountered full disk.", "QuotaExceededError");
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw full;
    });
    const failure: unknown = await log
      .append("call", events.length, [{ t: 9000, type: "closed" }])
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StorageError);
    expect(failure).toMatchObject({
      message: "QuotaExceededError: Encountered full disk.",
      reason: "QuotaExceededError",
      cause: full,
    });
    expect((await log.interrupted()).logs[0]?.events).toEqual(events);
  });

  it("keeps a call entirely or not at all", async () => {
    const { log } = openTab(locks);
    await run(log);
    vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
      throw new DOMException("The disk went away.", "UnknownError");
    });
    const { attempt, log: finished } = aKeptCall("call");
    await expect(log.keep(attempt, finished)).rejects.toThrow("The disk went away.");
    expect((await log.attempts()).attempts).toEqual([]);
    expect((await log.interrupted()).logs.length).toBe(1);
  });

  it("says what the browser said when there may be no database, and tries again later", async () => {
    const { log } = openTab(locks);
    const factory = indexedDB;
    vi.stubGlobal("indexedDB", {
      open() {
        throw new DOMException(
          "A mutation operation was attempted on a database that did not allow mutations.",
          "InvalidStateError",
        );
      },
    });
    await expect(log.attempts()).rejects.toMatchObject({ reason: "InvalidStateError" });
    vi.stubGlobal("indexedDB", factory);
    expect((await log.attempts()).attempts).toEqual([]);
  });

  it("makes way for a newer version of the database, and then says that it is one", async () => {
    const { log } = openTab(locks);
    await log.attempts();
    const newer = await openDB("third-ring", 2);
    expect(newer.version).toBe(2);
    await expect(log.attempts()).rejects.toMatchObject({ reason: "VersionError" });
    newer.close();
  });

  it("says so when calls that were kept are no longer there", async () => {
    const { log } = openTab(locks);
    for (const id of ["one", "two"]) {
      const { attempt, log: finished } = aKeptCall(id);
      await log.keep(attempt, finished);
    }
    vi.stubGlobal("indexedDB", new IDBFactory());
    const read = await openTab(locks).log.attempts();
    expect(read.attempts).toEqual([]);
    expect(read.setAside).toMatchObject([
      { id: "storage", problems: [{ code: "storage.lost", params: { known: 2, found: 0 } }] },
    ]);
  });

  it("does not call it a loss when the user has erased everything", async () => {
    const { log } = openTab(locks);
    const { attempt, log: finished } = aKeptCall("one");
    await log.keep(attempt, finished);
    await log.erase();
    expect((await openTab(locks).log.attempts()).setAside).toEqual([]);
  });

  it("asks the browser once to keep our data, after the first call that was kept", async () => {
    const persist = vi.fn(async () => false);
    const log = openProgressLog({ drafts: browserDrafts(), persist });
    await run(log);
    expect(persist).not.toHaveBeenCalled();
    for (const id of ["one", "two"]) {
      const { attempt, log: finished } = aKeptCall(id);
      await log.keep(attempt, finished);
    }
    expect(persist).toHaveBeenCalledOnce();
  });
});
