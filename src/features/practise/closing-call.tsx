import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { FailedNotice } from "#ui/failed-notice";
import { Skeleton } from "#ui/skeleton";

interface ClosingCallProps {
  /** Why it could not be scored; undefined while it is being scored. */
  readonly failure: string | undefined;
  readonly onAgain: () => void;
  readonly onSave: () => void;
  readonly onHome: () => void;
}

/** Between the call and its report. When scoring fails, nothing is lost: it can be tried again, and the record saved. */
export function ClosingCall({ failure, onAgain, onSave, onHome }: ClosingCallProps) {
  const { t } = useTranslation("practise");
  if (failure === undefined) return <Skeleton label={t("scoring")} lines={8} />;
  return (
    <main className="page" id="main" tabIndex={-1}>
      <FailedNotice
        title={t("scoring-failed")}
        text={t("scoring-failed-text", { message: failure })}
        again={t("common:try-again")}
        onAgain={onAgain}
        actions={
          <>
            <Button onClick={onSave}>{t("save-log")}</Button>
            <Button onClick={onHome}>{t("common:back-home")}</Button>
          </>
        }
      />
    </main>
  );
}
