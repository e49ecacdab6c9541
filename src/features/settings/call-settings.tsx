import { useTranslation } from "react-i18next";
import { Check } from "#ui/check";
import { Choice } from "#ui/choice";
import { inputs, paces } from "#state/settings";
import type { SettingsPartProps } from "./look-settings.tsx";

/** How one takes calls: by picking or typing, and how fast time runs in practice. */
export function CallSettings({ settings, onChange }: SettingsPartProps) {
  const { t } = useTranslation("settings");
  return (
    <section className="settings-part" aria-labelledby="calls">
      <h2 id="calls">{t("calls")}</h2>
      <div className="stack">
        <Choice
          label={t("input")}
          value={settings.input}
          onChange={(input) => onChange({ input })}
          options={inputs.map((value) => ({ value, label: t(`input.${value}`) }))}
        />
        <div className="stack">
          <Choice
            label={t("pace")}
            value={String(settings.pace)}
            onChange={(chosen) => {
              const pace = paces.find((one) => String(one) === chosen);
              if (pace !== undefined) onChange({ pace });
            }}
            options={paces.map((pace) => ({ value: String(pace), label: t(`pace.${pace * 100}`) }))}
          />
          <p className="small quiet">{t("pace-note")}</p>
        </div>
        <Check
          label={t("show-reading")}
          note={t("show-reading-note")}
          checked={settings.showReading}
          onChange={(showReading) => onChange({ showReading })}
        />
      </div>
    </section>
  );
}
