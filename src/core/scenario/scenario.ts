import * as v from "valibot";
import { LocalTextShape } from "../standards/index.ts";
import { Action, Guard } from "./vocabulary.ts";

const Id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,60}$/));
const ClauseId = v.pipe(v.string(), v.regex(/^[a-z-]{2,20}\.[a-z0-9-]{2,60}$/));
const Text = v.pipe(v.string(), v.maxLength(2000));

const Transition = v.strictObject({
  target: v.optional(v.pipe(v.string(), v.maxLength(200))),
  guard: v.optional(Guard),
  actions: v.optional(v.array(Action)),
  reenter: v.optional(v.boolean()),
  description: v.optional(Text),
});
export type Transition = v.InferOutput<typeof Transition>;
const Transitions = v.union([Transition, v.pipe(v.array(Transition), v.minLength(1), v.maxLength(40))]);
export type Transitions = v.InferOutput<typeof Transitions>;

const Meta = v.strictObject({
  /** Ids of the replies to pick from while this state is active. */
  replies: v.optional(v.pipe(v.array(Id), v.maxLength(8))),
  /** On an end: who put the phone down. `caller` unless told. */
  ends: v.optional(v.picklist(["caller", "line", "agent"])),
});

/** A state of the chart: XState's own words, and only those that can be checked. */
export interface StateNode {
  readonly id?: string | undefined;
  readonly type?: "atomic" | "compound" | "parallel" | "final" | "history" | undefined;
  readonly history?: "shallow" | "deep" | undefined;
  readonly target?: string | undefined;
  readonly initial?: string | undefined;
  readonly states?: Readonly<Record<string, StateNode>> | undefined;
  readonly on?: Readonly<Record<string, Transitions>> | undefined;
  readonly after?: Readonly<Record<string, Transitions>> | undefined;
  readonly always?: Transitions | undefined;
  readonly onDone?: Transitions | undefined;
  readonly entry?: readonly Action[] | undefined;
  readonly exit?: readonly Action[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly meta?: v.InferOutput<typeof Meta> | undefined;
  readonly description?: string | undefined;
}

const StateName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,60}$/));
export const StateNode: v.GenericSchema<StateNode> = v.strictObject({
  id: v.optional(Id),
  type: v.optional(v.picklist(["atomic", "compound", "parallel", "final", "history"])),
  history: v.optional(v.picklist(["shallow", "deep"])),
  target: v.optional(v.pipe(v.string(), v.maxLength(200))),
  initial: v.optional(StateName),
  states: v.optional(
    v.record(
      StateName,
      v.lazy(() => StateNode),
    ),
  ),
  on: v.optional(v.record(v.pipe(v.string(), v.maxLength(60)), Transitions)),
  after: v.optional(v.record(v.pipe(v.string(), v.maxLength(60)), Transitions)),
  always: v.optional(Transitions),
  onDone: v.optional(Transitions),
  entry: v.optional(v.pipe(v.array(Action), v.maxLength(16))),
  exit: v.optional(v.pipe(v.array(Action), v.maxLength(16))),
  tags: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(16))),
  meta: v.optional(Meta),
  description: v.optional(Text),
});

const BcpTag = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));

const Line = v.strictObject({
  ...LocalTextShape.entries,
  /** Other wordings of the same line; the seed picks one. */
  variants: v.optional(v.pipe(v.array(LocalTextShape), v.maxLength(6))),
  /** BCP 47 tag of a line that is not Mandarin, with its Mandarin (and English) meaning in `gloss`. */
  lang: v.optional(BcpTag),
  gloss: v.optional(LocalTextShape),
  /** What the line does: see `callerActs` of the standards. */
  acts: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(6))),
  /** Who says it, when it is not the caller: the one who rings on the second line. */
  speaker: v.optional(v.literal("second")),
  /** How long it lasts; without it, 4.5 characters a second. */
  seconds: v.optional(v.pipe(v.number(), v.minValue(0.2), v.maxValue(60))),
});
export type Line = v.InferOutput<typeof Line>;

const Reply = v.strictObject({ ...LocalTextShape.entries, quality: v.picklist(["good", "middling", "bad"]) });
export type Reply = v.InferOutput<typeof Reply>;

const Mood = v.pipe(v.number(), v.integer(), v.minValue(-3), v.maxValue(3));

const DrawnText = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** One alternative of a group: a value for each field, the same in every language or with its own in each. */
const Alternative = v.record(
  Id,
  v.union([DrawnText, v.strictObject({ "zh-CN": DrawnText, en: DrawnText, "zh-TW": v.optional(DrawnText) })]),
);

const Sentence = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Sentences = v.pipe(v.array(Sentence), v.minLength(8), v.maxLength(40));
/** An act of the author's own: replies that do it, and look-alikes that do not. */
const OwnActShape = v.strictObject({
  title: LocalTextShape,
  examples: Sentences,
  counterExamples: Sentences,
});

const Truth = v.union([
  v.strictObject({ is: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.minLength(1)) }),
  v.strictObject({
    mentions: v.pipe(
      v.array(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(60))), v.minLength(1))),
      v.minLength(1),
    ),
  }),
]);

const Voice = v.strictObject({
  gender: v.picklist(["female", "male"]),
  pitch: v.optional(v.number()),
  rate: v.optional(v.number()),
});
const Rings = v.pipe(v.number(), v.integer(), v.minValue(4), v.maxValue(30));

/** How the desk brings up what is looked up: after so many seconds, or not at all. At once unless told. */
const lookUp = {
  takes: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(120))),
  fails: v.optional(v.literal(true)),
};

export const kinds = ["hearing", "emotion", "waiting", "boundary", "closing", "matter", "outbound"] as const;
export type Kind = (typeof kinds)[number];

export const trades = [
  "parcel",
  "telecom",
  "bank",
  "e-commerce",
  "airline",
  "utility",
  "hospital",
  "insurance",
  "property",
  "game",
  "government",
  "hotel",
  "travel",
  "it",
] as const;
export type Trade = (typeof trades)[number];

/** A scenario file, keys in the order in which they are written. The reader is `readScenario`. */
export const Scenario = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.maxLength(200))),
  formatVersion: v.literal(1),
  id: Id,
  title: LocalTextShape,
  /** One line: what happens, without giving the answer away. */
  summary: LocalTextShape,
  direction: v.picklist(["inbound", "outbound"]),
  level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  /** The shelf it stands on in the library. */
  kind: v.picklist(kinds),
  trade: v.picklist(trades),
  /** Who made it, as the library says it. */
  author: v.optional(v.pipe(v.string(), v.maxLength(60))),
  caller: v.strictObject({
    /** As the agent's screen shows the caller: 未知号码, 陈女士. */
    name: LocalTextShape,
    number: v.pipe(v.string(), v.maxLength(30)),
    /** BCP 47 tag of what the caller speaks. */
    lang: BcpTag,
    voice: v.optional(Voice),
    line: v.picklist(["clear", "noisy", "quiet", "breaking", "speakerphone", "silent"]),
    /** At the start, -3 … 3; or several of which the seed draws one. */
    mood: v.union([Mood, v.pipe(v.array(Mood), v.minLength(2), v.maxLength(7))]),
    /** Seconds of quiet that the caller bears in an even mood. */
    patience: v.pipe(v.number(), v.minValue(2), v.maxValue(120)),
    /** Rings after which the caller gives up; of an outbound call, rings after which it is taken that nobody is in. */
    rings: v.optional(Rings),
  }),
  /** Who rings on the second line, in the middle of the call. */
  second: v.optional(
    v.strictObject({
      /** As the phone shows it. */
      name: LocalTextShape,
      number: v.pipe(v.string(), v.maxLength(30)),
      voice: v.optional(Voice),
      rings: v.optional(Rings),
    }),
  ),
  brief: v.strictObject({
    centre: LocalTextShape,
    /** What the trainee knows before the phone rings. */
    situation: LocalTextShape,
    /** What to aim for, two to four short lines. */
    goals: v.pipe(v.array(LocalTextShape), v.minLength(1), v.maxLength(5)),
    /** What the call contains that somebody may want to be warned of. */
    content: v.optional(LocalTextShape),
  }),
  /** What an outbound call is for: the slip of paper on the desk. */
  task: v.optional(
    v.strictObject({
      about: LocalTextShape,
      /** What to say, ask or find out. */
      points: v.pipe(v.array(LocalTextShape), v.minLength(1), v.maxLength(8)),
    }),
  ),
  facts: v.strictObject({
    customer: v.pipe(
      v.array(v.strictObject({ label: LocalTextShape, value: LocalTextShape })),
      v.maxLength(24),
    ),
    articles: v.pipe(
      v.array(
        v.strictObject({
          id: Id,
          title: LocalTextShape,
          body: v.strictObject({ "zh-CN": Text, en: Text, "zh-TW": v.optional(Text) }),
          ...lookUp,
        }),
      ),
      v.maxLength(24),
    ),
    /** How the customer's record comes up. */
    record: v.optional(v.strictObject(lookUp)),
  }),
  /** What the slip should say at the end, by field; empty when no slip is due. */
  truth: v.record(v.pipe(v.string(), v.maxLength(40)), Truth),
  /** Clauses that this call is about. */
  practises: v.pipe(v.array(ClauseId), v.minLength(1), v.maxLength(40)),
  /** What the seed draws: of each group one alternative, whose fields go together. Spoken of as `{group.field}`. */
  varies: v.optional(v.record(Id, v.pipe(v.array(Alternative), v.minLength(2), v.maxLength(24)))),
  /** Acts that the vocabulary does not know, by id: taught by examples, and asked for by `heard` like any other. */
  acts: v.optional(v.record(Id, OwnActShape)),
  chart: StateNode,
  lines: v.record(Id, Line),
  replies: v.record(Id, Reply),
  /** Where the studio draws a state, by its path; means nothing to the call. */
  layout: v.optional(v.record(v.pipe(v.string(), v.maxLength(300)), v.strictTuple([v.number(), v.number()]))),
});
export type Scenario = v.InferOutput<typeof Scenario>;
