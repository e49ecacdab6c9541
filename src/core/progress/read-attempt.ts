import * as v from "valibot";
import { resultOf, shapeProblems, type Result } from "../base/index.ts";
import { modes } from "../call/index.ts";
import { LocalTextShape } from "../standards/index.ts";
import type { Attempt } from "./attempt.ts";

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
/** The last moment that a JavaScript date can name. */
const lastMoment = 8_640_000_000_000_000;

/** The shape of an attempt. The compiler keeps it in step with `attempt.ts`. */
export const AttemptShape = v.strictObject({
  id: Id,
  scenario: v.strictObject({
    id: Id,
    hash: Id,
    title: v.strictObject({
      ...LocalTextShape.entries,
      "zh-TW": v.exactOptional(LocalTextShape.entries.en),
    }),
    level: Count,
  }),
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(lastMoment)),
  mode: v.picklist(modes),
  profile: Id,
  standards: v.strictObject({ id: Id, version: Count }),
  passed: v.boolean(),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  endedBy: v.picklist(["agent", "caller", "line", "trainee", "error", "nobody"]),
  ending: v.pipe(v.string(), v.maxLength(80)),
  ms: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 3_600_000)),
  hints: Count,
  clauses: v.pipe(
    v.array(v.strictObject({ clause: Id, outcome: v.picklist(["met", "missed", "broken"]) })),
    v.maxLength(2000),
  ),
}) satisfies v.GenericSchema<unknown, Attempt>;

/** An attempt from parsed JSON or from a store. Refused with every place where it is not one. */
export function readAttempt(value: unknown): Result<Attempt> {
  const shaped = v.safeParse(AttemptShape, value);
  if (!shaped.success) return { ok: false, problems: shapeProblems(shaped.issues, "attempt") };
  return resultOf(shaped.output, []);
}
