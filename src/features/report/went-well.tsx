import { useTranslation } from "react-i18next";
import { clockText } from "#ui/clock-text";
import { Sign } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";
import type { Evidence, Finding } from "#core/scoring";
import type { ReportView } from "./report-view.ts";

const atMost = 6;

interface WentWellProps {
  readonly view: ReportView;
  readonly onJump: (index: number) => void;
}

/** What earned its full points, weightiest first; the rest stands among all findings. */
export function WentWell({ view, onJump }: WentWellProps) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const met = view.card.findings.filter((f) => f.outcome === "met" && f.of > 0).sort((a, b) => b.of - a.of);
  return (
    <section className="stack" aria-labelledby="report-well">
      <h2 id="report-well">{t("well.title")}</h2>
      {met.length === 0 ? (
        <p className="quiet">{t("well.none")}</p>
      ) : (
        <ul className="well">
          {met.slice(0, atMost).map((finding) => {
            const place = goodWords(view, finding);
            const event = place && view.events.get(place.event);
            return (
              <li key={finding.clause}>
                <Sign tone="met">{t("outcome.met")}</Sign> <span>{text(view.words(finding).title)}</span>
                {place && event?.type === "reply" && (
                  <button type="button" className="place" onClick={() => onJump(place.event)}>
                    <time>{clockText(event.t - view.talkFrom)}</time> <q lang="zh-CN">{event.text}</q>
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {met.length > atMost && <p className="quiet small">{t("well.more", { count: met.length - atMost })}</p>}
    </section>
  );
}

/** Words to show for it; not from a reply that something else was wrong with, which would praise that too. */
function goodWords(view: ReportView, { evidence }: Finding): Evidence | undefined {
  return evidence.find(({ event: index, from }) => {
    const event = view.events.get(index);
    return from !== undefined && event?.type === "reply" && event.faults.length === 0;
  });
}
