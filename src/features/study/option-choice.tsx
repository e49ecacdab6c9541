import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Option } from "#core/study";
import { useLocalText } from "#state/use-local-text";

export interface OptionsProps {
  readonly legend: ReactNode;
  readonly options: readonly Option[];
  /** Several may be chosen. */
  readonly many: boolean;
  readonly chosen: readonly string[];
  /** The right ones, once the answer has been given: then nothing can be changed. */
  readonly right: readonly string[] | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Options to choose from, as native radio buttons or checkboxes. */
export function OptionChoice({ legend, options, many, chosen, right, onChange }: OptionsProps) {
  const { t } = useTranslation("study");
  const text = useLocalText();
  const name = useId();
  const toggle = (id: string) =>
    many && chosen.includes(id) ? chosen.filter((other) => other !== id) : many ? [...chosen, id] : [id];
  return (
    <fieldset className="study-options" disabled={right !== undefined}>
      <legend>{legend}</legend>
      {options.map(({ id, text: words }) => {
        const isRight = right?.includes(id);
        const isChosen = chosen.includes(id);
        return (
          <label key={id} className="study-option" data-right={isRight} data-chosen={isChosen}>
            <input
              type={many ? "checkbox" : "radio"}
              name={name}
              checked={isChosen}
              onChange={() => onChange(toggle(id))}
            />
            <span>{text(words)}</span>
            {isRight === true && <span className="study-option-word">{t("option.right")}</span>}
            {isRight === false && isChosen && <span className="study-option-word">{t("option.wrong")}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}
