import { own, type LocalText } from "#core/base";
import type { CallEventOf, Review } from "#core/call";
import type { Finding } from "#core/scoring";
import { acts, faults, type Term } from "#core/standards";
import type { ReportView } from "./report-view.ts";

/** One act or fault of one reply, as it was read then and as it counts now. */
export interface Reading {
  readonly reply: number;
  readonly kind: Review["kind"];
  readonly mark: string;
  /** The words that carry it; the whole reply when a trainer added it. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Read without certainty, whatever was decided since. */
  readonly doubtful: boolean;
  readonly counts: boolean;
  readonly reviewedBy?: Review["by"];
}

const terms = { act: acts, fault: faults } as const;

/** What an act or a fault is called: by the vocabulary, or by the author of the scenario whose own act it is. */
export function nameOf({ log }: ReportView, { kind, mark }: Pick<Reading, "kind" | "mark">): LocalText {
  const term: Term | undefined = terms[kind].find(({ id }) => id === mark);
  return term?.name ?? own(log.header.scenario.acts ?? {}, mark) ?? { "zh-CN": mark, en: mark };
}

/** Every act and fault of the reply at `index`: as understood, and what reviews added or struck. */
export function readingsOf(view: ReportView, index: number): Reading[] {
  const then = view.log.events[index];
  const now = view.events.get(index);
  if (then?.type !== "reply" || now?.type !== "reply") return [];
  return [...readingsIn("act", index, then, now, view), ...readingsIn("fault", index, then, now, view)];
}

function readingsIn(
  kind: Review["kind"],
  reply: number,
  then: CallEventOf<"reply">,
  now: CallEventOf<"reply">,
  { log }: ReportView,
): Reading[] {
  const [before, after] = kind === "act" ? [then.acts, now.acts] : [then.faults, now.faults];
  const added = after.filter((mark) => before.every((m) => m.id !== mark.id));
  return [...before, ...added].map(({ id, from, to, unsure }) => {
    const last = log.events.findLast(
      (e) => e.type === "review" && e.reply === reply && e.kind === kind && e.mark === id,
    );
    return {
      reply,
      kind,
      mark: id,
      text: then.text.slice(from, to),
      from,
      to,
      doubtful: unsure === true,
      counts: after.some((m) => m.id === id),
      ...(last?.type === "review" && { reviewedBy: last.by }),
    };
  });
}

/** The readings that a finding's doubt rests on, or rested on before they were reviewed; one for each mark of a reply. */
export function doubtsOf(view: ReportView, finding: Finding): Reading[] {
  const doubts = finding.evidence.flatMap(({ event, from, to }) =>
    readingsOf(view, event).filter(
      (reading) => reading.doubtful && (from === undefined || (reading.from === from && reading.to === to)),
    ),
  );
  const keyOf = ({ reply, kind, mark }: Reading) => `${reply}/${kind}/${mark}`;
  return [...new Map(doubts.map((reading) => [keyOf(reading), reading])).values()];
}
