import { useTranslation } from "react-i18next";
import type { Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import { Check } from "#ui/check";
import { TextField } from "#ui/field";
import { useDraft, useEdit } from "./editor-context.ts";
import { NameField } from "./guard-editor.tsx";
import { freeId } from "./new-parts.ts";

type Varies = NonNullable<Scenario["varies"]>;
type Value = Varies[string][number][string];

/** What differs from call to call: of each group one alternative is drawn, and its fields go together. */
export function VariesPart() {
  const { t } = useTranslation("studio");
  const { varies = {} } = useDraft().document;
  const edit = useEdit();
  const set = (value: Varies) =>
    edit({ type: "set-head", member: "varies", value: Object.keys(value).length === 0 ? undefined : value });
  const rename = (from: string, to: string) => {
    if (!Object.hasOwn(varies, to))
      set(Object.fromEntries(Object.entries(varies).map(([id, group]) => [id === from ? to : id, group])));
  };
  return (
    <div className="stack-s">
      <p className="small quiet">{t("varies.note")}</p>
      {Object.entries(varies).map(([id, group]) => (
        <fieldset key={id} className="text-list">
          <legend>{t("varies.group", { id })}</legend>
          <NameField label={t("varies.name")} value={id} onChange={(to) => rename(id, to)} />
          {group.map((alternative, i) => (
            <div key={i} className="words-block-part">
              {Object.entries(alternative).map(([field, value]) => (
                <VariesValue
                  key={field}
                  label={t("varies.value", { place: `{${id}.${field}}`, n: i + 1 })}
                  value={value}
                  onChange={(next) =>
                    set({ ...varies, [id]: group.with(i, { ...alternative, [field]: next }) })
                  }
                />
              ))}
              {group.length > 2 && (
                <Button look="plain" onClick={() => set({ ...varies, [id]: group.toSpliced(i, 1) })}>
                  {t("varies.remove", { n: i + 1 })}
                </Button>
              )}
            </div>
          ))}
          <div className="row">
            <Button
              look="plain"
              onClick={() => set({ ...varies, [id]: [...group, group[0] ?? { value: "…" }] })}
            >
              {t("varies.add")}
            </Button>
            <Button
              look="plain"
              onClick={() => {
                const field = freeId("value", group[0] ?? {});
                set({ ...varies, [id]: group.map((alternative) => ({ ...alternative, [field]: "…" })) });
              }}
            >
              {t("varies.add-field")}
            </Button>
            <Button
              look="plain"
              onClick={() =>
                set(Object.fromEntries(Object.entries(varies).filter(([other]) => other !== id)))
              }
            >
              {t("remove-this", { name: id })}
            </Button>
          </div>
        </fieldset>
      ))}
      <Button
        onClick={() =>
          set({
            ...varies,
            [freeId("group", varies)]: [{ value: t("varies.first") }, { value: t("varies.second") }],
          })
        }
      >
        {t("varies.add-group")}
      </Button>
    </div>
  );
}

interface VariesValueProps {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** What is drawn: the same in every language, or with its own words in each. */
function VariesValue({ label, value, onChange }: VariesValueProps) {
  const { t } = useTranslation("studio");
  const plain = typeof value === "string";
  const texts = plain ? { "zh-CN": value, en: value } : value;
  return (
    <>
      <TextField
        label={plain ? label : t("in-chinese", { label })}
        value={texts["zh-CN"]}
        onChange={(typed) => typed !== "" && onChange(plain ? typed : { ...texts, "zh-CN": typed })}
      />
      {!plain && (
        <TextField
          label={t("in-english", { label })}
          value={texts.en}
          onChange={(typed) => typed !== "" && onChange({ ...texts, en: typed })}
        />
      )}
      <Check
        label={t("varies.both", { label })}
        checked={!plain}
        onChange={(on) => onChange(on ? texts : texts["zh-CN"])}
      />
    </>
  );
}
