import { useTranslation } from "react-i18next";
import type { Profile } from "#core/standards";
import { Button } from "#ui/button";
import { Sign } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";

interface HouseListProps {
  readonly profiles: readonly Profile[];
  /** The id of the house in force. */
  readonly inForce: string;
  readonly onOpen: (id: string) => void;
  readonly onCopy: (profile: Profile) => void;
  readonly onImport: () => void;
}

/** All houses there are, those of the product and the trainer's own, and the ways to more of them. */
export function HouseList({ profiles, inForce, onOpen, onCopy, onImport }: HouseListProps) {
  const { t } = useTranslation("settings");
  const text = useLocalText();
  return (
    <div className="stack">
      <ul className="house-list">
        {profiles.map((profile) => {
          const { id, base } = profile;
          const name = text(profile.name);
          const original = profiles.find((p) => p.id === base?.profile);
          return (
            <li key={id}>
              <div className="stack-tight">
                <strong>{name}</strong>
                <span className="small quiet">
                  {base
                    ? t("copied-from", { house: original ? text(original.name) : base.profile })
                    : t("of-the-product")}
                </span>
              </div>
              {id === inForce && <Sign tone="met">{t("in-force")}</Sign>}
              <div className="row">
                <Button
                  onClick={() => onOpen(id)}
                  aria-label={t(base ? "edit-house" : "look-at-house", { house: name })}
                >
                  {t(base ? "edit" : "look-at")}
                </Button>
                <Button onClick={() => onCopy(profile)} aria-label={t("copy-house", { house: name })}>
                  {t("copy")}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <div className="row">
        <Button onClick={onImport}>{t("import-house")}</Button>
      </div>
      <p className="small quiet">{t("houses-note")}</p>
    </div>
  );
}
