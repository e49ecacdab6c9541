import { useTranslation } from "react-i18next";
import type { CallState } from "#core/call";
import type { Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";

interface AfterCallProps {
  readonly call: CallState;
  readonly scenario: Scenario;
  readonly onSlip: () => void;
  readonly onDone: () => void;
}

/** The line is down. The slip can still be filled in; the score comes when the trainee says that they are done. */
export function AfterCall({ call, scenario, onSlip, onDone }: AfterCallProps) {
  const { t } = useTranslation("practise");
  const slipDue = Object.keys(scenario.truth).length > 0;
  const ended = call.ended;
  return (
    <div className="after-call">
      <Notice
        tone={ended?.by === "error" ? "error" : "info"}
        title={t(`ended.${ended?.by ?? "agent"}`)}
        actions={
          <>
            {slipDue && <Button onClick={onSlip}>{t("fill-slip")}</Button>}
            <Button look="primary" autoFocus onClick={onDone}>
              {t("see-score")}
            </Button>
          </>
        }
      >
        {ended?.error !== undefined && (
          <p className="small">{t("ended.error-said", { error: ended.error })}</p>
        )}
        <p>{t(slipDue ? "after-call-slip" : "after-call")}</p>
      </Notice>
    </div>
  );
}
