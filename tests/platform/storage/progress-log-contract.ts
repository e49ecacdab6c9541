import { beforeEach, describe, expect, it } from "vitest";
import { readBackup, type ProgressLog } from "#core/progress";
import { aCallLog } from "../../support/a-call-log.ts";
import { aKeptCall } from "../../support/a-kept-call.ts";

const call = (id: string, startedAt = "2026-01-01T00:00:00.000Z") =>
  aCallLog({ attempt: id, startedAt }).rings(1).line("喂").reply("您好").build();

async function run(log: ProgressLog, { header, events } = call("running")): Promise<void> {
  await log.begin(header);
  for (const [index, event] of events.entries()) await log.append(header.attempt, index, [event]);
}

/** What every progress log promises. `open` gives a new, empty one. */
export function progressLogContract(name: string, open: () => ProgressLog | Promise<ProgressLog>): void {
  describe(name, () => {
    let log: ProgressLog;
    beforeEach(async () => {
      log = await open();
    });

    it("is empty at first", async () => {
      expect(await log.attempts()).toEqual({ attempts: [], setAside: [] });
      expect(await log.interrupted()).toEqual({ logs: [], setAside: [] });
      expect(await log.log("nobody")).toBeUndefined();
    });

    it("offers a call that broke off, as far as it got, the newest first", async () => {
      const [older, newer] = [call("older"), call("newer", "2026-01-02T00:00:00.000Z")];
      await run(log, newer);
      await run(log, older);
      expect(await log.interrupted()).toEqual({ logs: [newer, older], setAside: [] });
    });

    it("keeps a finished call and forgets that it was running", async () => {
      const { attempt, log: finished } = aKeptCall("finished");
      await run(log, finished);
      await log.keep(attempt, finished);
      expect((await log.attempts()).attempts).toEqual([attempt]);
      expect(await log.log("finished")).toEqual(finished);
      expect((await log.interrupted()).logs).toEqual([]);
    });

    it("keeps a call whole even if none of its events could be kept before", async () => {
      const { attempt, log: finished } = aKeptCall("finished");
      await log.keep(attempt, finished);
      expect(await log.log("finished")).toEqual(finished);
    });

    it("forgets a discarded call and lets the others be", async () => {
      await run(log, call("discarded"));
      await run(log, call("running"));
      await log.discard("discarded");
      expect((await log.interrupted()).logs.map((l) => l.header.attempt)).toEqual(["running"]);
    });

    it("does not begin the same call twice", async () => {
      await run(log);
      await expect(log.begin(call("running").header)).rejects.toThrow();
      expect((await log.interrupted()).logs).toEqual([call("running")]);
    });

    it("refuses an event that is kept already, and one that does not come next", async () => {
      const { header, events } = call("running");
      await run(log);
      await expect(log.append(header.attempt, 0, [{ t: 9, type: "closed" }])).rejects.toThrow();
      await expect(
        log.append(header.attempt, events.length + 1, [{ t: 9999, type: "closed" }]),
      ).rejects.toThrow();
      expect((await log.interrupted()).logs[0]?.events).toEqual(events);
    });

    it("refuses an event of a call that was never begun", async () => {
      await expect(log.append("nobody", 0, [{ t: 0, type: "ring", n: 1 }])).rejects.toThrow();
    });

    it("brings everything back from its backup, and a second time nothing new", async () => {
      const calls = [aKeptCall("one"), aKeptCall("two", { passed: false, score: 40 })];
      for (const { attempt, log: finished } of calls) await log.keep(attempt, finished);
      const file = JSON.stringify(await log.backup());
      await log.erase();
      expect((await log.attempts()).attempts).toEqual([]);

      const backup = readBackup(JSON.parse(file));
      if (!backup.ok) throw new Error(JSON.stringify(backup.problems));
      expect(await log.restore(backup.value)).toEqual({ added: 2, known: 0 });
      expect(await log.restore(backup.value)).toEqual({ added: 0, known: 2 });
      const { attempts } = await log.attempts();
      expect(attempts.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(calls.map((c) => c.attempt));
      expect(await log.log("two")).toEqual(calls[1]?.log);
      expect((await log.backup()).hash).toBe(backup.value.hash);
    });

    it("leaves a call as it stands when a backup knows another by its id", async () => {
      const mine = aKeptCall("same", { score: 90 });
      const other = aKeptCall("same", { score: 10 });
      await log.keep(mine.attempt, mine.log);
      await log.restore({ format: "third-ring-backup", version: 1, hash: "", calls: [other] });
      expect((await log.attempts()).attempts[0]?.score).toBe(90);
    });

    it("erases running and kept calls alike", async () => {
      const { attempt, log: finished } = aKeptCall("finished");
      await log.keep(attempt, finished);
      await run(log);
      await log.erase();
      expect((await log.attempts()).attempts).toEqual([]);
      expect((await log.interrupted()).logs).toEqual([]);
      expect(await log.log("finished")).toBeUndefined();
    });
  });
}
