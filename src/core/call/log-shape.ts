import * as v from "valibot";
import { locales } from "../base/index.ts";
import { LocalTextShape, ProfileShape } from "../standards/index.ts";
import {
  logVersion,
  modes,
  type CallEventOf,
  type CallEventType,
  type CallHeader,
  type CallLog,
} from "./events.ts";
import { longestReply } from "./inputs.ts";

/** Bounds that no real call comes near: an imported log is somebody else's file, and must not fill the tab. */
const mostEvents = 20_000;
const longestCallMs = 24 * 3_600_000;
const longestLineMs = 60_000;

const Ms = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestCallMs));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const Text = v.pipe(v.string(), v.maxLength(longestReply));
const Mood = v.pipe(v.number(), v.integer(), v.minValue(-3), v.maxValue(3));
const Ids = v.pipe(v.array(Id), v.maxLength(64));
const yes = v.literal(true);

const Mark = v.strictObject({ id: Id, from: Count, to: Count, unsure: v.exactOptional(v.boolean()) });
const Marks = v.pipe(v.array(Mark), v.maxLength(400));

const on = v.boolean();
const of = <const T extends CallEventType, const E extends v.ObjectEntries>(type: T, entries: E) =>
  v.strictObject({ t: Ms, type: v.literal(type), ...entries });

/** The shape of each event. The compiler keeps it in step with `events.ts`: a type without a shape does not pass. */
const eventShapes = {
  ring: of("ring", { n: Count }),
  answered: of("answered", { rings: Count }),
  line: of("line", {
    line: Id,
    text: Text,
    ms: Ms,
    acts: Ids,
    lang: v.exactOptional(Id),
    gloss: v.exactOptional(Text),
    unheard: v.exactOptional(yes),
    speaker: v.exactOptional(v.literal("second")),
  }),
  "line-ended": of("line-ended", { line: Id, cut: v.exactOptional(yes), heard: v.exactOptional(Count) }),
  sound: of("sound", { sound: Id }),
  silence: of("silence", { from: Ms, ms: Ms }),
  situation: of("situation", { id: Id, on }),
  mood: of("mood", { to: Mood }),
  typing: of("typing", { on }),
  reply: of("reply", {
    text: Text,
    from: Ms,
    by: v.picklist(["picked", "typed"]),
    reply: v.exactOptional(Id),
    acts: Marks,
    faults: Marks,
    interrupted: v.exactOptional(yes),
    line: v.exactOptional(v.literal("second")),
  }),
  mute: of("mute", { on }),
  hold: of("hold", { on }),
  transfer: of("transfer", { to: Id }),
  escalate: of("escalate", { to: Id }),
  slip: of("slip", { fields: v.record(Id, Text) }),
  lookup: of("lookup", { article: Id }),
  desk: of("desk", { article: Id, is: v.picklist(["searching", "found", "failed"]) }),
  second: v.variant("is", [
    of("second", { is: v.literal("ringing"), n: Count }),
    of("second", { is: v.picklist(["answered", "returned", "rejected", "ended", "gone"]) }),
  ]),
  dropped: of("dropped", {}),
  dial: of("dial", { again: v.exactOptional(yes) }),
  ringback: of("ringback", { n: Count }),
  "picked-up": of("picked-up", { rings: Count }),
  "not-reached": of("not-reached", { why: v.picklist(["busy", "no-answer", "off"]) }),
  hint: of("hint", { reply: v.exactOptional(Id) }),
  gloss: of("gloss", { line: Id }),
  pause: of("pause", { on }),
  pace: of("pace", { rate: v.pipe(v.number(), v.minValue(0.25), v.maxValue(1)) }),
  undo: of("undo", { back: Count }),
  ended: of("ended", {
    by: v.picklist(["agent", "caller", "line", "trainee", "error"]),
    ending: Id,
    error: v.exactOptional(Text),
  }),
  closed: of("closed", {}),
  review: of("review", {
    reply: Count,
    kind: v.picklist(["act", "fault"]),
    mark: Id,
    stands: v.boolean(),
    by: v.picklist(["trainee", "trainer"]),
  }),
} satisfies { readonly [T in CallEventType]: v.GenericSchema<unknown, CallEventOf<T>> };

const { ring, answered, ...others } = eventShapes;
const Event = v.variant("type", [ring, answered, ...Object.values(others)]);

const Words = v.pipe(v.array(Text), v.maxLength(40));
const Truth = v.union([
  v.strictObject({ is: Words }),
  v.strictObject({ mentions: v.pipe(v.array(Words), v.maxLength(40)) }),
]);
const LocalText = v.strictObject({
  ...LocalTextShape.entries,
  "zh-TW": v.exactOptional(LocalTextShape.entries.en),
});

const Header = v.strictObject({
  attempt: Id,
  scenario: v.strictObject({
    id: Id,
    hash: Id,
    title: LocalText,
    direction: v.picklist(["inbound", "outbound"]),
    level: Count,
    practises: Ids,
    truth: v.record(Id, Truth),
    acts: v.exactOptional(v.record(Id, LocalText)),
  }),
  standards: v.strictObject({ id: Id, version: Count }),
  profile: Id,
  house: v.exactOptional(ProfileShape),
  mode: v.picklist(modes),
  seed: v.pipe(v.number(), v.integer()),
  drawn: v.exactOptional(
    v.strictObject({ mood: v.exactOptional(Mood), options: v.exactOptional(v.record(Id, Count)) }),
  ),
  recorded: v.exactOptional(
    v.record(
      Id,
      v.strictObject({
        ms: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestLineMs)),
        hash: Id,
      }),
    ),
  ),
  locale: v.picklist(locales),
  centre: Text,
  staff: v.pipe(v.string(), v.maxLength(80)),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
}) satisfies v.GenericSchema<unknown, CallHeader>;

/** The shape of a log of this version. */
export const LogShape = v.strictObject({
  version: v.literal(logVersion),
  header: Header,
  events: v.pipe(v.array(Event), v.maxLength(mostEvents)),
}) satisfies v.GenericSchema<unknown, CallLog>;
