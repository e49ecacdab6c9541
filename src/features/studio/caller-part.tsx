import { useTranslation } from "react-i18next";
import { startingMoods, type Scenario } from "#core/scenario";
import { SelectField, TextField } from "#ui/field";
import { useDraft, useEdit } from "./editor-context.ts";
import { IdPicker } from "./id-picker.tsx";
import { VoiceFields } from "./voice-fields.tsx";
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
  const moods = startingMoods({ caller });
  const several = moods.length > 1;
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
        {!several && (
          <NumberField
            label={t("caller.mood")}
            note={t("caller.mood-note")}
            value={moods[0]}
            min={-3}
            max={3}
            onChange={(mood) => mood !== undefined && set({ mood })}
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
        <VoiceFields
          voice={caller.voice}
          onChange={(voice) => {
            const { voice: _, ...rest } = caller;
            edit({ type: "set-head", member: "caller", value: voice ? { ...rest, voice } : rest });
          }}
        />
      </div>
      <IdPicker
        label={t("caller.moods")}
        note={t("caller.moods-note")}
        chosen={several ? moods.map(String) : []}
        options={allMoods.map((mood) => ({ id: String(mood), name: String(mood) }))}
        onChange={(chosen) => set({ mood: moodOf(chosen.map(Number), moods[0]) })}
      />
    </div>
  );
}

const allMoods = [-3, -2, -1, 0, 1, 2, 3] as const;

/** Of one mood nothing is drawn: the first choice joins the mood that was there. */
function moodOf(chosen: readonly number[], before: number): Caller["mood"] {
  const [only, ...more] = chosen;
  if (only === undefined) return before;
  if (more.length > 0) return [...chosen];
  return only === before ? before : [before, only];
}
