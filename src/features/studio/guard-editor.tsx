import { useTranslation } from "react-i18next";
import type { Guard, GuardName } from "#core/scenario";
import { Button } from "#ui/button";
import { Check } from "#ui/check";
import { SelectField, TextField } from "#ui/field";
import { guardNames, newGuard } from "./new-parts.ts";
import { useVocabulary } from "./use-vocabulary.ts";
import { IdPicker } from "./id-picker.tsx";
import { NumberField } from "./words-fields.tsx";

interface GuardEditorProps {
  readonly guard: Guard | undefined;
  /** Undefined: the transition always goes. */
  readonly onChange: (guard: Guard | undefined) => void;
  readonly label: string;
  readonly depth?: number;
}

/** How deep conditions may stand in one another here; deeper ones of a file are shown in words. */
const deepest = 3;

/** A condition, chosen from the vocabulary in plain words. */
export function GuardEditor({ guard, onChange, label, depth = 0 }: GuardEditorProps) {
  const { t } = useTranslation("studio");
  const names = guardNames.filter((name) => depth < deepest || !["every", "some", "not"].includes(name));
  return (
    <div className="guard-editor">
      <SelectField
        label={label}
        value={guard?.type ?? ""}
        options={[
          ...(depth === 0 ? [{ value: "", label: t("guard.always") }] : []),
          ...names.map((name) => ({ value: name, label: t(`guard.${name}`) })),
        ]}
        onChange={(name) => onChange(name === "" ? undefined : newGuard(name as GuardName, guard))}
      />
      {guard && <GuardParams guard={guard} onChange={onChange} depth={depth} />}
    </div>
  );
}

function GuardParams({
  guard,
  onChange,
  depth,
}: {
  guard: Guard;
  onChange: (guard: Guard) => void;
  depth: number;
}) {
  const { t } = useTranslation("studio");
  const vocabulary = useVocabulary();
  switch (guard.type) {
    case "heard": {
      const { params } = guard;
      const set = (member: "all" | "any" | "none" | "faults", ids: readonly string[]) => {
        const { [member]: _, ...rest } = params;
        onChange({ type: "heard", params: { ...rest, ...(ids.length > 0 && { [member]: [...ids] }) } });
      };
      return (
        <div className="guard-parts">
          {(["any", "all", "none"] as const).map((member) => (
            <IdPicker
              key={member}
              label={t(`guard.heard-${member}`)}
              chosen={params[member] ?? []}
              options={vocabulary.acts}
              onChange={(ids) => set(member, ids)}
            />
          ))}
          <IdPicker
            label={t("guard.heard-faults")}
            chosen={params.faults ?? []}
            options={vocabulary.faults}
            onChange={(ids) => set("faults", ids)}
          />
          <Check
            label={t("guard.heard-clean")}
            checked={params.clean === true}
            onChange={(clean) => {
              const { clean: _, ...rest } = params;
              onChange({ type: "heard", params: clean ? { ...rest, clean } : rest });
            }}
          />
        </div>
      );
    }
    case "mood":
    case "counted": {
      const [min, max] = guard.type === "mood" ? [-3, 3] : [0, 99];
      const set = (member: "atLeast" | "atMost", value: number | undefined) => {
        const { [member]: _, ...rest } = guard.params;
        onChange({ ...guard, params: { ...rest, ...(value !== undefined && { [member]: value }) } } as Guard);
      };
      return (
        <div className="guard-parts">
          {guard.type === "counted" && (
            <NameField
              label={t("guard.counter")}
              value={guard.params.of}
              onChange={(of) => onChange({ type: "counted", params: { ...guard.params, of } })}
            />
          )}
          <div className="pair">
            <NumberField
              label={t("at-least")}
              value={guard.params.atLeast}
              min={min}
              max={max}
              onChange={(n) => set("atLeast", n)}
            />
            <NumberField
              label={t("at-most")}
              value={guard.params.atMost}
              min={min}
              max={max}
              onChange={(n) => set("atMost", n)}
            />
          </div>
        </div>
      );
    }
    case "remembers":
      return (
        <NameField
          label={t("guard.fact")}
          value={guard.params.fact}
          onChange={(fact) => onChange({ type: "remembers", params: { fact } })}
        />
      );
    case "party":
    case "article":
      return (
        <IdPicker
          label={t("guard.any-of")}
          chosen={guard.params.any}
          options={guard.type === "party" ? vocabulary.parties : vocabulary.articles}
          onChange={(any) => any.length > 0 && onChange({ type: guard.type, params: { any: [...any] } })}
        />
      );
    case "drawn":
      return (
        <div className="pair">
          <NameField
            label={t("guard.group")}
            value={guard.params.group}
            onChange={(group) => onChange({ type: "drawn", params: { ...guard.params, group } })}
          />
          <NumberField
            label={t("guard.option")}
            value={guard.params.option + 1}
            min={1}
            max={24}
            onChange={(n) => onChange({ type: "drawn", params: { ...guard.params, option: (n ?? 1) - 1 } })}
          />
        </div>
      );
    case "every":
    case "some": {
      const guards = guard.params.guards as readonly Guard[];
      const set = (next: readonly Guard[]) => onChange({ type: guard.type, params: { guards: [...next] } });
      return (
        <div className="guard-parts guard-inner">
          {guards.map((inner, i) => (
            <div key={i} className="guard-one">
              <GuardEditor
                guard={inner}
                label={t("guard.part", { n: i + 1 })}
                depth={depth + 1}
                onChange={(next) => next && set(guards.with(i, next))}
              />
              {guards.length > 1 && (
                <Button look="plain" onClick={() => set(guards.toSpliced(i, 1))}>
                  {t("guard.remove-part", { n: i + 1 })}
                </Button>
              )}
            </div>
          ))}
          <Button look="plain" onClick={() => set([...guards, newGuard("heard")])}>
            {t("guard.add-part")}
          </Button>
        </div>
      );
    }
    case "not":
      return (
        <div className="guard-inner">
          <GuardEditor
            guard={guard.params.guard as Guard}
            label={t("guard.not-this")}
            depth={depth + 1}
            onChange={(inner) => inner && onChange({ type: "not", params: { guard: inner } })}
          />
        </div>
      );
    case "rude":
      return null;
  }
}

/** A name of the author's own: small letters, figures and hyphens; anything else is left out as it is typed. */
export function NameField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <TextField
      label={label}
      value={value}
      onChange={(text) => {
        const name = text
          .toLowerCase()
          .replace(/[^a-z0-9-]/g, "")
          .replace(/^[^a-z]+/, "")
          .slice(0, 40);
        if (name !== "") onChange(name);
      }}
    />
  );
}
