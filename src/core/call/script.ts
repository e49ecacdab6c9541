import * as v from "valibot";
import {
  nearestName,
  own,
  problem,
  resultOf,
  shapeProblems,
  type Place,
  type Problem,
  type Result,
} from "../base/index.ts";
import { escalationTargetIds, slipFieldIds, transferTargetIds } from "../standards/index.ts";
import { longestReply } from "./inputs.ts";

const mostSteps = 500;
const longestWaitSeconds = 3600;

const Seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(longestWaitSeconds));
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
/**
 * When a step is done. `at`: seconds since the first ring. `after`: seconds after the caller has finished speaking or, in
 * a silence, after the step before. A step has one of the two.
 */
const when = { at: v.optional(Seconds), after: v.optional(Seconds) };

/** What a scripted trainee can do, by the step's `do`. */
const stepShapes = {
  answer: v.strictObject({ ...when, do: v.literal("answer") }),
  /** `typing`: seconds of typing before it is sent. */
  reply: v.strictObject({
    ...when,
    do: v.literal("reply"),
    text: v.pipe(v.string(), v.maxLength(longestReply)),
    typing: v.optional(Seconds),
  }),
  pick: v.strictObject({ ...when, do: v.literal("pick"), reply: Name }),
  mute: v.strictObject({ ...when, do: v.literal("mute") }),
  unmute: v.strictObject({ ...when, do: v.literal("unmute") }),
  hold: v.strictObject({ ...when, do: v.literal("hold") }),
  resume: v.strictObject({ ...when, do: v.literal("resume") }),
  transfer: v.strictObject({ ...when, do: v.literal("transfer"), to: Name }),
  escalate: v.strictObject({ ...when, do: v.literal("escalate"), to: Name }),
  slip: v.strictObject({
    ...when,
    do: v.literal("slip"),
    fields: v.record(Name, v.pipe(v.string(), v.maxLength(longestReply))),
  }),
  lookup: v.strictObject({ ...when, do: v.literal("lookup"), article: Name }),
  hangup: v.strictObject({ ...when, do: v.literal("hangup") }),
  "answer-second": v.strictObject({ ...when, do: v.literal("answer-second") }),
  "return-first": v.strictObject({ ...when, do: v.literal("return-first") }),
  "reject-second": v.strictObject({ ...when, do: v.literal("reject-second") }),
  dial: v.strictObject({ ...when, do: v.literal("dial") }),
  redial: v.strictObject({ ...when, do: v.literal("redial") }),
  wait: v.strictObject({ ...when, do: v.literal("wait") }),
} as const;

type Do = keyof typeof stepShapes;
export type ScriptStep = { [K in Do]: v.InferOutput<(typeof stepShapes)[K]> }[Do];

/** What a scripted trainee does, in order. */
export type Script = readonly ScriptStep[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Names that the step takes from a vocabulary which is the same in every scenario. */
function nameProblems(step: ScriptStep, at: Place): Problem[] {
  const unknown = (name: string, legal: ReadonlySet<string>, place: Place) =>
    legal.has(name) ? [] : [problem("script.unknown-name", place, { name, near: nearestName(name, legal) })];
  if (step.do === "transfer") return unknown(step.to, transferTargetIds, [...at, "to"]);
  if (step.do === "escalate") return unknown(step.to, escalationTargetIds, [...at, "to"]);
  if (step.do !== "slip") return [];
  return Object.keys(step.fields).flatMap((field) => unknown(field, slipFieldIds, [...at, "fields", field]));
}

function timeProblems(step: Readonly<Record<string, unknown>>, at: Place, number: number): Problem[] {
  if (step["at"] !== undefined && step["after"] !== undefined)
    return [problem("script.two-times", at, { step: number })];
  // No time is most often a slip of the pen, and "at once" would quietly turn it into an interruption.
  return step["at"] === undefined && step["after"] === undefined
    ? [problem("script.no-time", at, { step: number })]
    : [];
}

function stepProblems(step: unknown, at: Place, number: number): Problem[] {
  if (!isRecord(step)) return [problem("script.shape", at, { expected: "Object", received: shortly(step) })];
  const deed = step["do"];
  const shape = typeof deed === "string" ? own<(typeof stepShapes)[Do]>(stepShapes, deed) : undefined;
  if (shape === undefined) {
    const name = shortly(deed ?? "");
    return [
      problem("script.unknown-do", [...at, "do"], {
        step: number,
        name,
        near: nearestName(name, Object.keys(stepShapes)),
      }),
    ];
  }
  const shaped = v.safeParse(shape, step);
  const found = shaped.success
    ? nameProblems(shaped.output, at)
    : shapeProblems(shaped.issues, "script").map((p) => ({ ...p, at: [...at, ...p.at] }));
  return [...timeProblems(step, at, number), ...found];
}

const shortly = (value: unknown): string =>
  (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, 80);

/**
 * A script from parsed JSON: an array of steps, or an object (a golden call) whose `script` is one.
 * All problems at once, each with its place; steps are numbered from one.
 */
export function readScript(value: unknown): Result<Script> {
  const root: Place = isRecord(value) ? ["script"] : [];
  const steps = isRecord(value) ? value["script"] : value;
  if (!Array.isArray(steps))
    return {
      ok: false,
      problems: [problem("script.shape", root, { expected: "Array", received: shortly(steps) })],
    };
  if (steps.length > mostSteps)
    return {
      ok: false,
      problems: [problem("script.too-long", root, { steps: steps.length, most: mostSteps })],
    };
  const problems = steps.flatMap((step, i) => stepProblems(step, [...root, i], i + 1));
  return resultOf(steps as Script, problems);
}
