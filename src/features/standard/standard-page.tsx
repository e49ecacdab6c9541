import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { Skeleton } from "#ui/skeleton";
import { useWholeStandard } from "#state/use-whole-standard";
import { StandardReader } from "./standard-reader.tsx";
import "./standard.css";

export interface StandardPageProps {
  /** The clause that is open, by its id. */
  readonly clauseId: string | undefined;
  /** Opens a clause; none: back to the list. */
  readonly onOpen: (clauseId: string | undefined) => void;
  readonly onPractise: (scenarioId: string) => void;
  readonly onDrill: (clauseId: string) => void;
  readonly onQuiz: (area: string) => void;
}

/** The standard to read: every clause of the source documents, judged in calls or not. */
export function StandardPage(props: StandardPageProps) {
  const { t } = useTranslation("standard");
  const whole = useWholeStandard();
  return (
    <main className="page standard" id="main" tabIndex={-1}>
      <h1>{t("title")}</h1>
      {whole.is === "loading" && <Skeleton label={t("common:loading")} lines={8} />}
      {whole.is === "failed" && (
        <Notice
          tone="error"
          title={t("failed")}
          actions={
            <Button look="primary" onClick={whole.again}>
              {t("try-again")}
            </Button>
          }
        >
          <p>{t("failed-text", { message: whole.message })}</p>
        </Notice>
      )}
      {whole.is === "ready" && <StandardReader whole={whole.value} {...props} />}
    </main>
  );
}
