import * as v from "valibot";
import {
  contentHash,
  problem,
  resultOf,
  shapeProblems,
  type Place,
  type Problem,
  type Result,
} from "../base/index.ts";
import { readLog } from "../call/index.ts";
import { profileFileOf, readProfileFile, type Profile, type ProfileFile } from "../standards/index.ts";
import type { Backup } from "./progress-log.ts";
import { readAttempt } from "./read-attempt.ts";

type Call = Backup["calls"][number];

const format = "third-ring-backup";
const version = 1;

/** A bound that no trainee comes near: a backup is somebody's file, and must not fill the tab. */
const mostCalls = 20_000;
/** As with calls: nobody edits so many houses. */
const mostProfiles = 500;
/** Problems told of one file; after so many, more of them help nobody. */
const mostProblems = 50;

const Envelope = v.strictObject({
  format: v.literal(format),
  version: v.literal(version),
  hash: v.string(),
  calls: v.pipe(v.array(v.strictObject({ attempt: v.unknown(), log: v.unknown() })), v.maxLength(mostCalls)),
  profiles: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(mostProfiles))),
});

/** All these calls as one document, with its hash; the trainer's own profiles beside them, where there are any. */
export function backupOf(calls: readonly Call[], profiles: readonly Profile[] = []): Backup {
  return {
    format,
    version,
    hash: contentHash(calls),
    calls,
    ...(profiles.length > 0 && { profiles: profiles.map(profileFileOf) }),
  };
}

/**
 * A backup from the parsed JSON of a file. Refused as a whole, with every problem and its place: no backup, another
 * version, changed since it was written (the hash does not fit), or something in it that is not a call.
 */
export function readBackup(value: unknown): Result<Backup> {
  const stated =
    value !== null && typeof value === "object" && "version" in value ? value.version : undefined;
  if (typeof stated === "number" && stated !== version)
    return {
      ok: false,
      problems: [problem("backup.version", ["version"], { version: stated, known: version })],
    };
  const envelope = v.safeParse(Envelope, value);
  if (!envelope.success) return { ok: false, problems: shapeProblems(envelope.issues, "backup") };
  if (contentHash(envelope.output.calls) !== envelope.output.hash)
    return { ok: false, problems: [problem("backup.changed", ["hash"])] };
  const problems: Problem[] = [];
  const within = (place: Place, found: readonly Problem[]) =>
    problems.push(...found.map((p) => ({ ...p, at: [...place, ...p.at] })));
  const calls = envelope.output.calls.flatMap((call, i) => {
    const attempt = readAttempt(call.attempt);
    const log = readLog(call.log);
    within(["calls", i, "attempt"], attempt.problems);
    within(["calls", i, "log"], log.problems);
    if (!attempt.ok || !log.ok) return [];
    if (attempt.value.id !== log.value.header.attempt) {
      problems.push(problem("backup.not-its-log", ["calls", i, "log"], { attempt: attempt.value.id }));
      return [];
    }
    return [{ attempt: attempt.value, log: log.value }];
  });
  const { profiles: found, ...rest } = envelope.output;
  const profiles = (found ?? []).flatMap((file, i): ProfileFile[] => {
    const profile = readProfileFile(file);
    if (profile.ok) return [profileFileOf(profile.value)];
    within(["profiles", i], profile.problems);
    return [];
  });
  return resultOf({ ...rest, calls, ...(found && { profiles }) }, problems.slice(0, mostProblems));
}
