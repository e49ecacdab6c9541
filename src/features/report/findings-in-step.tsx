import { useTranslation } from "react-i18next";
import type { Row } from "#core/call";
import { clockText } from "#ui/clock-text";
import { useLocalText } from "#state/use-local-text";
import { OutcomeSign } from "./outcome-sign.tsx";
import { failed, type FailedFinding, type ReportView } from "./report-view.ts";
import { useKeptInView } from "./use-kept-in-view.ts";
import { rowOf } from "./use-replay.ts";

interface FindingsInStepProps {
  readonly view: ReportView;
  readonly current: Row | undefined;
  readonly onJump: (index: number) => void;
}

/** What went wrong, in the order of the call; what belongs to the row that is on is marked. */
export function FindingsInStep({ view, current, onJump }: FindingsInStepProps) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const box = useKeptInView<HTMLDivElement>(current?.index);
  const places = placesOf(view);
  const rowAt = (index: number) => rowOf(view.rows, index)?.index;
  // Several may belong to the row; the first of them leads the eye.
  return (
    <div ref={box} className="in-step" role="region" tabIndex={0} aria-label={t("in-step.title")}>
      {places.length === 0 ? (
        <p className="quiet">{t("in-step.none")}</p>
      ) : (
        <ol>
          {places.map(({ finding, index, t: at }) => (
            <li
              key={`${finding.clause}/${index}`}
              aria-current={current !== undefined && rowAt(index) === current.index ? "true" : undefined}
            >
              <button type="button" className="place" onClick={() => onJump(index)}>
                <time>{clockText(at - view.talkFrom)}</time>
                <span>{text(view.words(finding).title)}</span>
                <OutcomeSign outcome={finding.outcome} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

interface Place {
  readonly finding: FailedFinding;
  readonly index: number;
  readonly t: number;
}

/** Each place of each failed finding, once, in the order of the call. */
function placesOf(view: ReportView): Place[] {
  return view.card.findings
    .filter(failed)
    .flatMap((finding) =>
      [...new Set(finding.evidence.map((e) => e.event))].flatMap((index) => {
        const event = view.events.get(index);
        return event ? [{ finding, index, t: event.t }] : [];
      }),
    )
    .sort((a, b) => a.index - b.index);
}
