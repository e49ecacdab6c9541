import { useTranslation } from "react-i18next";
import type { Profile, Standards } from "#core/standards";
import type { Disagreement } from "#core/standards-disagreements";
import { Button } from "#ui/button";
import { Sign } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";
import { useSettings } from "#state/use-settings";
import { HouseFacts } from "./house-facts.tsx";
import { HouseHead } from "./house-head.tsx";
import { HouseOutcomeNotice } from "./house-outcome.tsx";
import { useHouseDeeds } from "./use-house-deeds.ts";

interface HouseViewProps {
  readonly profile: Profile;
  readonly standards: Standards;
  readonly disagreements: readonly Disagreement[];
  readonly onBack: () => void;
  readonly onHouse: (id: string) => void;
}

/** A house of the product: what it is based on and how it marks. It cannot be edited, but copied. */
export function HouseView({ profile, standards, disagreements, onBack, onHouse }: HouseViewProps) {
  const { t } = useTranslation("settings");
  const text = useLocalText();
  const { profile: inForce, change } = useSettings((s) => s);
  const deeds = useHouseDeeds(standards);
  const here = profile.id === inForce;
  const kept = standards.clauses.filter((c) => c.doubtful !== true && !profile.off.includes(c.id)).length;
  return (
    <div className="stack">
      <HouseHead profile={profile} onBack={onBack}>
        <p className="row">
          <Sign tone="plain">{t("of-the-product")}</Sign>
          {here && <Sign tone="met">{t("in-force")}</Sign>}
        </p>
        <p className="lead">{text(profile.summary)}</p>
      </HouseHead>
      <div className="row">
        <Button look="primary" onClick={() => deeds.copy(profile, onHouse)}>
          {t("copy-and-edit")}
        </Button>
        {!here && <Button onClick={() => change({ profile: profile.id })}>{t("put-in-force")}</Button>}
        <Button onClick={() => deeds.exportHouse(profile)}>{t("export-house")}</Button>
      </div>
      {deeds.outcome && <HouseOutcomeNotice outcome={deeds.outcome} />}
      <HouseFacts profile={profile} standards={standards} disagreements={disagreements} heading="h2" />
      <div className="stack-tight">
        <h2>{t("marks")}</h2>
        <p>{t("pass-mark", { mark: profile.passMark })}</p>
        <p>{t("clauses-kept", { count: kept })}</p>
        <ul className="house-plain small house-sections">
          {profile.sections.map(({ id, name, weight }) => (
            <li key={id}>
              {text(name)} <strong>{weight}</strong>
            </li>
          ))}
        </ul>
        <p className="small quiet">{t("our-defaults")}</p>
      </div>
    </div>
  );
}
