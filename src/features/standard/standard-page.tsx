import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { Skeleton } from "#ui/skeleton";
import { useWholeStandard } from "#state/use-whole-standard";
import { StandardReader } from "./standard-reader.tsx";
import type { StandardWays } from "./standard-ways.ts";
import "./standard.css";

/** The standard to read: every clause of the source documents, judged in calls or not. */
export function StandardPage(props: StandardWays) {
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
