import { useTranslation } from "react-i18next";
import { locales } from "#core/base";
import { Choice } from "#ui/choice";
import { textSizes, themes, type Settings } from "#state/settings";

export interface SettingsPartProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** Each language by its own name, so that whoever reads it finds it. */
const languageNames = { "zh-CN": "简体中文", "zh-TW": "繁體中文", en: "English" } as const;

/** Language, theme and text size. All take effect at once. */
export function LookSettings({ settings, onChange }: SettingsPartProps) {
  const { t } = useTranslation("settings");
  return (
    <section className="settings-part" aria-labelledby="look">
      <h2 id="look">{t("look")}</h2>
      <div className="stack">
        <Choice
          label={t("language")}
          value={settings.locale}
          onChange={(locale) => onChange({ locale })}
          options={locales.map((value) => ({ value, label: languageNames[value] }))}
        />
        <Choice
          label={t("theme")}
          value={settings.theme}
          onChange={(theme) => onChange({ theme })}
          options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        />
        <Choice
          label={t("text-size")}
          value={String(settings.textSize)}
          onChange={(size) => {
            const textSize = textSizes.find((one) => String(one) === size);
            if (textSize !== undefined) onChange({ textSize });
          }}
          options={textSizes.map((size) => ({ value: String(size), label: `${size}%` }))}
        />
      </div>
    </section>
  );
}
