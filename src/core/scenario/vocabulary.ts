import * as v from "valibot";

/*
 * Names that a chart may use, each with the shape of its parameters: the one place where data meets meaning.
 * XState throws at an unknown guard only when it is reached, and passes over an unknown action or delay in silence;
 * so the reader refuses what is not here. `machine.ts` gives each name its meaning and the compiler keeps the two in step.
 */

const Id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}$/));
const Ids = v.pipe(v.array(Id), v.minLength(1), v.maxLength(24));
const Mood = v.pipe(v.number(), v.integer(), v.minValue(-3), v.maxValue(3));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99));

export interface GuardSpec {
  readonly type: string;
  readonly params?: unknown;
}
const GuardRef: v.GenericSchema<GuardSpec> = v.lazy(() => Guard);

export const guardShapes = {
  /** The reply did all of `all`, one of `any`, none of `none`; had one of `faults`; `clean`: had no fault at all. */
  heard: v.strictObject({
    type: v.literal("heard"),
    params: v.strictObject({
      all: v.optional(Ids),
      any: v.optional(Ids),
      none: v.optional(Ids),
      faults: v.optional(Ids),
      clean: v.optional(v.boolean()),
    }),
  }),
  /** The reply had a fault, any fault. */
  rude: v.strictObject({ type: v.literal("rude") }),
  /** The caller's mood, -3 … 3. */
  mood: v.strictObject({
    type: v.literal("mood"),
    params: v.strictObject({ atLeast: v.optional(Mood), atMost: v.optional(Mood) }),
  }),
  /** A counter of the caller's, 0 until counted. */
  counted: v.strictObject({
    type: v.literal("counted"),
    params: v.strictObject({ of: Id, atLeast: v.optional(Count), atMost: v.optional(Count) }),
  }),
  /** Something that the caller was told to remember. */
  remembers: v.strictObject({ type: v.literal("remembers"), params: v.strictObject({ fact: Id }) }),
  /** A transfer or report went to one of these parties. */
  party: v.strictObject({ type: v.literal("party"), params: v.strictObject({ any: Ids }) }),
  /** One of these articles was looked up. */
  article: v.strictObject({ type: v.literal("article"), params: v.strictObject({ any: Ids }) }),
  /** The seed drew this alternative of a group of `varies`; the first is 0. */
  drawn: v.strictObject({
    type: v.literal("drawn"),
    params: v.strictObject({ group: Id, option: Count }),
  }),
  every: v.strictObject({
    type: v.literal("every"),
    params: v.strictObject({ guards: v.pipe(v.array(GuardRef), v.minLength(1), v.maxLength(8)) }),
  }),
  some: v.strictObject({
    type: v.literal("some"),
    params: v.strictObject({ guards: v.pipe(v.array(GuardRef), v.minLength(1), v.maxLength(8)) }),
  }),
  not: v.strictObject({ type: v.literal("not"), params: v.strictObject({ guard: GuardRef }) }),
} as const;

export const Guard = v.variant("type", [
  guardShapes.heard,
  guardShapes.rude,
  guardShapes.mood,
  guardShapes.counted,
  guardShapes.remembers,
  guardShapes.party,
  guardShapes.article,
  guardShapes.drawn,
  guardShapes.every,
  guardShapes.some,
  guardShapes.not,
]);
export type Guard = v.InferOutput<typeof Guard>;
export type GuardName = keyof typeof guardShapes;

export const actionShapes = {
  /** The caller speaks a line. Several in one step are spoken one after the other. */
  say: v.strictObject({ type: v.literal("say"), params: v.strictObject({ line: Id }) }),
  /** Moves the caller's mood; it stays within -3 … 3. */
  shiftMood: v.strictObject({ type: v.literal("shiftMood"), params: v.strictObject({ by: Mood }) }),
  /** Adds one (or `by`) to a counter; it stays within 0 … 99. */
  count: v.strictObject({
    type: v.literal("count"),
    params: v.strictObject({ of: Id, by: v.optional(Count) }),
  }),
  resetCount: v.strictObject({ type: v.literal("resetCount"), params: v.strictObject({ of: Id }) }),
  remember: v.strictObject({ type: v.literal("remember"), params: v.strictObject({ fact: Id }) }),
  forget: v.strictObject({ type: v.literal("forget"), params: v.strictObject({ fact: Id }) }),
  /** A sound on the line; see `sounds`. */
  sound: v.strictObject({ type: v.literal("sound"), params: v.strictObject({ sound: Id }) }),
  /** The other line begins to ring; who it is stands under `second`. */
  ringSecond: v.strictObject({ type: v.literal("ringSecond") }),
  /** Whoever rings, talks or waits on the other line puts the phone down. */
  secondHangsUp: v.strictObject({ type: v.literal("secondHangsUp") }),
  /** The line breaks, in the middle of a word. The chart goes on; the agent can wait, ring back or give up. */
  drop: v.strictObject({ type: v.literal("drop") }),
  /** The caller rings again after a break. */
  ringBack: v.strictObject({ type: v.literal("ringBack") }),
  /** Whoever is being rung picks up. */
  pickUp: v.strictObject({ type: v.literal("pickUp") }),
  /** Whoever is being rung is not reached. The chart goes on; the agent can ring again or give up. */
  notReached: v.strictObject({
    type: v.literal("notReached"),
    params: v.strictObject({ why: v.picklist(["busy", "no-answer", "off"]) }),
  }),
} as const;

export const Action = v.variant("type", [
  actionShapes.say,
  actionShapes.shiftMood,
  actionShapes.count,
  actionShapes.resetCount,
  actionShapes.remember,
  actionShapes.forget,
  actionShapes.sound,
  actionShapes.ringSecond,
  actionShapes.secondHangsUp,
  actionShapes.drop,
  actionShapes.ringBack,
  actionShapes.pickUp,
  actionShapes.notReached,
]);
export type Action = v.InferOutput<typeof Action>;
export type ActionName = keyof typeof actionShapes;

/**
 * What a chart can listen for. `caller.finished`: the caller has said all their lines and was not cut off. The first answer
 * of an inbound call and the first dialling of an outbound one start the chart and are no events in it.
 */
export const eventNames = [
  "agent.replied",
  "agent.muted",
  "agent.unmuted",
  "agent.held",
  "agent.resumed",
  "agent.transferred",
  "agent.escalated",
  "agent.looked-up",
  "agent.hung-up",
  "caller.finished",
  "agent.answered-second",
  "agent.returned",
  "agent.rejected-second",
  "agent.ended-second",
  "second.gave-up",
  "agent.answered",
  "agent.redialled",
  "caller.not-reached",
  "desk.searching",
  "desk.failed",
] as const;
export type EventName = (typeof eventNames)[number];

/**
 * Named delays for `after`. All delays, these and plain milliseconds, run on the caller's patience clock:
 * it counts quiet. It stands still while the caller speaks and while the agent types (60 s at most).
 * `beat`: 0.8 s, a breath. `patience`: the caller's own patience, shorter in a bad mood and longer in a good one.
 * `long-patience`: twice that.
 */
export const delayNames = ["beat", "patience", "long-patience"] as const;
export type DelayName = (typeof delayNames)[number];

/** Sounds on the line, by id; captioned on screen, played where sound is on. */
export const soundNames = ["noise", "cut-out", "child", "street", "typing", "sigh"] as const;
export type SoundName = (typeof soundNames)[number];
