import { useTranslation } from "react-i18next";
import { FailedNotice } from "#ui/failed-notice";
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
        <FailedNotice
          title={t("failed")}
          text={t("failed-text", { message: whole.message })}
          again={t("common:try-again")}
          onAgain={whole.again}
        />
      )}
      {whole.is === "ready" && <StandardReader whole={whole.value} {...props} />}
    </main>
  );
}
