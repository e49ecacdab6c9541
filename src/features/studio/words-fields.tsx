import { useState } from "react";
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

/**
 * A number with bounds. What lies outside of them while it is typed is not a number yet (the 1 of 12); when the field is left,
 * the nearest that is allowed is taken.
 */
export function NumberField({ label, note, value, min, max, step = 1, onChange }: WholeNumberProps) {
  const settle = useEditor((e) => e.settle);
  const [typed, setTyped] = useState<string>();
  const tell = (text: string, leave: boolean) => {
    const number = Number(text);
    if (text.trim() === "") return onChange(undefined);
    if (Number.isNaN(number)) return;
    const whole = step === 1 ? Math.round(number) : number;
    const fitting = Math.min(max, Math.max(min, whole));
    if (leave || fitting === number) onChange(fitting);
  };
  return (
    <label className="number-field">
      <span>{label}</span>
      <input
        type="number"
        value={typed ?? value ?? ""}
        min={min}
        max={max}
        step={step}
        onChange={(event) => {
          setTyped(event.target.value);
          tell(event.target.value, false);
        }}
        onBlur={() => {
          if (typed !== undefined) tell(typed, true);
          setTyped(undefined);
          settle();
        }}
      />
      {note !== undefined && <small className="quiet">{note}</small>}
    </label>
  );
}
