import { useTranslation } from "react-i18next";
import type { Scenario } from "#core/scenario";
import { SelectField } from "#ui/field";
import { NumberField } from "./words-fields.tsx";

type Voice = NonNullable<Scenario["caller"]["voice"]>;

interface VoiceFieldsProps {
  readonly voice: Voice | undefined;
  /** Undefined: any voice will do. */
  readonly onChange: (voice: Voice | undefined) => void;
}

/** What a caller sounds like when the line is spoken by the machine. */
export function VoiceFields({ voice, onChange }: VoiceFieldsProps) {
  const { t } = useTranslation("studio");
  const set = (member: "pitch" | "rate", value: number | undefined) => {
    if (!voice) return;
    const { [member]: _, ...rest } = voice;
    onChange(value === undefined ? rest : { ...rest, [member]: value });
  };
  return (
    <>
      <SelectField
        label={t("caller.voice")}
        value={voice?.gender ?? ""}
        options={[
          { value: "", label: t("voice.any") },
          { value: "female", label: t("voice.female") },
          { value: "male", label: t("voice.male") },
        ]}
        onChange={(gender) =>
          onChange(gender === "" ? undefined : { ...voice, gender: gender as Voice["gender"] })
        }
      />
      {voice && (
        <>
          <NumberField
            label={t("voice.rate")}
            note={t("voice.usual")}
            value={voice.rate}
            min={0.5}
            max={2}
            step={0.05}
            onChange={(value) => set("rate", value)}
          />
          <NumberField
            label={t("voice.pitch")}
            note={t("voice.usual")}
            value={voice.pitch}
            min={0.5}
            max={2}
            step={0.05}
            onChange={(value) => set("pitch", value)}
          />
        </>
      )}
    </>
  );
}
