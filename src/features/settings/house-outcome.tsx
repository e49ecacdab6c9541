import { useTranslation } from "react-i18next";
import { Notice } from "#ui/notice";
import { useLocalText } from "#state/use-local-text";
import { ProblemList } from "./problem-list.tsx";
import type { HouseOutcome } from "./use-house-deeds.ts";

/** What came of copying, importing or deleting a house, in words. */
export function HouseOutcomeNotice({ outcome }: { readonly outcome: HouseOutcome }) {
  const { t } = useTranslation("settings");
  const text = useLocalText();
  switch (outcome.is) {
    case "imported":
      return (
        <Notice
          tone={outcome.problems.length > 0 ? "warning" : "info"}
          title={t("house-imported", { house: text(outcome.profile.name) })}
        >
          {outcome.problems.length > 0 && (
            <>
              <p>{t("house-unknown")}</p>
              <ProblemList problems={outcome.problems} />
            </>
          )}
        </Notice>
      );
    case "known":
      return <Notice title={t("house-known", { house: text(outcome.profile.name) })} />;
    case "refused":
      return (
        <Notice tone="error" title={t("refused")}>
          <p>{t("refused-text")}</p>
          <ProblemList problems={outcome.problems} />
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="error" title={t("failed")}>
          <p>{t("house-failed", { message: outcome.message })}</p>
        </Notice>
      );
  }
}
