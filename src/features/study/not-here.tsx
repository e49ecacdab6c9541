import { useTranslation } from "react-i18next";
import { FailedNotice } from "#ui/failed-notice";
import { Skeleton } from "#ui/skeleton";
import type { Loaded } from "#state/use-loaded";

/** What stands in for something that is on its way, or could not be fetched. */
export function NotHere({ loaded }: { readonly loaded: Exclude<Loaded<unknown>, { is: "ready" }> }) {
  const { t } = useTranslation("study");
  if (loaded.is === "loading") return <Skeleton label={t("common:loading")} lines={6} />;
  return (
    <FailedNotice
      title={t("failed")}
      text={t("failed-text", { message: loaded.message })}
      again={t("common:try-again")}
      onAgain={loaded.again}
    />
  );
}
