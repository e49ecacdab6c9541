import { useState } from "react";
import { useTranslation } from "react-i18next";
import { spokenText, type Review, type Row } from "#core/call";
import { Button } from "#ui/button";
import { clockText } from "#ui/clock-text";
import { Quote, type Span } from "#ui/quote";
import { failed, type ReportView } from "./report-view.ts";
import { spansIn } from "./moments.ts";
import { useEventWords } from "./use-event-words.ts";
import { ReadingDialog } from "./reading-dialog.tsx";
import { useKeptInView } from "./use-kept-in-view.ts";

interface ReplayTranscriptProps {
  readonly view: ReportView;
  readonly current: Row | undefined;
  readonly onJump: (index: number) => void;
  readonly onReview: (review: Review) => void;
}

/** The transcript of a call that is over. The row that is on is marked and kept in sight; its time goes there. */
export function ReplayTranscript({ view, current, onJump, onReview }: ReplayTranscriptProps) {
  const { t } = useTranslation("report");
  const [read, setRead] = useState<number>();
  const box = useKeptInView<HTMLDivElement>(current?.index);
  return (
    <div
      ref={box}
      className="replay-transcript"
      // Scrollable by keyboard.
      tabIndex={0}
      role="region"
      aria-label={t("practise:transcript")}
    >
      <ol>
        {view.rows.map((row) => (
          <li
            key={row.index}
            className={`replay-row replay-row-${row.kind}`}
            aria-current={row.index === current?.index ? "true" : undefined}
          >
            <button type="button" className="replay-at" onClick={() => onJump(row.index)}>
              <time>{clockText(row.t - view.talkFrom)}</time>
            </button>
            <RowBody row={row} view={view} />
            {row.kind === "agent" && (
              <Button look="plain" className="replay-read no-print" onClick={() => setRead(row.index)}>
                {t("reading.open")}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {read !== undefined && (
        <ReadingDialog view={view} reply={read} onReview={onReview} onClose={() => setRead(undefined)} />
      )}
    </div>
  );
}

function RowBody({ row, view }: { readonly row: Row; readonly view: ReportView }) {
  const { t } = useTranslation("report");
  const words = useEventWords();
  if (row.kind === "rule") return <p className="replay-rule">{words(row.event)}</p>;
  if (row.kind === "agent")
    return (
      <div className="replay-words">
        <span className="who">{t("practise:you")}</span>
        <p lang="zh-CN">
          <Quote text={row.reply.text} spans={wrongSpans(view, row.index)} />
        </p>
        {row.reply.interrupted && <p className="aside small">{t("practise:talked-over")}</p>}
      </div>
    );
  return (
    <div className="replay-words">
      <span className="who">{t("practise:caller")}</span>
      <p lang={row.line.lang ?? "zh-CN"}>
        {spokenText(row, view.endT)}
        {row.cutAt !== undefined && "——"}
      </p>
      {row.line.gloss !== undefined && (
        <p className="quiet small">{t("practise:gloss-is", { gloss: row.line.gloss })}</p>
      )}
    </div>
  );
}

/** In the whole call only what should not have been said is marked: all that was done well would colour every line. */
function wrongSpans(view: ReportView, index: number): Span[] {
  return view.card.findings
    .filter(failed)
    .flatMap((finding) => spansIn(view, finding, index))
    .filter((span) => !span.done);
}
