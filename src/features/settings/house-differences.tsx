import { useTranslation } from "react-i18next";
import { withoutDifference, type Profile, type ProfileDifference, type Standards } from "#core/standards";
import { Button } from "#ui/button";
import { useLocalText } from "#state/use-local-text";
import { useHouseWords } from "./use-house-words.ts";

interface HouseDifferencesProps {
  readonly profile: Profile;
  /** The house that it was copied from; undefined when the product no longer has it. */
  readonly base: Profile | undefined;
  readonly standards: Standards;
  readonly differences: readonly ProfileDifference[];
  readonly onEdit: (profile: Profile) => void;
}

const keyOf = (difference: ProfileDifference) => {
  const { from: _, ...key } = { ...difference, to: undefined };
  return JSON.stringify(key);
};

/** What this house does otherwise than the one it was copied from, by area; each can be taken back. */
export function HouseDifferences({ profile, base, standards, differences, onEdit }: HouseDifferencesProps) {
  const { t } = useTranslation("settings");
  const text = useLocalText();
  const words = useHouseWords(standards);
  const told = differences.map((difference) => ({
    difference,
    words: words.difference(difference, profile.sections),
  }));
  const areas = [...new Set(told.map((one) => one.words.area))];
  return (
    <section className="house-differences stack" aria-labelledby="differences">
      <h2 id="differences">{t("differences")}</h2>
      {!base && <p>{t("base-gone", { id: profile.base?.profile ?? "" })}</p>}
      {base && (
        <p className="small quiet" role="status">
          {differences.length === 0
            ? t("no-differences", { house: text(base.name) })
            : t("differences-of", { count: differences.length, house: text(base.name) })}
        </p>
      )}
      {areas.map((area) => (
        <div key={area ?? ""} className="stack-tight">
          <h3>{area === undefined ? t("whole-house") : t(`standard:area.${area}`)}</h3>
          <ul className="house-plain">
            {told
              .filter((one) => one.words.area === area)
              .map((one) => (
                <li key={keyOf(one.difference)} className="house-difference">
                  <span>{one.words.about}</span>
                  <span className="small">
                    <del>{one.words.from}</del> <span aria-hidden="true">→</span> <ins>{one.words.to}</ins>
                  </span>
                  <Button
                    look="plain"
                    aria-label={t("take-back-of", { what: one.words.about })}
                    onClick={() => onEdit(withoutDifference(profile, one.difference))}
                  >
                    {t("take-back")}
                  </Button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
