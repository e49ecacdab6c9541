import type { When } from "../standards/index.ts";
import type { CallerLine, CallView, Press, Span } from "./call-view.ts";

/** Anything shorter is breath: too short to answer in, and a caller who begins within it is taken to speak already. */
export const breathMs = 1500;

/** Something a rule waits for has come; it lasts as long as the span. */
export interface Moment extends Span {
  readonly kind: "situation" | "caller" | "phone";
  /** From when (ms) the agent can speak: at once, or when the caller has said what they are saying. */
  readonly free: number;
  /** The event that shows it best: the caller's line that came with a situation, else what brought the moment. */
  readonly shownBy: number;
}

const wholeCall: Span = { event: -1, t: 0, untilEvent: Infinity, until: Infinity };

function freeAfter(event: number, t: number, view: CallView): number {
  const answer = view.replies.find((r) => r.event > event)?.event ?? Infinity;
  let free = t;
  for (const line of view.lines) {
    if (line.event < answer && line.end >= free && line.t <= free + breathMs) free = Math.max(free, line.end);
  }
  return free;
}

function lineWith({ kind, event, t }: Come, view: CallView): CallerLine | undefined {
  return kind === "situation" ? view.lines.find((l) => l.t === t && l.event > event) : undefined;
}

/** A line is in the air until the caller, having been answered, speaks again. */
function lineSpan(line: CallerLine, view: CallView): Span {
  const answer = view.replies.find((r) => r.event > line.event);
  const next = answer && view.lines.find((l) => l.event > answer.event);
  return { event: line.event, t: line.t, untilEvent: next?.event ?? Infinity, until: next?.t ?? Infinity };
}

function pressSpan(press: Press, view: CallView): Span {
  const wait = view.waits.find((w) => w.event === press.event);
  return wait ?? { event: press.event, t: press.t, untilEvent: Infinity, until: Infinity };
}

/** A moment before it is known whether it could be answered. */
type Come = Omit<Moment, "free" | "shownBy">;

function comeOf(when: When, view: CallView): readonly Come[] {
  const { situation = [], caller = [], phone = [] } = when;
  const as = (kind: Moment["kind"], { event, t, untilEvent, until }: Span): Come => {
    return { kind, event, t, untilEvent, until };
  };
  const come = [
    ...view.situations.filter((s) => situation.includes(s.id)).map((s) => as("situation", s)),
    ...view.lines
      .filter((l) => l.acts.some((a) => caller.includes(a)))
      .map((l) => as("caller", lineSpan(l, view))),
    ...view.presses
      .filter((p) => p.breath !== true && phone.includes(p.key))
      .map((p) => as("phone", pressSpan(p, view))),
  ].sort((a, b) => a.event - b.event);
  return when.first === true ? come.slice(0, 1) : come;
}

/**
 * The moments of the call that a rule waits for, in order of the log; without those that could not be answered, because
 * the call was over before anybody could have been expected to speak.
 */
export function momentsOf(when: When, view: CallView): readonly Moment[] {
  const byAgent = view.end?.by === "agent";
  return comeOf(when, view)
    .filter((come) => come.event < (view.end?.event ?? Infinity))
    .map((come) => ({
      ...come,
      free: freeAfter(come.event, come.t, view),
      shownBy: lineWith(come, view)?.event ?? come.event,
    }))
    .filter(
      ({ event, free }) =>
        byAgent || view.endT - free > breathMs || view.replies.some((r) => r.event > event),
    );
}

/** The stretches in which a rule holds: moments that overlap or touch are one. Without `when`, the whole call. */
export function stretchesOf(when: When | undefined, view: CallView): readonly Span[] {
  if (when === undefined) return [wholeCall];
  const out: Span[] = [];
  for (const moment of comeOf(when, view)) {
    const last = out.at(-1);
    if (last && (moment.event < last.untilEvent || moment.t <= last.until)) {
      const later = moment.untilEvent > last.untilEvent ? moment : last;
      out[out.length - 1] = { ...last, untilEvent: later.untilEvent, until: later.until };
    } else out.push(moment);
  }
  return out;
}
