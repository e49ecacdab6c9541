import { useTranslation } from "react-i18next";
import { Check } from "#ui/check";
import { NumberField } from "./words-fields.tsx";

/** How the desk brings something up: after so many seconds, or not at all; at once unless told. */
export interface LookUp {
  readonly takes?: number | undefined;
  readonly fails?: true | undefined;
}

interface LookUpFieldsProps {
  /** What is looked up. */
  readonly name: string;
  readonly lookUp: LookUp;
  readonly onChange: (lookUp: LookUp) => void;
}

export function LookUpFields({ name, lookUp, onChange }: LookUpFieldsProps) {
  const { t } = useTranslation("studio");
  const { takes, fails } = lookUp;
  return (
    <div className="pair">
      <NumberField
        label={t("facts.takes", { name })}
        note={t("facts.takes-note")}
        value={takes}
        min={1}
        max={120}
        step={0.5}
        onChange={(seconds) =>
          onChange({ ...(seconds !== undefined && { takes: seconds }), ...(fails && { fails }) })
        }
      />
      <Check
        label={t("facts.fails", { name })}
        checked={fails === true}
        onChange={(on) =>
          onChange({ ...(takes !== undefined && { takes }), ...(on && { fails: true as const }) })
        }
      />
    </div>
  );
}
