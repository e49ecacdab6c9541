import { useTranslation } from "react-i18next";
import type { Scenario } from "#core/scenario";
import { SelectField, TextField } from "#ui/field";
import { useDraft, useEdit } from "./editor-context.ts";
import { NumberField, WordsFields } from "./words-fields.tsx";

type Caller = Scenario["caller"];
const linesOf: readonly Caller["line"][] = ["clear", "noisy", "quiet", "breaking", "speakerphone", "silent"];
const languages = ["zh-CN", "yue", "wuu", "nan", "hak", "cdo", "cjy", "gan", "hsn", "en"] as const;

/** Who rings: the name on the screen, the line, the temper. */
export function CallerPart() {
  const { t } = useTranslation("studio");
  const { caller } = useDraft().document;
  const edit = useEdit();
  const set = (change: Partial<Caller>) =>
    edit({ type: "set-head", member: "caller", value: { ...caller, ...change } });
  const several = Array.isArray(caller.mood);
  return (
    <div className="stack-s">
      <WordsFields label={t("caller.name")} value={caller.name} at={["caller", "name"]} />
      <TextField label={t("caller.number")} value={caller.number} onChange={(number) => set({ number })} />
      <div className="pair">
        <SelectField
          label={t("caller.lang")}
          value={caller.lang}
          options={[...new Set([...languages, caller.lang])].map((value) => ({
            value,
            label: t(`language.${value}`, { defaultValue: value }),
          }))}
          onChange={(lang) => set({ lang })}
        />
        <SelectField
          label={t("caller.line")}
          value={caller.line}
          options={linesOf.map((value) => ({ value, label: t(`line-quality.${value}`) }))}
          onChange={(line) => set({ line: line as Caller["line"] })}
        />
        {several ? (
          <p className="small quiet">{t("caller.moods", { moods: [caller.mood].flat().join("、") })}</p>
        ) : (
          <NumberField
            label={t("caller.mood")}
            note={t("caller.mood-note")}
            value={caller.mood as number}
            min={-3}
            max={3}
            onChange={(mood) => set({ mood: mood ?? 0 })}
          />
        )}
        <NumberField
          label={t("caller.patience")}
          note={t("caller.patience-note")}
          value={caller.patience}
          min={2}
          max={120}
          onChange={(patience) => patience !== undefined && set({ patience })}
        />
        <NumberField
          label={t("caller.rings")}
          note={t("caller.rings-note")}
          value={caller.rings}
          min={4}
          max={30}
          onChange={(rings) => {
            const { rings: _, ...rest } = caller;
            edit({
              type: "set-head",
              member: "caller",
              value: rings === undefined ? rest : { ...rest, rings },
            });
          }}
        />
        <SelectField
          label={t("caller.voice")}
          value={caller.voice?.gender ?? ""}
          options={[
            { value: "", label: t("voice.any") },
            { value: "female", label: t("voice.female") },
            { value: "male", label: t("voice.male") },
          ]}
          onChange={(gender) => {
            const { voice, ...rest } = caller;
            const value =
              gender === "" ? rest : { ...rest, voice: { ...voice, gender: gender as "female" | "male" } };
            edit({ type: "set-head", member: "caller", value });
          }}
        />
      </div>
    </div>
  );
}
