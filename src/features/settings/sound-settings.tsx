import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { Check } from "#ui/check";
import { Field } from "#ui/field";
import { Sign } from "#ui/sign";
import type { SettingsPartProps } from "./look-settings.tsx";

/** Whether this machine has a voice for a language; undefined while it is being asked. */
export interface VoiceFound {
  readonly name: string;
  readonly found: boolean | undefined;
}

interface SoundSettingsProps extends SettingsPartProps {
  readonly voices: readonly VoiceFound[];
  readonly onTest: () => void;
}

/** The sounds of the phone, and the caller's voice. */
export function SoundSettings({ settings, voices, onChange, onTest }: SoundSettingsProps) {
  const { t } = useTranslation("settings");
  const percent = Math.round(settings.volume * 100);
  return (
    <section className="settings-part" aria-labelledby="sound">
      <h2 id="sound">{t("sound")}</h2>
      <div className="stack">
        <Check
          label={t("sound-on")}
          note={t("sound-note")}
          checked={settings.sound}
          onChange={(sound) => onChange({ sound })}
        />
        <div className="settings-volume">
          <Field label={t("volume", { percent })}>
            {(id) => (
              <input
                id={id}
                type="range"
                min={0}
                max={100}
                step={5}
                value={percent}
                aria-valuetext={`${percent}%`}
                onChange={(e) => onChange({ volume: Number(e.target.value) / 100 })}
              />
            )}
          </Field>
          <Button onClick={onTest} refusal={settings.sound ? undefined : t("sound-is-off")}>
            {t("sound-test")}
          </Button>
        </div>
        <Check
          label={t("voice")}
          note={t("voice-note")}
          checked={settings.voice}
          onChange={(voice) => onChange({ voice })}
        />
        <ul className="settings-voices">
          {voices.map(({ name, found }) => (
            <li key={name} className="row">
              <span>{name}</span>
              {found === undefined ? (
                <span className="small quiet">{t("voice-asking")}</span>
              ) : (
                <Sign tone={found ? "met" : "missed"}>{t(found ? "voice-found" : "voice-none")}</Sign>
              )}
            </li>
          ))}
        </ul>
        {voices.some(({ found }) => found === false) && <p className="small quiet">{t("voice-none-note")}</p>}
      </div>
    </section>
  );
}
