import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Review } from "#core/call";
import { acts, faults } from "#core/standards";
import { Button } from "#ui/button";
import { Dialog } from "#ui/dialog";
import { Quote } from "#ui/quote";
import { Sign } from "#ui/sign";
import { useServices } from "#state/services";
import { useLocalText } from "#state/use-local-text";
import { nameOf, readingsOf, type Reading } from "./readings.ts";
import type { ReportView } from "./report-view.ts";
import { Doubt } from "./self-check.tsx";

interface ReadingDialogProps {
  readonly view: ReportView;
  /** The reply, by its index in the log. */
  readonly reply: number;
  readonly onReview: (review: Review) => void;
  readonly onClose: () => void;
}

/** How one reply was understood: each act and fault with its words. A trainer may overrule it here. */
export function ReadingDialog({ view, reply, onReview, onClose }: ReadingDialogProps) {
  const { t } = useTranslation("report");
  const [overruling, setOverruling] = useState(false);
  const likeOf = useLikeness();
  const event = view.events.get(reply);
  if (event?.type !== "reply") return null;
  const exam = view.log.header.mode === "exam";
  const readings = readingsOf(view, reply);
  const overrule = (reading: Pick<Reading, "kind" | "mark">, stands: boolean) =>
    onReview({ reply, kind: reading.kind, mark: reading.mark, stands, by: "trainer" });
  return (
    <Dialog title={t("reading.title")} closeLabel={t("common:close")} onClose={onClose}>
      <p className="model" lang="zh-CN">
        <Quote
          text={event.text}
          spans={readings.filter((r) => r.counts).map((r) => ({ ...r, done: r.kind === "act" }))}
        />
      </p>
      {readings.length === 0 && <p className="quiet">{t("reading.none")}</p>}
      <ul className="readings">
        {readings.map((reading) => (
          <li key={`${reading.kind}/${reading.mark}/${reading.from}`}>
            <ReadingRow view={view} reading={reading} likeOf={likeOf} />
            {reading.doubtful && !overruling && reading.reviewedBy !== "trainer" && (
              <Doubt view={view} reading={reading} onReview={exam ? undefined : onReview} />
            )}
            {overruling && (
              <Button onClick={() => overrule(reading, !reading.counts)}>
                {t(reading.counts ? "reading.strike" : "reading.restore")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {overruling ? (
        <AddMark readings={readings} onAdd={(mark) => overrule(mark, true)} />
      ) : (
        <div className="row">
          <Button onClick={() => setOverruling(true)}>{t("reading.overrule")}</Button>
          <p className="quiet small">{t("reading.overrule-note")}</p>
        </div>
      )}
    </Dialog>
  );
}

interface ReadingRowProps {
  readonly view: ReportView;
  readonly reading: Reading;
  /** Undefined until it has been fetched. */
  readonly likeOf: LikeOf | undefined;
}

function ReadingRow({ view, reading, likeOf }: ReadingRowProps) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const like = likeOf?.(reading.text, reading.mark);
  return (
    <div className={reading.counts ? undefined : "reading-struck"}>
      <Sign tone={!reading.counts ? "plain" : reading.kind === "act" ? "met" : "broken"}>
        {text(nameOf(view, reading))}
      </Sign>
      <q lang="zh-CN">{reading.text}</q>
      {like !== undefined && reading.counts && (
        <span className="quiet small" lang="zh-CN">
          {t("reading.like", { like: text({ "zh-CN": like, en: like }) })}
        </span>
      )}
      {reading.reviewedBy ? (
        <span className="quiet small">
          {t(`reading.${reading.counts ? "counts" : "struck"}-${reading.reviewedBy}`)}
        </span>
      ) : (
        reading.doubtful && <Sign tone="plain">{t("reading.doubtful")}</Sign>
      )}
    </div>
  );
}

type LikeOf = (words: string, id: string) => string | undefined;

/** What finds the nearest example; without it, as when it cannot be fetched, the dialog says all the rest. */
function useLikeness(): LikeOf | undefined {
  const { loadLikeness } = useServices();
  const [found, setFound] = useState<{ readonly likeOf: LikeOf }>();
  useEffect(() => {
    let wanted = true;
    loadLikeness().then(
      (likeOf) => wanted && setFound({ likeOf }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [loadLikeness]);
  return found?.likeOf;
}

interface AddMarkProps {
  readonly readings: readonly Reading[];
  readonly onAdd: (mark: Pick<Reading, "kind" | "mark">) => void;
}

/** Acts and faults that were not seen in the reply. */
function AddMark({ readings, onAdd }: AddMarkProps) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const id = useId();
  const seen = (kind: Reading["kind"], mark: string) =>
    readings.some((r) => r.kind === kind && r.mark === mark);
  const groups = [
    { kind: "act", terms: acts },
    { kind: "fault", terms: faults },
  ] as const;
  return (
    <div className="field">
      <label htmlFor={id}>{t("reading.add")}</label>
      <select
        id={id}
        value=""
        onChange={(e) => {
          const [kind, mark] = e.target.value.split("/");
          if ((kind === "act" || kind === "fault") && mark !== undefined) onAdd({ kind, mark });
        }}
      >
        <option value="">{t("reading.add-choose")}</option>
        {groups.map(({ kind, terms }) => (
          <optgroup key={kind} label={t(`reading.${kind}s`)}>
            {terms
              .filter((term) => !seen(kind, term.id))
              .map((term) => (
                <option key={term.id} value={`${kind}/${term.id}`}>
                  {text(term.name)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
