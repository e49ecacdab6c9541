import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { Skeleton } from "#ui/skeleton";
import type { Loaded } from "#state/use-loaded";

/** What stands in for something that is on its way, or could not be fetched. */
export function NotHere({ loaded }: { readonly loaded: Exclude<Loaded<unknown>, { is: "ready" }> }) {
  const { t } = useTranslation("study");
  if (loaded.is === "loading") return <Skeleton label={t("common:loading")} lines={6} />;
  return (
    <Notice
      tone="error"
      title={t("failed")}
      actions={
        <Button look="primary" onClick={loaded.again}>
          {t("try-again")}
        </Button>
      }
    >
      <p>{t("failed-text", { message: loaded.message })}</p>
    </Notice>
  );
}
