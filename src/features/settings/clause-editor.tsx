import { useId } from "react";
import { useTranslation } from "react-i18next";
import { own } from "#core/base";
import {
  filledIn,
  parametersOf,
  parameterTerm,
  parameterUnits,
  severities,
  withKept,
  withParameter,
  withSeverity,
  withVariant,
  type Clause,
  type ParameterValue,
  type Profile,
  type Severity,
  type Standards,
} from "#core/standards";
import { Check } from "#ui/check";
import { SelectField } from "#ui/field";
import { useLocalText } from "#state/use-local-text";
import { useSettings } from "#state/use-settings";
import { FigureField } from "./figure-field.tsx";
import { useHouseWords } from "./use-house-words.ts";

interface ClauseEditorProps {
  readonly clause: Clause;
  readonly profile: Profile;
  readonly standards: Standards;
  readonly onEdit: (profile: Profile, key: string) => void;
  readonly children?: React.ReactNode;
}

/** How one house keeps one clause: whether at all, how grave, which way, with which figures. */
export function ClauseEditor({ clause, profile, standards, onEdit, children }: ClauseEditorProps) {
  const { t } = useTranslation("settings");
  const text = useLocalText();
  const words = useHouseWords(standards);
  const { staff, centre } = useSettings((s) => s);
  const { id } = clause;
  const desk = { staff, centre: centre === "" ? t("standard:your-centre") : centre };
  const kept = !profile.off.includes(id);
  const ways = Object.keys(clause.rules);
  return (
    <div className="stack">
      <p>{text(filledIn(clause.text, clause, profile, desk))}</p>
      <Check
        label={t("keep-clause")}
        checked={kept}
        onChange={(keep) => onEdit(withKept(profile, id, keep), `kept-${id}`)}
      />
      {kept && (
        <div className="house-fields">
          <SelectField
            label={t("severity")}
            note={t("severity-note")}
            value={own(profile.severities, id) ?? clause.severity}
            options={severities.map((value) => ({ value, label: words.severity(value) }))}
            onChange={(value) => onEdit(withSeverity(profile, id, value as Severity), `severity-${id}`)}
          />
          {ways.length > 1 && (
            <SelectField
              label={t("way")}
              value={own(profile.variants, id) ?? "default"}
              options={ways.map((value) => ({ value, label: words.way(clause, value) }))}
              onChange={(value) => onEdit(withVariant(profile, id, value), `way-${id}`)}
            />
          )}
          {Object.entries(parametersOf(clause, profile)).map(([name, value]) => (
            <ParameterField
              key={name}
              clause={clause}
              name={name}
              value={value}
              onChange={(next) => onEdit(withParameter(profile, id, name, next), `figure-${id}-${name}`)}
            />
          ))}
        </div>
      )}
      {children}
    </div>
  );
}

interface ParameterFieldProps {
  readonly clause: Clause;
  readonly name: string;
  readonly value: ParameterValue;
  readonly onChange: (value: ParameterValue) => void;
}

function ParameterField({ clause, name, value, onChange }: ParameterFieldProps) {
  const { t } = useTranslation("settings");
  const text = useLocalText();
  const noteId = useId();
  const term = parameterTerm(name);
  if (!term) return null;
  const ours = clause.ours?.includes(name) === true;
  if (term.unit !== "choices") {
    if (typeof value !== "number") return null;
    const { least, most } = parameterUnits[term.unit];
    return (
      <FigureField
        label={text(term.name)}
        unit={t(`unit.${term.unit}`)}
        note={ours ? t("figure-ours") : undefined}
        value={value}
        least={least}
        most={most}
        refusal={t("figure-refusal", { least, most })}
        onChange={onChange}
      />
    );
  }
  const chosen = Array.isArray(value) ? value : [];
  return (
    <fieldset className="house-choices" aria-describedby={noteId}>
      <legend>{text(term.name)}</legend>
      {term.choices.map(({ id, name: label }) => (
        <Check
          key={id}
          label={text(label)}
          checked={chosen.includes(id)}
          onChange={(checked) => {
            const next = checked ? [...chosen, id] : chosen.filter((one) => one !== id);
            if (next.length > 0) onChange(next);
          }}
        />
      ))}
      <p id={noteId} className="small quiet">
        {t("choices-note")}
      </p>
    </fieldset>
  );
}
