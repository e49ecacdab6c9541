import { useTranslation } from "react-i18next";
import type { StatePath } from "#core/scenario";
import { nameOfState, placeOfState, stateAt, type Edit, type StateKind } from "#core/studio";
import { Button } from "#ui/button";
import { Check } from "#ui/check";
import { SelectField, TextField } from "#ui/field";
import { ActionList } from "./action-list.tsx";
import { useDraft, useEdit, useEditor } from "./editor-context.ts";
import { NameField } from "./guard-editor.tsx";
import { HistoryPart } from "./history-part.tsx";
import { IdPicker } from "./id-picker.tsx";
import { ReplyList } from "./reply-editor.tsx";
import { StateSelect } from "./state-select.tsx";
import { TransitionList } from "./transition-list.tsx";
import { useVocabulary } from "./use-vocabulary.ts";

const kinds: readonly StateKind[] = ["simple", "group", "lanes", "end", "history"];
const keyOf = (path: StatePath) => path.split(".").at(-1) ?? "";
const parentOf = (path: StatePath) => path.split(".").slice(0, -1).join(".");

/** All that can be said of one state. */
export function StateInspector({ path }: { readonly path: StatePath }) {
  const { t } = useTranslation("studio");
  const draft = useDraft();
  const edit = useEdit();
  const settle = useEditor((e) => e.settle);
  const select = useEditor((e) => e.select);
  const vocabulary = useVocabulary();
  const node = stateAt(draft.document.chart, path);
  if (!node) return null;
  const parent = stateAt(draft.document.chart, parentOf(path));
  const kind = kindOfNode(node.type, node.states !== undefined);
  const waits = kind === "simple" || kind === "group" || kind === "lanes";
  return (
    <div className="inspector" onBlur={settle}>
      <h2 tabIndex={-1} id="inspected">
        {nameOfState(draft, path)}
      </h2>
      <TextField
        label={t("state.name")}
        note={t("state.name-note")}
        value={node.description ?? ""}
        onChange={(description) =>
          edit({ type: "set-state", state: path, member: "description", value: description })
        }
      />
      <SelectField
        label={t("state.kind")}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => edit(toKind(path, kind, value as StateKind))}
      />
      {parent && parent.type !== "parallel" && kind !== "history" && (
        <Check
          label={t(parentOf(path) === "" ? "state.begins-call" : "state.begins")}
          checked={parent.initial === keyOf(path)}
          onChange={(on) => on && edit({ type: "set-initial", state: parentOf(path), key: keyOf(path) })}
        />
      )}
      {kind === "end" && (
        <SelectField
          label={t("state.ends")}
          value={node.meta?.ends ?? "caller"}
          options={(["caller", "agent", "line"] as const).map((value) => ({
            value,
            label: t(`ends.${value}`),
          }))}
          onChange={(value) =>
            edit({
              type: "set-meta",
              state: path,
              member: "ends",
              value: value as "caller" | "agent" | "line",
            })
          }
        />
      )}
      {kind === "history" && <HistoryPart path={path} />}
      {kind !== "history" && (
        <section>
          <h3>{t("state.says")}</h3>
          <ActionList
            actions={node.entry ?? []}
            at={[...placeOfState(path), "entry"]}
            none={t("state.says-nothing")}
            onChange={(actions) =>
              edit({ type: "set-state", state: path, member: "entry", value: [...actions] })
            }
          />
        </section>
      )}
      {waits && (
        <>
          <section>
            <h3>{t("state.replies")}</h3>
            <ReplyList state={path} offered={node.meta?.replies ?? []} />
          </section>
          <section>
            <h3>{t("state.ways")}</h3>
            <TransitionList state={path} />
          </section>
        </>
      )}
      {kind !== "history" && (
        <IdPicker
          label={t("state.tags")}
          note={t("state.tags-note")}
          chosen={node.tags ?? []}
          options={vocabulary.situations}
          onChange={(tags) => edit({ type: "set-state", state: path, member: "tags", value: [...tags] })}
        />
      )}
      <details>
        <summary>{t("state.more")}</summary>
        <div className="stack-s">
          <NameField
            label={t("state.key")}
            value={keyOf(path)}
            onChange={(key) => {
              const to = [...path.split(".").slice(0, -1), key].join(".");
              if (edit({ type: "rename-state", state: path, key })) select([to]);
            }}
          />
          <StateSelect
            label={t("state.parent")}
            value={parentOf(path)}
            empty={t("state.parent-none")}
            only={(other) =>
              other !== path && !other.startsWith(`${path}.`) && canHold(draft.document.chart, other)
            }
            onChange={(to) => {
              if (edit({ type: "move-state", state: path, parent: to }))
                select([to === "" ? keyOf(path) : `${to}.${keyOf(path)}`]);
            }}
          />
          {waits && (
            <>
              <h3>{t("state.leaves")}</h3>
              <ActionList
                actions={node.exit ?? []}
                at={[...placeOfState(path), "exit"]}
                none={t("state.leaves-nothing")}
                onChange={(actions) =>
                  edit({ type: "set-state", state: path, member: "exit", value: [...actions] })
                }
              />
            </>
          )}
          <Button look="danger" onClick={() => edit({ type: "delete-states", states: [path] })}>
            {t("outline.delete")}
          </Button>
        </div>
      </details>
    </div>
  );
}

function kindOfNode(type: string | undefined, hasStates: boolean): StateKind {
  if (type === "final") return "end";
  if (type === "history") return "history";
  if (type === "parallel") return "lanes";
  return hasStates ? "group" : "simple";
}

const canHold = (chart: Parameters<typeof stateAt>[0], path: StatePath) => {
  const node = stateAt(chart, path);
  return node !== undefined && (node.states !== undefined || node.type === "parallel");
};

/** Lanes come with a first moment each, and going back to a group loses none of their states. */
function toKind(state: StatePath, from: StateKind, to: StateKind): Edit {
  if (to === "lanes") return { type: "make-lanes", state };
  if (from === "lanes" && to === "group") return { type: "dissolve-lanes", state };
  return { type: "set-kind", state, kind: to };
}
