import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { LocalText } from "#core/base";
import { startingMoods } from "#core/scenario";
import { carriedIn, type Carried, type StartingContext } from "#core/studio";
import { Button } from "#ui/button";
import { Check } from "#ui/check";
import { SelectField } from "#ui/field";
import { useLocalText } from "#state/use-local-text";
import { useDraft } from "./editor-context.ts";
import { NumberField } from "./words-fields.tsx";

interface TryContextProps {
  readonly context: StartingContext;
  readonly onChange: (context: StartingContext) => void;
}

/** How the caller is when a try begins in the middle: all that this chart lets them carry, and nothing else. */
export function TryContext({ context, onChange }: TryContextProps) {
  const { t } = useTranslation("studio");
  const { document } = useDraft();
  const { counters, facts, groups } = useMemo(() => carriedIn(document), [document]);
  const { mood, counts = {}, memory = [] } = context;
  const nothing = counters.length + facts.length + Object.keys(groups).length === 0;
  return (
    <div className="stack-s">
      <NumberField
        label={t("caller.mood")}
        note={t("try.mood-note", { mood: startingMoods(document).join("、") })}
        value={mood}
        min={-3}
        max={3}
        onChange={(value) => {
          const { mood: _, ...rest } = context;
          onChange(value === undefined ? rest : { ...rest, mood: value });
        }}
      />
      {nothing && <p className="small quiet">{t("try.carries-nothing")}</p>}
      {counters.length > 0 && (
        <fieldset className="text-list">
          <legend>{t("try.counters")}</legend>
          <div className="pair">
            {counters.map((of) => (
              <NumberField
                key={of}
                label={of}
                value={counts[of] ?? 0}
                min={0}
                max={99}
                onChange={(n) => onChange({ ...context, counts: { ...counts, [of]: n ?? 0 } })}
              />
            ))}
          </div>
        </fieldset>
      )}
      {facts.length > 0 && (
        <fieldset className="text-list">
          <legend>{t("try.facts")}</legend>
          {facts.map((fact) => (
            <Check
              key={fact}
              label={fact}
              checked={memory.includes(fact)}
              onChange={(on) => {
                const others = memory.filter((one) => one !== fact);
                onChange({ ...context, memory: on ? [...others, fact] : others });
              }}
            />
          ))}
        </fieldset>
      )}
      <Drawn groups={groups} context={context} onChange={onChange} />
      <Button look="plain" onClick={() => onChange({})}>
        {t("try.context-plain")}
      </Button>
    </div>
  );
}

/** Which alternative of each group that varies; as the call draws it unless chosen. */
function Drawn({ groups, context, onChange }: TryContextProps & { readonly groups: Carried["groups"] }) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const { varies = {} } = useDraft().document;
  const { drawn = {} } = context;
  return Object.keys(groups).map((group) => (
    <SelectField
      key={group}
      label={t("varies.group", { id: group })}
      value={String(drawn[group] ?? "")}
      options={[
        { value: "", label: t("try.drawn-any") },
        ...(varies[group] ?? []).map((alternative, i) => ({
          value: String(i),
          label: t("try.drawn", { n: i + 1, values: valuesOf(alternative, text) }),
        })),
      ]}
      onChange={(value) => {
        const { [group]: _, ...rest } = drawn;
        onChange({ ...context, drawn: value === "" ? rest : { ...rest, [group]: Number(value) } });
      }}
    />
  ));
}

const mostShown = 3;

function valuesOf(alternative: Readonly<Record<string, string | LocalText>>, text: (t: LocalText) => string) {
  const values = Object.values(alternative).map((value) => (typeof value === "string" ? value : text(value)));
  return [...new Set(values)].slice(0, mostShown).join("、");
}

/** Only what the chart still carries: names that have gone since they were chosen would be strangers in it. */
export function fittingContext(
  context: StartingContext,
  { counters, facts, groups }: Carried,
): StartingContext {
  const counts = Object.entries(context.counts ?? {}).filter(([of, n]) => counters.includes(of) && n > 0);
  const memory = (context.memory ?? []).filter((fact) => facts.includes(fact));
  const drawn = Object.entries(context.drawn ?? {}).filter(([group, n]) => n < (groups[group] ?? 0));
  return {
    ...(context.mood !== undefined && { mood: context.mood }),
    ...(counts.length > 0 && { counts: Object.fromEntries(counts) }),
    ...(memory.length > 0 && { memory }),
    ...(drawn.length > 0 && { drawn: Object.fromEntries(drawn) }),
  };
}
