import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { CallState } from "#core/call";
import type { Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";

interface AfterCallProps {
  readonly call: CallState;
  readonly scenario: Scenario;
  /** A reply was half written when the line went down. */
  readonly wasTyping: boolean;
  readonly onSlip: () => void;
  readonly onDone: () => void;
}

/** The line is down. The slip can still be filled in; the score comes when the trainee says that they are done. */
export function AfterCall({ call, scenario, wasTyping, onSlip, onDone }: AfterCallProps) {
  const { t } = useTranslation("practise");
  const box = useRef<HTMLDivElement>(null);
  const takeFocus = useEffectEvent(() => {
    // A pen that is writing is not taken away; and an Enter on its way to the reply box must not close the call.
    if (document.activeElement?.closest(".call-side")) return;
    const button = wasTyping ? undefined : box.current?.querySelector<HTMLElement>(".button-primary");
    (button ?? box.current)?.focus();
  });
  useEffect(() => takeFocus(), []);
  const slipDue = Object.keys(scenario.truth).length > 0;
  const by = call.ended?.by ?? "agent";
  const advice = by === "trainee" ? "after-stop" : slipDue ? "after-call-slip" : "after-call";
  return (
    <div ref={box} className="after-call" tabIndex={-1}>
      <Notice
        tone={by === "error" ? "error" : "info"}
        title={t(`ended.${by}`, { context: scenario.direction })}
        actions={
          <>
            {slipDue && <Button onClick={onSlip}>{t("fill-slip")}</Button>}
            <Button look="primary" onClick={onDone}>
              {t("see-score")}
            </Button>
          </>
        }
      >
        {call.ended?.error !== undefined && (
          <p className="small">{t("ended.error-said", { error: call.ended.error })}</p>
        )}
        <p>{t(advice)}</p>
      </Notice>
    </div>
  );
}
