import type { Severity } from "#core/standards";
import { failed, isCritical, type ReportView } from "./report-view.ts";

/** Something that lasts on the track, ms from the first ring. */
export interface Stretch {
  readonly kind: "line" | "reply" | "silence" | "hold" | "mute";
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** Something that happens at one moment. */
export interface Point {
  readonly kind: "ring" | "answered" | "ended" | "missed" | "broken" | "critical";
  readonly index: number;
  readonly t: number;
}

export interface TrackMarks {
  readonly stretches: readonly Stretch[];
  readonly points: readonly Point[];
}

/** Silences shorter than this are talk's own rhythm. */
const shownSilenceMs = 3000;

/** What the track of a call shows. Findings that share a place are one mark, the gravest. */
export function marksOf(view: ReportView): TrackMarks {
  const stretches: Stretch[] = [];
  const points: Point[] = [];
  const open: Record<"hold" | "mute", Omit<Stretch, "to"> | undefined> = { hold: undefined, mute: undefined };
  const close = (kind: "hold" | "mute", to: number) => {
    const begun = open[kind];
    if (begun) stretches.push({ ...begun, to });
    open[kind] = undefined;
  };
  for (const [index, event] of view.events) {
    const { t } = event;
    if (t > view.endT) break;
    if (event.type === "ring" || event.type === "answered" || event.type === "ended")
      points.push({ kind: event.type, index, t });
    else if (event.type === "ringback" || event.type === "picked-up")
      points.push({ kind: event.type === "ringback" ? "ring" : "answered", index, t });
    else if (event.type === "line" && event.unheard !== true)
      stretches.push({ kind: "line", index, from: t, to: Math.min(view.endT, t + event.ms) });
    else if (event.type === "line-ended" && event.cut) cutLine(stretches, t);
    else if (event.type === "reply") stretches.push({ kind: "reply", index, from: event.from, to: t });
    else if (event.type === "silence" && event.ms >= shownSilenceMs)
      stretches.push({ kind: "silence", index, from: event.from, to: event.from + event.ms });
    else if (event.type === "hold" || event.type === "mute") {
      close(event.type, t);
      if (event.on) open[event.type] = { kind: event.type, index, from: t };
    }
  }
  close("hold", view.endT);
  close("mute", view.endT);
  return { stretches, points: [...points, ...findingPoints(view)] };
}

function cutLine(stretches: Stretch[], t: number): void {
  const at = stretches.findLastIndex((s) => s.kind === "line");
  const line = stretches[at];
  if (line) stretches[at] = { ...line, to: Math.min(line.to, t) };
}

const graver = (severity: Severity, outcome: "missed" | "broken") =>
  isCritical(severity) ? "critical" : outcome;
const gravity = { missed: 0, broken: 1, critical: 2 };

function findingPoints({ card, events, endT }: ReportView): Point[] {
  const byPlace = new Map<number, Point & { readonly kind: keyof typeof gravity }>();
  for (const finding of card.findings) {
    if (!failed(finding)) continue;
    const kind = graver(finding.severity, finding.outcome);
    for (const { event: index } of finding.evidence) {
      const event = events.get(index);
      const known = byPlace.get(index);
      if (event && (!known || gravity[kind] > gravity[known.kind]))
        byPlace.set(index, { kind, index, t: Math.min(endT, event.t) });
    }
  }
  return [...byPlace.values()].sort((a, b) => a.t - b.t || a.index - b.index);
}
