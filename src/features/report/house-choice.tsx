import { useTranslation } from "react-i18next";
import { SelectField } from "#ui/field";
import { Notice } from "#ui/notice";
import type { Profile } from "#core/standards";
import { useProgress } from "#state/use-progress";
import { useLocalText } from "#state/use-local-text";
import type { HouseToSee } from "./houses-to-see.ts";
import type { ReportView } from "./report-view.ts";

interface HouseChoiceProps {
  readonly view: ReportView;
  /** The house that the call was made under. */
  readonly own: Profile;
  readonly houses: readonly HouseToSee[];
  /** The key of the house that is looked with. */
  readonly chosen: string;
  readonly onChange: (key: string) => void;
}

/** Which house's eyes the call is seen with. What was kept stays what it was, and that is said. */
export function HouseChoice({ view, own, houses, chosen, onChange }: HouseChoiceProps) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const { profile, card, log } = view;
  const kept = useProgress((s) => s.attempts)?.find((a) => a.id === log.header.attempt);
  const result =
    kept &&
    t("house.result", {
      score: kept.score,
      verdict: t(kept.passed ? "common:passed" : "common:failed"),
    });
  const other = chosen !== own.id;
  const gone = own.id !== log.header.profile;
  const changed = !other && !gone && kept && (kept.score !== card.score || kept.passed !== card.passed);
  return (
    <div className="house-choice">
      <div className="no-print">
        <SelectField
          label={t("house.label")}
          note={text(profile.summary)}
          value={chosen}
          onChange={onChange}
          options={houses.map(({ key, profile: { name }, when }) => ({
            value: key,
            label: when ? t(`house.${when}`, { house: text(name) }) : text(name),
          }))}
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
