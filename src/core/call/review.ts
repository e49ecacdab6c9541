import type { Mark } from "../speech/index.ts";
import type { CallLog, IndexedEvent, Review } from "./events.ts";

export const reviewRefusals = ["call-not-over", "no-such-reply", "counts-for-the-exam", "was-sure"] as const;
export type ReviewRefusal = (typeof reviewRefusals)[number];

/**
 * The log with one review more at its end, or why it may not be made. A trainee settles only what was unsure, and not in an
 * exam; a trainer may strike any mark and add any.
 */
export function reviewOf(log: CallLog, review: Review): CallLog | ReviewRefusal {
  const last = log.events.at(-1);
  if (last === undefined || !log.events.some((e) => e.type === "ended")) return "call-not-over";
  const event = log.events[review.reply];
  if (event?.type !== "reply") return "no-such-reply";
  if (review.by === "trainee") {
    if (log.header.mode === "exam") return "counts-for-the-exam";
    const marks = review.kind === "act" ? event.acts : event.faults;
    if (!marks.some((m) => m.id === review.mark && m.unsure === true)) return "was-sure";
  }
  return { ...log, events: [...log.events, { t: last.t, type: "review", ...review }] };
}

/** The events with every reply's marks as the last review of each left them. What was added stands on the whole reply. */
export function reviewed(events: readonly IndexedEvent[]): IndexedEvent[] {
  const reviews = events.flatMap(({ event }) => (event.type === "review" ? [event] : []));
  if (reviews.length === 0) return [...events];
  return events.map(({ index, event }) => {
    if (event.type !== "reply") return { index, event };
    const mine = (kind: Review["kind"]) => reviews.filter((r) => r.reply === index && r.kind === kind);
    const all = { id: "", from: 0, to: event.text.length };
    const acts = settled(event.acts, mine("act"), all);
    return { index, event: { ...event, acts, faults: settled(event.faults, mine("fault"), all) } };
  });
}

function settled(marks: readonly Mark[], reviews: readonly Review[], all: Mark): readonly Mark[] {
  return reviews.reduce((before, { mark: id, stands }) => {
    const others = before.filter((m) => m.id !== id);
    if (!stands) return others;
    const own = before.filter((m) => m.id === id).map(({ from, to }) => ({ id, from, to }));
    return [...others, ...(own.length > 0 ? own : [{ ...all, id }])];
  }, marks);
}
