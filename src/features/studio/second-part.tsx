import { useTranslation } from "react-i18next";
import { own } from "#core/base";
import type { Scenario, StatePath } from "#core/scenario";
import { aSecondCaller, nameOfState, secondCallerIn, stateAt } from "#core/studio";
import { Button } from "#ui/button";
import { TextField } from "#ui/field";
import { useDraft, useEdit, useEditor } from "./editor-context.ts";
import { Fold } from "./fold.tsx";
import { LineEditor } from "./line-editor.tsx";
import { StateSelect } from "./state-select.tsx";
import { useView } from "./view-store.ts";
import { VoiceFields } from "./voice-fields.tsx";
import { NumberField, WordsFields } from "./words-fields.tsx";

type Second = NonNullable<Scenario["second"]>;

/** Who rings on the second line in the middle of the call: who it is, where it rings, and what they say. */
export function SecondPart() {
  const { t } = useTranslation("studio");
  const { document } = useDraft();
  const edit = useEdit();
  const { second } = document;
  const { rings, lines } = secondCallerIn(document);
  if (!second)
    return (
      <div className="stack-s">
        <p className="small quiet">{t("second.none")}</p>
        <Button onClick={() => edit({ type: "set-head", member: "second", value: aSecondCaller })}>
          {t("second.add")}
        </Button>
      </div>
    );
  const set = (value: Second) => edit({ type: "set-head", member: "second", value });
  return (
    <div className="stack-s">
      <WordsFields label={t("second.name")} value={second.name} at={["second", "name"]} />
      <TextField
        label={t("second.number")}
        value={second.number}
        onChange={(number) => set({ ...second, number })}
      />
      <div className="pair">
        <NumberField
          label={t("second.rings")}
          note={t("second.rings-note")}
          value={second.rings}
          min={4}
          max={30}
          onChange={(n) => {
            const { rings: _, ...rest } = second;
            set(n === undefined ? rest : { ...rest, rings: Math.round(n) });
          }}
        />
        <VoiceFields
          voice={second.voice}
          onChange={(voice) => {
            const { voice: _, ...rest } = second;
            set(voice ? { ...rest, voice } : rest);
          }}
        />
      </div>
      <RingsIn rings={rings} />
      <TheirLines lines={lines} />
      <Button look="danger" onClick={() => edit({ type: "delete-second" })}>
        {t("second.remove")}
      </Button>
      {lines.length > 0 && <p className="small quiet">{t("second.remove-note", { count: lines.length })}</p>}
    </div>
  );
}

/** The states in which the second line begins to ring; another can be chosen here. */
function RingsIn({ rings }: { readonly rings: readonly StatePath[] }) {
  const { t } = useTranslation("studio");
  const draft = useDraft();
  const edit = useEdit();
  const select = useEditor((e) => e.select);
  const show = useView((view) => view.show);
  const { chart } = draft.document;
  return (
    <fieldset className="text-list">
      <legend>{t("second.rings-in")}</legend>
      {rings.length === 0 && <p className="small quiet">{t("second.never")}</p>}
      <ul className="part-list">
        {rings.map((path) => (
          <li key={path}>
            <Button
              look="plain"
              onClick={() => {
                select(path === "" ? [] : [path]);
                show("properties");
              }}
            >
              {path === "" ? t("scenario.everywhere") : nameOfState(draft, path)}
            </Button>
          </li>
        ))}
      </ul>
      <StateSelect
        label={t("second.ring-in")}
        value=""
        empty={t("add-one")}
        only={(path) => {
          const type = stateAt(chart, path)?.type;
          return type !== "final" && type !== "history" && !rings.includes(path);
        }}
        onChange={(path) => {
          if (path === "") return;
          const entry = [...(stateAt(chart, path)?.entry ?? []), { type: "ringSecond" } as const];
          edit({ type: "set-state", state: path, member: "entry", value: entry });
        }}
      />
    </fieldset>
  );
}

function TheirLines({ lines: ids }: { readonly lines: readonly string[] }) {
  const { t } = useTranslation("studio");
  const { lines } = useDraft().document;
  return (
    <fieldset className="text-list">
      <legend>{t("second.lines")}</legend>
      <p className="small quiet">{t("second.lines-note")}</p>
      <ul className="part-list">
        {ids.map((id) => {
          const line = own(lines, id);
          return (
            <li key={id}>
              <Fold summary={<>{line?.["zh-CN"] || line?.en || id}</>}>
                <LineEditor id={id} />
              </Fold>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
