import type { CallEvent, CallLog, IndexedEvent } from "./events.ts";
import { reviewed } from "./review.ts";

/** The events that stand: those taken back by an undo are left out, and so are the undos. Indexes and times are the log's. */
export function standingEvents(log: Pick<CallLog, "events">): IndexedEvent[] {
  return callAsItStands(log).map(({ index, event }) => ({ index, event: log.events[index] ?? event }));
}

/**
 * The events that stand, at the call's own times: an undo takes back the time too, so the call is as if what was undone had
 * never been. This is what to measure seconds by. Replies carry their marks as reviewed. Indexes are the log's.
 */
export function callAsItStands(log: Pick<CallLog, "events">): IndexedEvent[] {
  const out: IndexedEvent[] = [];
  let late = 0;
  for (const [index, event] of log.events.entries()) {
    if (event.type !== "undo") {
      out.push({ index, event: earlier(event, late) });
      continue;
    }
    let back = event.t - late;
    while (out.length > 0 && (out.at(-1)?.index ?? -1) >= event.back) back = out.pop()?.event.t ?? back;
    late = event.t - back;
  }
  return reviewed(out);
}

function earlier(event: CallEvent, ms: number): CallEvent {
  if (ms === 0) return event;
  const moved = { ...event, t: event.t - ms };
  return "from" in moved ? { ...moved, from: moved.from - ms } : moved;
}
