import { useTranslation } from "react-i18next";
import type { CallLog } from "#core/call";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { useFinishCall } from "#state/finish-call";
import { useProgress } from "#state/use-progress";

interface UnkeptNoticeProps {
  readonly attemptId: string;
  readonly log: CallLog;
  readonly onSave: () => void;
}

/** Of a call that the browser would not keep: it is here as long as the page is open, and can be saved or kept yet. */
export function UnkeptNotice({ attemptId, log, onSave }: UnkeptNoticeProps) {
  const { t } = useTranslation("report");
  const unkept = useProgress((s) => s.unkept.has(attemptId));
  const failure = useProgress((s) => s.failure) ?? "";
  const finish = useFinishCall();
  if (!unkept) return null;
  return (
    <Notice
      tone="error"
      title={t("unkept.title")}
      actions={
        <>
          <Button look="primary" onClick={onSave}>
            {t("share")}
          </Button>
          <Button onClick={() => void finish(log)}>{t("unkept.again")}</Button>
        </>
      }
    >
      <p>{t("unkept.text", { message: failure })}</p>
    </Notice>
  );
}
