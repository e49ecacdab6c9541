import { useTranslation } from "react-i18next";
import { own, type Place } from "#core/base";
import type { Action, ActionName } from "#core/scenario";
import { phraseOfAction } from "#core/studio";
import { Button } from "#ui/button";
import { SelectField } from "#ui/field";
import { useDraft, useEdit } from "./editor-context.ts";
import { Fold } from "./fold.tsx";
import { NameField } from "./guard-editor.tsx";
import { LineEditor } from "./line-editor.tsx";
import { actionNames, freeId, newAction } from "./new-parts.ts";
import { swapped } from "./reply-editor.tsx";
import { usePhrases } from "./use-phrases.ts";
import { useVocabulary } from "./use-vocabulary.ts";
import { NumberField } from "./words-fields.tsx";

interface ActionListProps {
  readonly actions: readonly Action[];
  readonly onChange: (actions: readonly Action[]) => void;
  /** Where they stand in the document. */
  readonly at: Place;
  /** What to say when there are none. */
  readonly none: string;
}

const mostActions = 16;

/** What happens, one after the other: lines that are said, moods that move, what is counted and remembered. */
export function ActionList({ actions, onChange, at, none }: ActionListProps) {
  const { t } = useTranslation("studio");
  const draft = useDraft();
  const edit = useEdit();
  const words = usePhrases(draft);
  const { lines } = draft.document;
  const lineIds = Object.keys(lines);

  const add = (name: ActionName) => {
    const [first] = lineIds;
    if (name === "say" && first === undefined) return;
    onChange([...actions, newAction(name, first ?? "")]);
  };
  /** The new line has to be there before something says it. */
  const addLine = () => {
    const id = freeId("line", lines);
    if (edit({ type: "add-line", id, line: { "zh-CN": "", en: "" } }))
      onChange([...actions, newAction("say", id)]);
  };

  return (
    <>
      {actions.length === 0 && <p className="small quiet">{none}</p>}
      <ol className="part-list">
        {actions.map((action, i) => (
          <li key={i}>
            <Fold
              at={[[...at, i], ...(action.type === "say" ? [["lines", action.params.line]] : [])]}
              summary={
                <>
                  {action.type === "say"
                    ? t(own(lines, action.params.line)?.speaker ? "action.second-says" : "action.says", {
                        words: own(lines, action.params.line)?.["zh-CN"] || action.params.line,
                      })
                    : words.phrase(phraseOfAction(action))}
                </>
              }
            >
              <ActionParams action={action} onChange={(next) => onChange(actions.with(i, next))} />
              <div className="row">
                {i > 0 && (
                  <Button look="plain" onClick={() => onChange(swapped(actions, i - 1))}>
                    {t("earlier")}
                  </Button>
                )}
                <Button look="plain" onClick={() => onChange(actions.toSpliced(i, 1))}>
                  {t("action.remove")}
                </Button>
              </div>
            </Fold>
          </li>
        ))}
      </ol>
      {actions.length < mostActions && (
        <div className="row">
          <Button onClick={addLine}>{t("line.add")}</Button>
          <select
            className="plain-select"
            aria-label={t("action.add")}
            value=""
            onChange={(event) => add(event.target.value as ActionName)}
          >
            <option value="">{t("action.add")}</option>
            {actionNames.map((name) => (
              <option key={name} value={name} disabled={name === "say" && lineIds.length === 0}>
                {t(`action.${name}`)}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}

function ActionParams({ action, onChange }: { action: Action; onChange: (action: Action) => void }) {
  const { t } = useTranslation("studio");
  const { lines } = useDraft().document;
  const vocabulary = useVocabulary();
  switch (action.type) {
    case "say":
      return (
        <>
          <SelectField
            label={t("line.which")}
            value={action.params.line}
            options={Object.entries(lines).map(([id, line]) => ({
              value: id,
              label: line["zh-CN"] || line.en || id,
            }))}
            onChange={(line) => onChange({ type: "say", params: { line } })}
          />
          <LineEditor id={action.params.line} />
        </>
      );
    case "shiftMood":
      return (
        <NumberField
          label={t("action.by")}
          note={t("action.mood-note")}
          value={action.params.by}
          min={-3}
          max={3}
          onChange={(by) => onChange({ type: "shiftMood", params: { by: by ?? 0 } })}
        />
      );
    case "count":
      return (
        <div className="pair">
          <NameField
            label={t("guard.counter")}
            value={action.params.of}
            onChange={(of) => onChange({ type: "count", params: { ...action.params, of } })}
          />
          <NumberField
            label={t("action.by")}
            value={action.params.by ?? 1}
            min={1}
            max={99}
            onChange={(by) => onChange({ type: "count", params: { of: action.params.of, by: by ?? 1 } })}
          />
        </div>
      );
    case "resetCount":
      return (
        <NameField
          label={t("guard.counter")}
          value={action.params.of}
          onChange={(of) => onChange({ type: "resetCount", params: { of } })}
        />
      );
    case "remember":
    case "forget":
      return (
        <NameField
          label={t("guard.fact")}
          value={action.params.fact}
          onChange={(fact) => onChange({ type: action.type, params: { fact } })}
        />
      );
    case "sound":
      return (
        <SelectField
          label={t("action.sound-which")}
          value={action.params.sound}
          options={vocabulary.sounds.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(sound) => onChange({ type: "sound", params: { sound } })}
        />
      );
    case "notReached":
      return (
        <SelectField
          label={t("action.why")}
          value={action.params.why}
          options={(["busy", "no-answer", "off"] as const).map((why) => ({
            value: why,
            label: t(`why.${why}`),
          }))}
          onChange={(why) =>
            onChange({ type: "notReached", params: { why: why as "busy" | "no-answer" | "off" } })
          }
        />
      );
    default:
      return null;
  }
}
