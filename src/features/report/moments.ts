import type { CallEvent, CallEventOf, Row } from "#core/call";
import type { Evidence, Finding } from "#core/scoring";
import type { Span } from "#ui/quote";
import type { ReportView } from "./report-view.ts";

type CallerRow = Extract<Row, { kind: "caller" }>;

/** Where a finding shows best: what the caller had said, then what the agent said or did. */
export interface Moment {
  readonly index: number;
  readonly before?: CallerRow;
  readonly said?: { readonly event: CallEventOf<"reply">; readonly spans: readonly Span[] };
  /** What happened, where it was not said. */
  readonly deed?: CallEvent;
}

/** The spans of a finding's evidence in the event at `index`. */
export function spansIn(view: ReportView, finding: Finding, index: number): readonly Span[] {
  const event = view.events.get(index);
  if (event?.type !== "reply") return [];
  return finding.evidence.flatMap(({ event: at, from, to }) => {
    if (at !== index || from === undefined || to === undefined) return [];
    const has = (marks: typeof event.acts) => marks.some((m) => m.from === from && m.to === to);
    // A missed clause shows what was done of it; or the fault that spoiled it.
    const done =
      finding.outcome === "met" || (finding.outcome === "missed" && has(event.acts) && !has(event.faults));
    return [{ from, to, done }];
  });
}

/** The best place to look at a finding; undefined when it has no evidence that stands. */
export function momentOf(view: ReportView, finding: Finding): Moment | undefined {
  const chosen = tellingEvidence(view, finding);
  const event = chosen && view.events.get(chosen.event);
  if (!chosen || !event) return undefined;
  const index = chosen.event;
  if (event.type === "line") return answerTo(view, finding, index);
  const before = lastHeard(view, index - 1);
  return {
    index,
    ...(before && { before }),
    ...(event.type === "reply" ? { said: { event, spans: spansIn(view, finding, index) } } : { deed: event }),
  };
}

/** Words tell more than deeds, deeds more than what the caller said. */
function tellingEvidence(view: ReportView, { evidence }: Finding): Evidence | undefined {
  const rank = ({ event, from }: Evidence) => {
    const type = view.events.get(event)?.type;
    if (type === undefined) return 9;
    if (type === "reply") return from === undefined ? 1 : 0;
    return type === "line" ? 3 : 2;
  };
  return [...evidence].filter((e) => view.events.has(e.event)).sort((a, b) => rank(a) - rank(b))[0];
}

/** The last line that was heard up to the event at `index`, itself included. */
function lastHeard({ rows }: ReportView, index: number): CallerRow | undefined {
  return rows.findLast((row) => row.kind === "caller" && row.index <= index) as CallerRow | undefined;
}

const agentDeeds: ReadonlySet<CallEvent["type"]> = new Set(["hold", "mute", "transfer", "escalate", "ended"]);

/** A line that wanted something: what the agent said or did next, before the caller spoke again. */
function answerTo(view: ReportView, finding: Finding, index: number): Moment {
  const line = lastHeard(view, index);
  const before = line && { before: line };
  for (const [at, event] of view.events) {
    if (at <= index) continue;
    if (event.type === "line") break;
    if (event.type === "reply")
      return { index, ...before, said: { event, spans: spansIn(view, finding, at) } };
    if (agentDeeds.has(event.type)) return { index, ...before, deed: event };
  }
  return { index, ...before };
}
