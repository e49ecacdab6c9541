import type { CallHeader, EndedBy } from "../call/index.ts";
import type { Mark } from "../speech/index.ts";
import type { PhoneAction } from "../standards/index.ts";
import type { PlainText } from "./plain-text.ts";

/**
 * A stretch of the call, by place in the log and by time (ms): what happened in it has an index above `event` and
 * below `untilEvent`. Both ends are infinite where the stretch lasts as long as the call.
 */
export interface Span {
  readonly event: number;
  readonly t: number;
  readonly untilEvent: number;
  readonly until: number;
}

export interface Reply {
  readonly event: number;
  readonly t: number;
  /** First key. */
  readonly from: number;
  readonly plain: PlainText;
  readonly acts: readonly Mark[];
  readonly faults: readonly Mark[];
  readonly interrupted: boolean;
}

/** A line that the agent heard. */
export interface CallerLine {
  readonly event: number;
  readonly t: number;
  /** When the caller fell silent: at the end of the line, cut off, or with the call. */
  readonly end: number;
  readonly acts: readonly string[];
}

export interface SituationSpan extends Span {
  readonly id: string;
}

export interface Press {
  readonly key: PhoneAction;
  readonly event: number;
  readonly t: number;
  readonly to?: string;
  /** A mute so short that the caller did not wait for it: see `markBreaths`. */
  readonly breath?: true;
}

/** The caller waits: on hold, or with the agent muted. */
export interface Wait extends Span {
  readonly key: "hold" | "mute";
}

export interface CallEnd {
  readonly event: number;
  readonly t: number;
  readonly by: EndedBy;
  /** The agent put the phone down, and not by handing the call on. */
  readonly hungUp: boolean;
}

/** What judges need to know of a call: the events that stand, sorted by what they are. */
export interface CallView {
  readonly header: CallHeader;
  /** Rings heard, whether or not the call was answered. */
  readonly rings: { readonly count: number; readonly lastEvent: number };
  readonly answered?: { readonly event: number; readonly t: number; readonly rings: number };
  readonly replies: readonly Reply[];
  readonly lines: readonly CallerLine[];
  readonly situations: readonly SituationSpan[];
  readonly presses: readonly Press[];
  readonly waits: readonly Wait[];
  /** The slip as it was left, and the event that gave each field its last value. */
  readonly slip: Readonly<Record<string, { readonly value: string; readonly event: number }>>;
  /** Absent in a log that breaks off. */
  readonly end?: CallEnd;
  /** Time of the end, or of the last event where there is none. */
  readonly endT: number;
}

/** Whether something at this index of the log happened within the span. */
export function inside(span: Span, event: number): boolean {
  return event > span.event && event < span.untilEvent;
}
