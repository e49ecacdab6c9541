import { useTranslation } from "react-i18next";
import type { LocalText, Place } from "#core/base";
import { TextField } from "#ui/field";
import { useEdit, useEditor } from "./editor-context.ts";

interface WordsFieldsProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly value: LocalText;
  /** Where the text stands in the document. */
  readonly at: Place;
  readonly lines?: number;
}

/** A text in Chinese and in English. Traditional characters are the words table's. */
export function WordsFields({ label, note, value, at, lines = 1 }: WordsFieldsProps) {
  const { t } = useTranslation("studio");
  const edit = useEdit();
  const settle = useEditor((e) => e.settle);
  return (
    <div className="words-fields" onBlur={settle}>
      <TextField
        label={t("in-chinese", { label })}
        note={note}
        lines={lines}
        value={value["zh-CN"]}
        onChange={(text) => edit({ type: "set-words", at, locale: "zh-CN", text })}
      />
      <TextField
        label={t("in-english", { label })}
        lines={lines}
        value={value.en}
        onChange={(text) => edit({ type: "set-words", at, locale: "en", text })}
      />
    </div>
  );
}

interface WholeNumberProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Undefined when the field was emptied. */
  readonly onChange: (value: number | undefined) => void;
}

/** A number with bounds; what lies outside of them is brought to the nearest. */
export function NumberField({ label, note, value, min, max, step = 1, onChange }: WholeNumberProps) {
  const settle = useEditor((e) => e.settle);
  return (
    <label className="number-field" onBlur={settle}>
      <span>{label}</span>
      <input
        type="number"
        value={value ?? ""}
        min={min}
        max={max}
        step={step}
        onChange={(event) => {
          const number = event.target.valueAsNumber;
          onChange(Number.isNaN(number) ? undefined : Math.min(max, Math.max(min, number)));
        }}
      />
      {note !== undefined && <small className="quiet">{note}</small>}
    </label>
  );
}
