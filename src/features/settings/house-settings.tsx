import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "#ui/field";
import type { SettingsPartProps } from "./look-settings.tsx";

/** A house standard, in the user's words. */
export interface HouseWords {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly documents: readonly string[];
  readonly passMark: number;
}

interface HouseSettingsProps extends SettingsPartProps {
  /** Undefined until they have come. */
  readonly houses: readonly HouseWords[] | undefined;
  /** The list of the houses, with what can be done to them. */
  readonly children?: React.ReactNode;
}

/** Longer ones would not be read back: see `state/settings.ts`. */
const longestStaff = 12;
const longestCentre = 30;

/** Which standard is in force, and who one is at the desk. */
export function HouseSettings({ settings, houses, onChange, children }: HouseSettingsProps) {
  const { t } = useTranslation("settings");
  const house = houses?.find(({ id }) => id === settings.profile) ?? houses?.[0];
  return (
    <section className="settings-part" aria-labelledby="house">
      <h2 id="house">{t("house")}</h2>
      <div className="stack">
        <SelectField
          label={t("profile")}
          note={house?.summary ?? t("common:loading")}
          value={house?.id ?? ""}
          onChange={(profile) => onChange({ profile })}
          options={houses?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        />
        {house && (
          <div className="small quiet">
            <p>{t("pass-mark", { mark: house.passMark })}</p>
            <p>{t("documents")}</p>
            <ul className="settings-documents">
              {house.documents.map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          </div>
        )}
        {children}
        <div className="settings-pair">
          <TextField
            label={t("staff")}
            note={t("staff-note")}
            value={settings.staff}
            onChange={(staff) => onChange({ staff: staff.slice(0, longestStaff) })}
          />
          <TextField
            label={t("centre")}
            note={t("centre-note")}
            value={settings.centre}
            placeholder={t("centre-of-scenario")}
            onChange={(centre) => onChange({ centre: centre.slice(0, longestCentre) })}
          />
        </div>
      </div>
    </section>
  );
}
