import { describe, expect, it } from "vitest";
import { contentHash } from "#core/base";
import { backupOf, readBackup } from "#core/progress";
import { profileFileOf } from "#core/standards";
import { callCentreHouses } from "#core/standards-houses";
import { aKeptCall } from "../../support/a-kept-call.ts";

const calls = [aKeptCall("one"), aKeptCall("two")];
const file = (): Record<string, unknown> & { calls: Record<string, Record<string, unknown>>[] } =>
  JSON.parse(JSON.stringify(backupOf(calls)));
const codes = (value: unknown) => readBackup(value).problems.map((p) => p.code);

describe("readBackup", () => {
  it("reads what backupOf wrote, after a trip through a file", () => {
    expect(readBackup(file())).toEqual({ ok: true, value: backupOf(calls), problems: [] });
  });

  it("reads a file whose members were put in another order", () => {
    const { calls: list, ...rest } = file();
    const turned = list.map(({ attempt, log }) => ({ log, attempt }));
    expect(readBackup({ calls: turned, ...rest }).ok).toBe(true);
  });

  it("refuses a file in which a score was raised by hand", () => {
    const changed = file();
    Object.assign(changed.calls[0]?.["attempt"] ?? {}, { score: 100 });
    expect(codes(changed)).toEqual(["backup.changed"]);
  });

  it("refuses a file that was cut short", () => {
    const changed = file();
    changed.calls.pop();
    expect(codes(changed)).toEqual(["backup.changed"]);
  });

  it("refuses a version it does not know, naming both", () => {
    expect(readBackup({ ...file(), version: 2 }).problems).toMatchObject([
      { code: "backup.version", params: { version: 2, known: 1 } },
    ]);
  });

  it("names the place of a call that is none, even when the hash fits", () => {
    const changed = file();
    Object.assign(changed.calls[1]?.["attempt"] ?? {}, { score: -1 });
    const rehashed = { ...changed, hash: contentHash(changed.calls) };
    expect(readBackup(rehashed).problems).toMatchObject([
      { code: "attempt.shape", at: ["calls", 1, "attempt", "score"] },
    ]);
  });

  it("takes the trainer's own profiles along, and refuses one that was changed", () => {
    const [profile] = callCentreHouses.profiles;
    if (!profile) throw new Error("no house");
    const backup = JSON.parse(JSON.stringify(backupOf(calls, [profile]))) as Record<string, unknown>;
    expect(readBackup(backup)).toEqual({ ok: true, value: backupOf(calls, [profile]), problems: [] });
    const file = { ...profileFileOf(profile), profile: { ...profile, passMark: 1 } };
    const changed = readBackup({ ...backup, profiles: [file] });
    expect(changed.problems.map((p) => [p.code, p.at.join("/")])).toEqual([
      ["profile.changed", "profiles/0/hash"],
    ]);
  });

  it("refuses an attempt beside the log of another call", () => {
    const [one, two] = calls;
    if (!one || !two) throw new Error("Two calls are needed.");
    expect(codes(backupOf([{ attempt: one.attempt, log: two.log }]))).toEqual(["backup.not-its-log"]);
  });

  it.each([[null], [[]], ["text"], [{}], [{ format: "third-ring-log", version: 1, hash: "", calls: [] }]])(
    "refuses %j",
    (value) => {
      expect(readBackup(value).ok).toBe(false);
    },
  );
});
