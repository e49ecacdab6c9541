import { useTranslation } from "react-i18next";
import type { Profile, Standards } from "#core/standards";
import type { Disagreement } from "#core/standards-disagreements";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { HouseFacts } from "./house-facts.tsx";
import { HouseHead } from "./house-head.tsx";

interface HouseTakenProps {
  readonly profile: Profile;
  readonly standards: Standards;
  readonly disagreements: readonly Disagreement[];
  readonly onBack: () => void;
  readonly onAgain: () => void;
}

/** A house that another tab is editing: to look at, and to ask for again. */
export function HouseTaken({ profile, standards, disagreements, onBack, onAgain }: HouseTakenProps) {
  const { t } = useTranslation("settings");
  return (
    <div className="stack">
      <HouseHead profile={profile} onBack={onBack} />
      <Notice
        tone="warning"
        title={t("house-elsewhere")}
        actions={
          <Button look="primary" onClick={onAgain}>
            {t("house-edit-here")}
          </Button>
        }
      >
        <p>{t("house-elsewhere-text")}</p>
      </Notice>
      <HouseFacts profile={profile} standards={standards} disagreements={disagreements} heading="h2" />
    </div>
  );
}
