import { useTranslation } from "react-i18next";
import type { Review } from "#core/call";
import type { Finding } from "#core/scoring";
import { Button } from "#ui/button";
import { useLocalText } from "#state/use-local-text";
import { doubtsOf, nameOf, type Reading } from "./readings.ts";
import type { ReportView } from "./report-view.ts";

interface SelfCheckProps {
  readonly view: ReportView;
  readonly finding: Finding;
  readonly onReview: (review: Review) => void;
}

/** What the program was not sure of, put to the trainee: was it that, or was it not? */
export function SelfCheck({ view, finding, onReview }: SelfCheckProps) {
  const { t } = useTranslation("report");
  const doubts = doubtsOf(view, finding);
  if (doubts.length === 0) return finding.unsure === true ? <p className="unsure">{t("unsure")}</p> : null;
  const open = view.log.header.mode !== "exam";
  return (
    <div className="unsure stack-tight">
      {doubts.map((reading) => (
        <Doubt
          key={`${reading.reply}/${reading.kind}/${reading.mark}`}
          view={view}
          reading={reading}
          onReview={open && reading.reviewedBy !== "trainer" ? onReview : undefined}
        />
      ))}
    </div>
  );
}

interface DoubtProps {
  readonly view: ReportView;
  readonly reading: Reading;
  /** Undefined: it is not the trainee's to decide. */
  readonly onReview: ((review: Review) => void) | undefined;
}

/** One doubt, put as a question; once decided, what it counts as. */
export function Doubt({ view, reading, onReview }: DoubtProps) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const { reply, kind, mark, counts, reviewedBy } = reading;
  const what = { said: reading.text, what: text(nameOf(view, reading)) };
  const decide = (stands: boolean) => onReview?.({ reply, kind, mark, stands, by: "trainee" });
  const decided = reviewedBy && t(`review.${counts ? "counts" : "struck"}-${reviewedBy}`, what);
  return (
    <div className="row doubt">
      <p aria-live="polite">{decided ?? t(onReview ? `review.ask-${kind}` : "review.left", what)}</p>
      {onReview && (!reviewedBy || !counts) && (
        <Button onClick={() => decide(true)}>{t("review.yes")}</Button>
      )}
      {onReview && (!reviewedBy || counts) && <Button onClick={() => decide(false)}>{t("review.no")}</Button>}
    </div>
  );
}
