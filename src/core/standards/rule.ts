import * as v from "valibot";

/**
 * The closed list of rule kinds. Each looks at the log in one way; `core/scoring` has one small judge for each.
 * Lists of acts are groups: every group must be met, by any one of its acts.
 * `[["apologise"], ["ask-repeat", "ask-louder"]]` reads: an apology, and a request to repeat or to speak up.
 */
const Id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}$/));
const ActGroups = v.pipe(v.array(v.pipe(v.array(Id), v.minLength(1))), v.minLength(1), v.maxLength(8));

/** A number, or the name of a parameter of the clause that a profile may set. */
export const Amount = v.union([v.number(), v.strictObject({ param: Id })]);
/** Names, or the name of a parameter that holds them. */
const Names = v.union([v.array(Id), v.strictObject({ param: Id })]);

/**
 * The moments a rule looks at: a situation begins, a caller's line with an act has been spoken, a phone key is pressed.
 * Any of the listed. Without `when`, the whole call is the moment.
 */
export const When = v.strictObject({
  situation: v.optional(v.array(Id)),
  caller: v.optional(v.array(Id)),
  phone: v.optional(v.array(Id)),
  /** Only the first such moment counts; otherwise each is judged and the points are shared. */
  first: v.optional(v.boolean()),
});

/**
 * The next `replies` replies (1 unless told), or those begun within `seconds` (or `minutes`), whichever is given; both: both.
 */
const Within = v.strictObject({
  replies: v.optional(Amount),
  seconds: v.optional(Amount),
  minutes: v.optional(Amount),
});

const Phrase = v.pipe(v.string(), v.minLength(1), v.maxLength(40));

const PhraseOrAct = v.union([Phrase, v.strictObject({ act: Id })]);

const Words = v.strictObject({
  /** Compared with the reply in simplified half-width characters without punctuation. */
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  at: v.optional(v.picklist(["start", "anywhere", "whole"])),
});

export const rules = {
  /** The acts are in the first reply (or first `replies`). `ringsOver`: asked only when picked up after so many rings. */
  opening: v.strictObject({
    kind: v.literal("opening"),
    acts: ActGroups,
    replies: v.optional(Amount),
    ringsOver: v.optional(Amount),
    when: v.optional(When),
  }),
  /** After each moment the acts come within the window; `without` names faults that spoil it. */
  respond: v.strictObject({
    kind: v.literal("respond"),
    when: When,
    acts: ActGroups,
    within: v.optional(Within),
    without: v.optional(v.array(Id)),
  }),
  /**
   * Words are said: of each group any one, in the replies after each moment; an act in a group does as well; `acts` are groups
   * more. `{centre}` and `{staff}` are the call's own. Without `when`, in the whole answered call, or in its first
   * `within.replies` replies.
   */
  say: v.strictObject({
    kind: v.literal("say"),
    when: v.optional(When),
    words: v.pipe(v.array(v.pipe(v.array(PhraseOrAct), v.minLength(1))), v.minLength(1), v.maxLength(8)),
    acts: v.optional(ActGroups),
    within: v.optional(Within),
    without: v.optional(v.array(Id)),
  }),
  /** Replies with these acts, in this order, inside the situation. Each step at least once, none skipped. */
  sequence: v.strictObject({
    kind: v.literal("sequence"),
    when: When,
    steps: v.pipe(
      v.array(v.strictObject({ acts: ActGroups, times: v.optional(Amount) })),
      v.minLength(2),
      v.maxLength(8),
    ),
  }),
  /** Before each press of `phone` (in the situation) the acts were in the last `replies` replies (2); `consent`: and the caller agreed since. */
  before: v.strictObject({
    kind: v.literal("before"),
    phone: v.array(Id),
    acts: v.optional(ActGroups),
    replies: v.optional(Amount),
    consent: v.optional(v.boolean()),
    when: v.optional(When),
  }),
  /** Whenever a reply does `then`, `first` was done earlier in the call (or in the same reply, before it). */
  order: v.strictObject({
    kind: v.literal("order"),
    first: ActGroups,
    then: ActGroups,
    when: v.optional(When),
  }),
  /** None of these acts, faults, words or phone keys; always, or while the situation lasts. `unless`: these acts made it right. */
  never: v.strictObject({
    kind: v.literal("never"),
    when: v.optional(When),
    acts: v.optional(v.array(Id)),
    faults: v.optional(v.array(Id)),
    words: v.optional(v.array(Words)),
    /** Set sentences in which the words are right: found first and set aside. */
    except: v.optional(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(60)))),
    phone: v.optional(v.array(Id)),
    unless: v.optional(ActGroups),
    /** The caller's line cut off by a reply counts as a breach. */
    interrupting: v.optional(v.boolean()),
  }),
  /** A figure lies between `atLeast` and `atMost`: see `measures`. */
  timing: v.strictObject({
    kind: v.literal("timing"),
    measure: v.picklist([
      "rings",
      "first-reply",
      "pause-between",
      "pause-before-hangup",
      "hold",
      "reply-delay",
      "reply-length",
      "dial-delay",
    ]),
    when: v.optional(When),
    acts: v.optional(ActGroups),
    atLeast: v.optional(Amount),
    atMost: v.optional(Amount),
  }),
  /** Before the agent presses `before` in the situation, replies with the acts were said `atLeast` times. */
  count: v.strictObject({
    kind: v.literal("count"),
    acts: ActGroups,
    atLeast: Amount,
    before: v.array(Id),
    when: v.optional(When),
  }),
  /** The acts are in the last `replies` replies (2) before the end. Not asked when the caller hung up in the middle. */
  closing: v.strictObject({
    kind: v.literal("closing"),
    acts: ActGroups,
    replies: v.optional(Amount),
    when: v.optional(When),
  }),
  /** A phone key is pressed in the situation (`to`: with one of these targets), within `seconds` if given. */
  phone: v.strictObject({
    kind: v.literal("phone"),
    when: When,
    press: v.array(Id),
    to: v.optional(Names),
    within: v.optional(Within),
    /** These replies do as well as the key: for what a house lets the agent promise in place of pressing. */
    orActs: v.optional(ActGroups),
  }),
  /**
   * Fields of the slip say what they should. Asked when the scenario's truth has one of the fields. With `is`, the house says
   * what is right, and not the scenario: each field holds one of these choices.
   */
  form: v.strictObject({
    kind: v.literal("form"),
    fields: v.pipe(v.array(Id), v.minLength(1)),
    is: v.optional(Names),
    when: v.optional(When),
  }),
  /**
   * Each press of `phone` goes where the scenario's truth of the slip's `field` says. `also`: to these parties it is right as
   * well, while the situation lasts: whom the caller has asked for is not whom the matter is submitted to.
   */
  target: v.strictObject({
    kind: v.literal("target"),
    phone: v.array(Id),
    field: Id,
    when: v.optional(When),
    also: v.optional(v.strictObject({ to: v.array(Id), when: When })),
  }),
} as const;

export const Rule = v.variant("kind", [
  rules.opening,
  rules.respond,
  rules.say,
  rules.sequence,
  rules.before,
  rules.order,
  rules.never,
  rules.timing,
  rules.count,
  rules.closing,
  rules.phone,
  rules.form,
  rules.target,
]);

export type Rule = v.InferOutput<typeof Rule>;
export type RuleKind = Rule["kind"];
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;
export type Amount = v.InferOutput<typeof Amount>;
export type When = v.InferOutput<typeof When>;
export type ActGroups = v.InferOutput<typeof ActGroups>;

/*
 * What `timing` measures, in the unit of its limits:
 * rings                rings heard before the call was answered (a count)
 * first-reply          seconds from answering to the first key of the first reply
 * pause-between        seconds of quiet between a reply with the acts and the agent's next reply, in the situation
 * pause-before-hangup  seconds from the last reply with the acts to the agent's hanging up
 * hold                 seconds that each hold or mute lasted
 * reply-delay          seconds from the end of the caller's line to the first key of the reply
 * reply-length         characters of each reply, breaks and spaces not counted
 * dial-delay           seconds from the beginning of an outbound call's log to the first dialling
 */
