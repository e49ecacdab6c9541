import { useTranslation } from "react-i18next";
import type { Review } from "#core/call";
import type { Finding } from "#core/scoring";
import { Button } from "#ui/button";
import { clockText } from "#ui/clock-text";
import { Quote } from "#ui/quote";
import { Sign } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";
import { spansIn } from "./moments.ts";
import { OutcomeSign } from "./outcome-sign.tsx";
import { failed, isCritical, type ReportView } from "./report-view.ts";
import { SelfCheck } from "./self-check.tsx";
import { useEventWords } from "./use-event-words.ts";
import { useSourceWords } from "./use-source-words.ts";

interface FindingRowProps {
  readonly view: ReportView;
  readonly finding: Finding;
  readonly onJump: (index: number) => void;
  readonly onSources: () => void;
  readonly onReview: (review: Review) => void;
}

/** One finding: how it went, what it was worth, what is asked, where it shows, and where the rule stands. */
export function FindingRow({ view, finding, onJump, onSources, onReview }: FindingRowProps) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const sourceWords = useSourceWords();
  const words = view.words(finding);
  return (
    <li className="finding">
      <header className="row">
        <OutcomeSign outcome={finding.outcome} />
        <h3>{text(words.title)}</h3>
        {isCritical(finding.severity) && (
          <Sign tone={failed(finding) ? "critical" : "plain"}>{t(`severity.${finding.severity}`)}</Sign>
        )}
        <span className="quiet small">{t("points-of", { points: finding.points, of: finding.of })}</span>
        <Button look="plain" className="no-print finding-sources" onClick={onSources}>
          {t("sources.open")}
        </Button>
      </header>
      <p>{text(words.text)}</p>
      {failed(finding) && <p className="advice">{t("finding.advice", { advice: text(words.advice) })}</p>}
      <SelfCheck view={view} finding={finding} onReview={onReview} />
      <Places view={view} finding={finding} onJump={onJump} />
      <p className="print-only small quiet">
        {t("sources.line", {
          sources: sourceWords(view.standards, words.clause).join(t("list-stop")),
        })}
      </p>
    </li>
  );
}

/** Where a finding shows: each a button that goes there. */
function Places({ view, finding, onJump }: Pick<FindingRowProps, "view" | "finding" | "onJump">) {
  const eventWords = useEventWords();
  const places = [...new Set(finding.evidence.map((e) => e.event))];
  if (places.length === 0) return null;
  return (
    <ul className="places">
      {places.map((index) => {
        const event = view.events.get(index);
        if (!event) return null;
        return (
          <li key={index}>
            <button type="button" className="place" onClick={() => onJump(index)}>
              <time>{clockText(event.t - view.talkFrom)}</time>
              {event.type === "reply" ? (
                <q lang="zh-CN">
                  <Quote text={event.text} spans={spansIn(view, finding, index)} />
                </q>
              ) : (
                <span>{eventWords(event)}</span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
