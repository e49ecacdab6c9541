import { useTranslation } from "react-i18next";
import { own } from "#core/base";
import type { Scenario } from "#core/scenario";
import { slipFields, type SlipField } from "#core/standards";
import { Button } from "#ui/button";
import { SelectField, TextField } from "#ui/field";
import { useLocalText } from "#state/use-local-text";
import { useDraft, useEdit } from "./editor-context.ts";
import { IdPicker } from "./id-picker.tsx";

type Truth = Scenario["truth"];

/** What the slip should say at the end of the call, field by field. */
export function TruthPart() {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const { truth } = useDraft().document;
  const edit = useEdit();
  const set = (value: Truth) => edit({ type: "set-head", member: "truth", value });
  const due = slipFields.filter(({ id }) => Object.hasOwn(truth, id));
  const others = slipFields.filter(({ id }) => !Object.hasOwn(truth, id));
  const without = (id: string) => Object.fromEntries(Object.entries(truth).filter(([key]) => key !== id));
  return (
    <div className="stack-s">
      {due.length === 0 && <p className="small quiet">{t("truth.none")}</p>}
      {due.map((field) => (
        <div key={field.id} className="words-block-part">
          <TruthField
            field={field}
            truth={truth}
            onChange={(value) => set({ ...truth, [field.id]: value })}
          />
          <Button look="plain" onClick={() => set(without(field.id))}>
            {t("remove-this", { name: text(field.name) })}
          </Button>
        </div>
      ))}
      {others.length > 0 && (
        <SelectField
          label={t("truth.add")}
          value=""
          options={[
            { value: "", label: t("add-one") },
            ...others.map(({ id, name }) => ({ value: id, label: text(name) })),
          ]}
          onChange={(id) => {
            const choice = slipFields.find((field) => field.id === id)?.choices?.[0]?.id;
            if (id !== "")
              set({ ...truth, [id]: choice === undefined ? { mentions: [["…"]] } : { is: [choice] } });
          }}
        />
      )}
    </div>
  );
}

interface TruthFieldProps {
  readonly field: SlipField;
  readonly truth: Truth;
  readonly onChange: (value: Truth[string]) => void;
}

/** Of a choice: which ones are right. Of a text: what it must mention, a line each, other words for it after a slash. */
function TruthField({ field, truth, onChange }: TruthFieldProps) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const value = own(truth, field.id);
  if (!value) return null;
  if (field.choices)
    return (
      <IdPicker
        label={t("truth.is", { field: text(field.name) })}
        chosen={"is" in value ? value.is : []}
        options={field.choices.map(({ id, name }) => ({ id, name: text(name) }))}
        onChange={(is) => is.length > 0 && onChange({ is: [...is] })}
      />
    );
  const exact = "is" in value;
  const lines = "is" in value ? value.is : value.mentions.map((words) => words.join(" / "));
  return (
    <TextField
      label={t(exact ? "truth.is" : "truth.mentions", { field: text(field.name) })}
      note={exact ? undefined : t("truth.mentions-note")}
      lines={2}
      value={lines.join("\n")}
      onChange={(typed) => {
        const rows = typed.split("\n");
        if ("is" in value) return onChange({ is: rows });
        const mentions = rows.map((row) =>
          row
            .split("/")
            .map((word) => word.trim())
            .filter((word) => word !== ""),
        );
        const kept = mentions.filter((words) => words.length > 0);
        if (kept.length > 0) onChange({ mentions: kept });
      }}
    />
  );
}
