import { standingEvents } from "./as-it-stands.ts";
import type { CallEvent, CallEventOf, IndexedEvent } from "./events.ts";

/** One row of the transcript: a line, a reply, or a rule with words. `index` is the event's in the log. */
export type Row =
  | {
      readonly kind: "caller";
      readonly index: number;
      readonly t: number;
      readonly line: CallEventOf<"line">;
      /** Characters heard before it was cut off; undefined when it was not. */
      readonly cutAt?: number;
      readonly ended: boolean;
    }
  | {
      readonly kind: "agent";
      readonly index: number;
      readonly t: number;
      readonly reply: CallEventOf<"reply">;
    }
  | {
      readonly kind: "rule";
      readonly index: number;
      readonly t: number;
      readonly event: CallEventOf<
        | "answered"
        | "silence"
        | "mute"
        | "hold"
        | "transfer"
        | "escalate"
        | "lookup"
        | "sound"
        | "ended"
        | "hint"
        | "pause"
        | "second"
        | "dropped"
        | "dial"
        | "picked-up"
        | "not-reached"
        | "desk"
      >;
    };

const ruled = new Set([
  "answered",
  "silence",
  "mute",
  "hold",
  "transfer",
  "escalate",
  "lookup",
  "sound",
  "ended",
  "hint",
  "second",
  "dropped",
  "dial",
  "picked-up",
  "not-reached",
  "desk",
]);
/** Silences shorter than this are talk's own rhythm and not shown. */
const shownSilenceMs = 3000;

/** The transcript of the events so far, undone ones left out, in order. */
export function rowsOf(events: readonly CallEvent[]): Row[] {
  return rowsIn(standingEvents({ events }));
}

/** The transcript of events already sorted out: as they were logged, or at the call's own times. */
export function rowsIn(events: readonly IndexedEvent[]): Row[] {
  const rows: Row[] = [];
  for (const { event, index } of events) {
    const { t } = event;
    if (event.type === "line") {
      if (event.unheard !== true) rows.push({ kind: "caller", index, t, line: event, ended: false });
    } else if (event.type === "line-ended") {
      const at = rows.findLastIndex(
        (row) => row.kind === "caller" && row.line.line === event.line && !row.ended,
      );
      const row = rows[at];
      if (row?.kind === "caller")
        rows[at] = { ...row, ended: true, ...(event.cut && { cutAt: event.heard ?? 0 }) };
    } else if (event.type === "reply") rows.push({ kind: "agent", index, t, reply: event });
    else if (event.type === "silence") {
      if (event.ms >= shownSilenceMs) rows.push({ kind: "rule", index, t, event });
    } else if (event.type === "second" && event.is === "ringing" && event.n > 1) continue;
    else if (ruled.has(event.type))
      rows.push({ kind: "rule", index, t, event: event as Extract<Row, { kind: "rule" }>["event"] });
  }
  return rows;
}

/** What was heard of a line once it was over: a dash where it was cut off. */
export function heardText(row: Extract<Row, { kind: "caller" }>): string {
  return row.cutAt === undefined ? row.line.text : `${spokenText(row, row.t)}——`;
}

/** How much of a line has been spoken at `now`, in characters. A cut line stays where it was cut. */
export function spokenText(row: Extract<Row, { kind: "caller" }>, now: number): string {
  const characters = [...row.line.text];
  if (row.cutAt !== undefined) return characters.slice(0, row.cutAt).join("");
  if (row.ended) return row.line.text;
  const share = (now - row.t) / Math.max(1, row.line.ms);
  return characters.slice(0, Math.max(1, Math.ceil(characters.length * share))).join("");
}
