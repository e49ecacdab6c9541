import { useTranslation } from "react-i18next";
import { slipFields } from "#core/standards";
import { SelectField, TextField } from "#ui/field";
import { useLocalText } from "#state/use-local-text";

interface SlipFormProps {
  readonly slip: Readonly<Record<string, string>>;
  readonly onChange: (field: string, value: string) => void;
}

/** The complaint slip. Every field is kept as soon as it is left or chosen. */
export function SlipForm({ slip, onChange }: SlipFormProps) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  return (
    <div className="slip">
      <p className="small quiet">{t("slip-note")}</p>
      {slipFields.map((field) =>
        field.input === "choice" ? (
          <SelectField
            key={field.id}
            label={text(field.name)}
            value={slip[field.id] ?? ""}
            options={[
              { value: "", label: t("slip-choose") },
              ...(field.choices ?? []).map((c) => ({ value: c.id, label: text(c.name) })),
            ]}
            onChange={(value) => onChange(field.id, value)}
          />
        ) : (
          <TextField
            key={field.id}
            label={text(field.name)}
            lines={field.input === "text" ? 3 : 1}
            value={slip[field.id] ?? ""}
            onChange={(value) => onChange(field.id, value)}
          />
        ),
      )}
    </div>
  );
}
