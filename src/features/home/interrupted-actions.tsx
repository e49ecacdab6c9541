import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { Dialog } from "#ui/dialog";

interface InterruptedActionsProps {
  readonly title: string;
  /** Undefined when there is nothing to go on with. */
  readonly onGoOn: (() => void) | undefined;
  readonly onScore: () => void;
  readonly onDiscard: () => void;
  readonly busy: boolean;
  /** The one thing to do on this screen is one of these. */
  readonly foremost: boolean;
}

/** What can become of an interrupted call: go on, score it as it is, or throw it away, which is asked twice. */
export function InterruptedActions({
  title,
  onGoOn,
  onScore,
  onDiscard,
  busy,
  foremost,
}: InterruptedActionsProps) {
  const { t } = useTranslation("home");
  const [asking, setAsking] = useState(false);
  const refusal = busy ? t("scoring") : undefined;
  const first = foremost ? ({ look: "primary", size: "large" } as const) : ({ look: "normal" } as const);
  return (
    <div className="row">
      {onGoOn && (
        <Button {...first} onClick={onGoOn} refusal={refusal}>
          {t("go-on")}
        </Button>
      )}
      <Button {...(onGoOn ? { look: "plain" as const } : first)} onClick={onScore} refusal={refusal}>
        {t("score-as-is")}
      </Button>
      <Button look="plain" onClick={() => setAsking(true)} refusal={refusal}>
        {t("discard")}
      </Button>
      {asking && (
        <Dialog
          title={t("discard-title")}
          closeLabel={t("discard-keep")}
          onClose={() => setAsking(false)}
          actions={
            <Button
              look="danger"
              onClick={() => {
                setAsking(false);
                onDiscard();
              }}
            >
              {t("discard-yes")}
            </Button>
          }
        >
          <p>{t("discard-text", { title })}</p>
        </Dialog>
      )}
    </div>
  );
}
