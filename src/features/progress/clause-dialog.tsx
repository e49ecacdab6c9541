import { useTranslation } from "react-i18next";
import type { Standing } from "#core/progress";
import type { Severity } from "#core/standards";
import { Button } from "#ui/button";
import { Dialog } from "#ui/dialog";
import { Sign } from "#ui/sign";
import { StandingSign } from "./standing-sign.tsx";

/** A clause with all that is known of it, in the user's words. */
export interface ClauseFacts {
  readonly title: string;
  readonly text: string;
  readonly advice: string;
  readonly models: readonly string[];
  readonly sources: readonly string[];
  readonly severity: Severity;
  readonly standing: Standing;
  readonly met: number;
  /** Every call in which it came up, newest first. */
  readonly seen: readonly {
    readonly attempt: string;
    readonly title: string;
    readonly day: string;
    readonly met: boolean;
  }[];
  /** Calls that practise it. */
  readonly calls: readonly { readonly id: string; readonly title: string }[];
}

interface ClauseDialogProps {
  readonly clause: ClauseFacts;
  readonly onClose: () => void;
  readonly onReport: (attemptId: string) => void;
  readonly onPractise: (scenarioId: string) => void;
}

/** One clause: what it asks, how it went every time, and which calls practise it. */
export function ClauseDialog({ clause, onClose, onReport, onPractise }: ClauseDialogProps) {
  const { t } = useTranslation("progress");
  return (
    <Dialog title={clause.title} closeLabel={t("common:close")} onClose={onClose}>
      <p className="row">
        <StandingSign standing={clause.standing} />
        {clause.severity !== "non-critical" && (
          <Sign tone="critical">{t(`severity.${clause.severity}`)}</Sign>
        )}
      </p>
      <p>{clause.text}</p>
      <p className="quiet">{clause.advice}</p>
      {clause.models.length > 0 && (
        <section>
          <h3>{t("models")}</h3>
          <ul className="clause-models">
            {clause.models.map((model) => (
              <li key={model}>{model}</li>
            ))}
          </ul>
        </section>
      )}
      {clause.calls.length > 0 && (
        <section className="stack">
          <h3>{t("practise-it")}</h3>
          <div className="row">
            {clause.calls.map(({ id, title }) => (
              <Button key={id} onClick={() => onPractise(id)}>
                {title}
              </Button>
            ))}
          </div>
        </section>
      )}
      <section className="stack">
        <h3>{t("every-time")}</h3>
        {clause.seen.length === 0 ? (
          <p className="quiet">{t("never-yet")}</p>
        ) : (
          <>
            <p className="small quiet">{t("met-times", { count: clause.seen.length, met: clause.met })}</p>
            <ol className="clause-seen" aria-label={t("every-time")}>
              {clause.seen.map(({ attempt, title, day, met }) => (
                <li key={attempt}>
                  <Sign tone={met ? "met" : "broken"}>{t(met ? "was-met" : "was-missed")}</Sign>
                  <Button look="plain" onClick={() => onReport(attempt)}>
                    {day} · {title}
                  </Button>
                </li>
              ))}
            </ol>
          </>
        )}
      </section>
      <p className="small quiet">{t("sources", { sources: clause.sources.join(t("and")) })}</p>
    </Dialog>
  );
}
