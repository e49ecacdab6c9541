import { useTranslation } from "react-i18next";
import type { CallLog } from "#core/call";
import { Notice } from "#ui/notice";

/** Says that this scorecard is not the program's alone; and when what was decided could not be kept. */
export function ReviewNotice({ log, unkept }: { readonly log: CallLog; readonly unkept: boolean }) {
  const { t } = useTranslation("report");
  const reviews = log.events.filter((e) => e.type === "review");
  if (reviews.length === 0) return null;
  const trainer = reviews.some((e) => e.by === "trainer");
  return (
    <>
      <p className="quiet small">{t(trainer ? "review.by-trainer" : "review.by-trainee")}</p>
      {unkept && (
        <Notice tone="error" title={t("review.unkept")}>
          <p>{t("review.unkept-text")}</p>
        </Notice>
      )}
    </>
  );
}
