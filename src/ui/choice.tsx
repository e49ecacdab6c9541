import { useId } from "react";
import "./choice.css";

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** A second line, smaller. */
  readonly note?: string | undefined;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** `bar`: side by side, one line. `list`: one under the other, with notes. */
  readonly look?: "bar" | "list";
  readonly hideLabel?: boolean;
}

/** One of a few, as native radio buttons: arrows move, the group has a name. Also serves as tabs. */
export function Choice<T extends string>({
  label,
  options,
  value,
  onChange,
  look = "bar",
  hideLabel = false,
}: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className={`choice choice-${look}`}>
      <legend className={hideLabel ? "visually-hidden" : ""}>{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="choice-text">
              <span>{option.label}</span>
              {option.note !== undefined && <span className="choice-note">{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
