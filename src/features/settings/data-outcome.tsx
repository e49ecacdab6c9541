import { useTranslation } from "react-i18next";
import { Notice } from "#ui/notice";
import { ProblemList } from "./problem-list.tsx";
import type { DataOutcome } from "./use-data-deeds.ts";

/** What came of exporting, importing or erasing, in words. */
export function DataOutcomeNotice({ outcome }: { readonly outcome: DataOutcome }) {
  const { t } = useTranslation("settings");
  switch (outcome.is) {
    case "exported":
      return (
        <Notice title={t("exported", { count: outcome.calls })}>
          {outcome.houses > 0 && <p>{t("exported-houses", { count: outcome.houses })}</p>}
          <p>{t("exported-text")}</p>
          {outcome.leftOut > 0 && <p>{t("exported-left-out", { count: outcome.leftOut })}</p>}
        </Notice>
      );
    case "imported":
      return (
        <Notice title={t("imported", { count: outcome.added })}>
          {outcome.houses > 0 && <p>{t("imported-houses", { count: outcome.houses })}</p>}
          {outcome.known > 0 && <p>{t("imported-known", { count: outcome.known })}</p>}
        </Notice>
      );
    case "not-json":
      return (
        <Notice tone="error" title={t("refused")}>
          <p>{t("not-json", { message: outcome.message })}</p>
        </Notice>
      );
    case "refused":
      return (
        <Notice tone="error" title={t("refused")}>
          <p>{t("refused-text")}</p>
          <ProblemList problems={outcome.problems} />
        </Notice>
      );
    case "erased":
      return <Notice title={t("erased")} />;
    case "failed":
      return (
        <Notice tone="error" title={t("failed")}>
          <p>{t("failed-text", { message: outcome.message })}</p>
        </Notice>
      );
  }
}
