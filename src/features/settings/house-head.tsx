import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Profile } from "#core/standards";
import { Button } from "#ui/button";
import { useLocalText } from "#state/use-local-text";

interface HouseHeadProps {
  readonly profile: Profile;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

/** The way back, the name of the house, and what is to be said of it first. */
export function HouseHead({ profile, onBack, children }: HouseHeadProps) {
  const { t } = useTranslation("settings");
  const text = useLocalText();
  return (
    <header className="stack-tight">
      <div className="row">
        <Button onClick={onBack}>{t("back-to-settings")}</Button>
      </div>
      <h1>{text(profile.name)}</h1>
      {children}
    </header>
  );
}
