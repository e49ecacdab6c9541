import { useId } from "react";
import { useTranslation } from "react-i18next";
import "./id-picker.css";

interface IdPickerProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly chosen: readonly string[];
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly disabled?: boolean;
}

/** Several of a vocabulary: the chosen ones as words that can be taken away, the others in a list to add from. */
export function IdPicker({ label, note, chosen, options, onChange, disabled = false }: IdPickerProps) {
  const { t } = useTranslation("studio");
  const id = useId();
  const nameOf = (one: string) => options.find((option) => option.id === one)?.name ?? one;
  return (
    <div className="id-picker" role="group" aria-labelledby={id}>
      <span id={id} className="id-picker-label">
        {label}
      </span>
      <ul>
        {chosen.map((one) => (
          <li key={one}>
            {nameOf(one)}
            {!disabled && (
              <button
                type="button"
                aria-label={t("take-away", { name: nameOf(one) })}
                onClick={() => onChange(chosen.filter((other) => other !== one))}
              >
                ×
              </button>
            )}
          </li>
        ))}
        {!disabled && (
          <li className="id-picker-add">
            <select
              aria-label={t("add-to", { label })}
              value=""
              onChange={(event) => onChange([...chosen, event.target.value])}
            >
              <option value="">{t("add-one")}</option>
              {options
                .filter((option) => !chosen.includes(option.id))
                .map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.name}
                  </option>
                ))}
            </select>
          </li>
        )}
      </ul>
      {note !== undefined && <p className="small quiet">{note}</p>}
    </div>
  );
}
