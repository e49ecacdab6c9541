import * as v from "valibot";
import { contentHash, problem, resultOf, shapeProblems, type Problem, type Result } from "../base/index.ts";
import { readLog } from "../call/index.ts";
import type { Backup } from "./progress-log.ts";
import { readAttempt } from "./read-attempt.ts";

type Call = Backup["calls"][number];

const format = "third-ring-backup";
const version = 1;

/** A bound that no trainee comes near: a backup is somebody's file, and must not fill the tab. */
const mostCalls = 20_000;
/** Problems told of one file; after so many, more of them help nobody. */
const mostProblems = 50;

const Envelope = v.strictObject({
  format: v.literal(format),
  version: v.literal(version),
  hash: v.string(),
  calls: v.pipe(v.array(v.strictObject({ attempt: v.unknown(), log: v.unknown() })), v.maxLength(mostCalls)),
});

/** All these calls as one document, with its hash. */
export function backupOf(calls: readonly Call[]): Backup {
  return { format, version, hash: contentHash(calls), calls };
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
  const calls = envelope.output.calls.flatMap((call, i) => {
    const attempt = readAttempt(call.attempt);
    const log = readLog(call.log);
    const within = (part: string, found: readonly Problem[]) =>
      problems.push(...found.map((p) => ({ ...p, at: ["calls", i, part, ...p.at] })));
    within("attempt", attempt.problems);
    within("log", log.problems);
    if (!attempt.ok || !log.ok) return [];
    if (attempt.value.id !== log.value.header.attempt) {
      problems.push(problem("backup.not-its-log", ["calls", i, "log"], { attempt: attempt.value.id }));
      return [];
    }
    return [{ attempt: attempt.value, log: log.value }];
  });
  return resultOf({ ...envelope.output, calls }, problems.slice(0, mostProblems));
}
