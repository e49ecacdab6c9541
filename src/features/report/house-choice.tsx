import { useTranslation } from "react-i18next";
import { SelectField } from "#ui/field";
import { Notice } from "#ui/notice";
import type { Profile } from "#core/standards";
import { useProgress } from "#state/use-progress";
import { useLocalText } from "#state/use-local-text";
import type { ReportView } from "./report-view.ts";

interface HouseChoiceProps {
  readonly view: ReportView;
  /** The house that the call was made under. */
  readonly own: Profile;
  readonly onChange: (profileId: string) => void;
}

/** Which house's eyes the call is seen with. What was kept stays what it was, and that is said. */
export function HouseChoice({ view, own, onChange }: HouseChoiceProps) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const { profile, card, log, standards } = view;
  const kept = useProgress((s) => s.attempts)?.find((a) => a.id === log.header.attempt);
  const result =
    kept &&
    t("house.result", {
      score: kept.score,
      verdict: t(kept.passed ? "common:passed" : "common:failed"),
    });
  const other = profile.id !== own.id;
  const gone = own.id !== log.header.profile;
  const changed = !other && !gone && kept && (kept.score !== card.score || kept.passed !== card.passed);
  return (
    <div className="house-choice">
      <div className="no-print">
        <SelectField
          label={t("house.label")}
          note={text(profile.summary)}
          value={profile.id}
          onChange={onChange}
          options={standards.profiles.map((p) => ({ value: p.id, label: text(p.name) }))}
        />
      </div>
      <p className="print-only">{t("house.printed", { house: text(profile.name) })}</p>
      {other && (
        <Notice tone="warning" title={t("house.other")}>
          <p>{[t("house.other-text", { house: text(own.name) }), result].join(" ")}</p>
        </Notice>
      )}
      {gone && !other && <Notice tone="warning" title={t("house.gone", { house: log.header.profile })} />}
      {changed && (
        <Notice tone="info" title={t("house.changed")}>
          <p>{result}</p>
        </Notice>
      )}
    </div>
  );
}
