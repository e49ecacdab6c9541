import { callAsItStands, type CallEvent, type CallEventOf, type CallLog } from "../call/index.ts";
import type { PhoneAction } from "../standards/index.ts";
import type { CallEnd, CallerLine, CallView, Press, Reply, SituationSpan, Wait } from "./call-view.ts";
import { markBreaths } from "./mark-breaths.ts";
import { plainText } from "./plain-text.ts";

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** Events that only tell what others brought about: between them and the end nothing was done. */
const consequences: ReadonlySet<CallEvent["type"]> = new Set([
  "situation",
  "mood",
  "silence",
  "typing",
  "line-ended",
  "sound",
  "desk",
]);
/** What the agent pressed when this was logged of the second line. */
const secondKeys: Readonly<Partial<Record<CallEventOf<"second">["is"], PhoneAction>>> = {
  answered: "answer-second",
  returned: "return-first",
  rejected: "reject-second",
};
const agentKeys: ReadonlySet<CallEvent["type"]> = new Set([
  "answered",
  "reply",
  "mute",
  "hold",
  "transfer",
  "escalate",
]);

class Fold {
  rings = { count: 0, lastEvent: -1 };
  answered: { event: number; t: number; rings: number } | undefined;
  replies: Reply[] = [];
  lines: Open<CallerLine>[] = [];
  situations: Open<SituationSpan>[] = [];
  presses: Press[] = [];
  waits: Open<Wait>[] = [];
  slip: Record<string, { value: string; event: number }> = {};
  end: CallEnd | undefined;
  endT = 0;
  /** The line is down though the call goes on: it broke, or nobody has been reached. */
  #down: "dropped" | "not-reached" | undefined;
  #speaking: { line: string; heard: Open<CallerLine> | undefined } | undefined;
  #lastDone = -1;
  #lastKey: CallEvent["type"] | undefined;

  take(event: CallEvent, index: number): void {
    if (this.end) return this.#afterCall(event, index);
    this.endT = event.t;
    if (event.type === "ended") return this.#ended(event, index);
    this.#during(event, index);
    if (!consequences.has(event.type)) this.#lastDone = index;
    if (agentKeys.has(event.type)) this.#lastKey = event.type;
  }

  #press(key: PhoneAction, event: CallEvent, index: number): void {
    const to = event.type === "transfer" || event.type === "escalate" ? { to: event.to } : {};
    this.presses.push({ key, event: index, t: event.t, ...to });
  }

  #during(event: CallEvent, index: number): void {
    switch (event.type) {
      case "ring":
        if (this.answered) return;
        this.rings = { count: this.rings.count + 1, lastEvent: index };
        return;
      case "answered":
        this.answered ??= { event: index, t: event.t, rings: event.rings };
        this.#down = undefined;
        return this.#press("answer", event, index);
      case "picked-up":
        this.answered ??= { event: index, t: event.t, rings: event.rings };
        this.#down = undefined;
        return;
      case "dial":
        this.#down = "not-reached";
        return this.#press(event.again ? "redial" : "dial", event, index);
      case "dropped":
        return this.#dropped(event, index);
      case "second": {
        const key = secondKeys[event.is];
        return key && this.#press(key, event, index);
      }
      case "line":
        return this.#line(event, index);
      case "line-ended":
        return this.#lineEnds(event.t);
      case "situation":
        return this.#situation(event, index);
      case "reply":
        return this.#reply(event, index);
      case "hold":
        return this.#wait("hold", "resume", event, index);
      case "mute":
        return this.#wait("mute", "unmute", event, index);
      case "transfer":
      case "escalate":
      case "lookup":
        return this.#press(event.type, event, index);
      case "slip":
        this.#press("slip", event, index);
        return this.#slip(event, index);
      default:
        return;
    }
  }

  #reply({ t, from, text, acts, faults, interrupted }: CallEventOf<"reply">, index: number): void {
    const plain = plainText(text);
    this.replies.push({ event: index, t, from, plain, acts, faults, interrupted: interrupted === true });
  }

  #line(event: CallEventOf<"line">, index: number): void {
    this.#lineEnds(event.t);
    const heard = event.unheard
      ? undefined
      : { event: index, t: event.t, end: event.t + event.ms, acts: event.acts };
    if (heard) this.lines.push(heard);
    this.#speaking = { line: event.line, heard };
  }

  #lineEnds(t: number): void {
    if (this.#speaking?.heard) this.#speaking.heard.end = t;
    this.#speaking = undefined;
  }

  #situation({ id, on, t }: CallEventOf<"situation">, index: number): void {
    const last = this.situations.findLast((s) => s.id === id);
    if (!on) {
      if (last?.untilEvent === Infinity) [last.until, last.untilEvent] = [t, index];
    } else if (last?.until === t) [last.until, last.untilEvent] = [Infinity, Infinity];
    else if (last === undefined || last.untilEvent !== Infinity)
      this.situations.push({ id, event: index, t, until: Infinity, untilEvent: Infinity });
  }

  #wait(key: Wait["key"], off: PhoneAction, event: CallEventOf<"hold" | "mute">, index: number): void {
    this.#press(event.on ? key : off, event, index);
    const open = this.waits.find((w) => w.key === key && w.untilEvent === Infinity);
    if (event.on && !open)
      this.waits.push({ key, event: index, t: event.t, until: Infinity, untilEvent: Infinity });
    if (!event.on && open) [open.until, open.untilEvent] = [event.t, index];
  }

  #slip({ fields }: CallEventOf<"slip">, index: number): void {
    for (const [field, value] of Object.entries(fields)) this.slip[field] = { value, event: index };
  }

  /** Whoever was made to wait waits no longer: they are gone. */
  #dropped({ t }: CallEventOf<"dropped">, index: number): void {
    this.#down = "dropped";
    for (const wait of this.waits)
      if (wait.untilEvent === Infinity) [wait.until, wait.untilEvent] = [t, index];
  }

  /** A situation that was over only because the line went down lasted to the end. */
  #ended(event: CallEventOf<"ended">, index: number): void {
    this.#lineEnds(event.t);
    for (const span of this.situations) {
      if (span.until === event.t && span.untilEvent > this.#lastDone)
        [span.until, span.untilEvent] = [Infinity, Infinity];
    }
    const left = event.by === "agent" && this.#lastKey !== "transfer";
    const hungUp = left && this.#down === undefined;
    if (left && this.#down === "dropped") this.#press("leave", event, index);
    this.end = { event: index, t: event.t, by: event.by, hungUp };
    if (hungUp) this.#press("hangup", event, index);
  }

  #afterCall(event: CallEvent, index: number): void {
    if (event.type === "slip") this.#slip(event, index);
    if (event.type === "slip" || event.type === "lookup") this.#press(event.type, event, index);
  }
}

/** The view of a log. Undone events are not in it; nor is speech after the end; after-call work is. */
export function callView(log: CallLog): CallView {
  const fold = new Fold();
  for (const { event, index } of callAsItStands(log)) fold.take(event, index);
  const { rings, answered, replies, lines, situations, presses, waits, slip, end, endT } = fold;
  return {
    header: log.header,
    rings,
    ...(answered && { answered }),
    replies,
    lines,
    situations,
    presses: markBreaths({ presses, waits, situations }),
    waits,
    slip,
    ...(end && { end }),
    endT,
  };
}
