import { useTranslation } from "react-i18next";
import { chartOf, TargetResolver, type StatePath } from "#core/scenario";
import { nameOfState, stateAt } from "#core/studio";
import { SelectField } from "#ui/field";
import { useDraft, useEdit } from "./editor-context.ts";

const parentOf = (path: StatePath) => path.split(".").slice(0, -1).join(".");

/** Of a state that goes back to where the call was: how deep it remembers, and where it goes when there is nothing to remember. */
export function HistoryPart({ path }: { readonly path: StatePath }) {
  const { t } = useTranslation("studio");
  const draft = useDraft();
  const edit = useEdit();
  const { document } = draft;
  const node = stateAt(document.chart, path);
  const parent = parentOf(path);
  const chart = chartOf(document);
  const state = chart.states.find((one) => one.path === path);
  const to =
    state && node?.target !== undefined
      ? new TargetResolver(chart, document.id).findForHistory(state, node.target)?.path
      : undefined;
  const siblings = Object.entries(stateAt(document.chart, parent)?.states ?? {}).flatMap(([key, { type }]) =>
    type === "history" ? [] : [{ key, path: parent === "" ? key : `${parent}.${key}` }],
  );
  return (
    <div className="stack-s">
      <SelectField
        label={t("history.depth")}
        value={node?.history ?? "shallow"}
        options={(["shallow", "deep"] as const).map((value) => ({ value, label: t(`history.${value}`) }))}
        onChange={(value) =>
          edit({ type: "set-state", state: path, member: "history", value: value as "shallow" | "deep" })
        }
      />
      <SelectField
        label={t("history.else")}
        value={siblings.find((one) => one.path === to)?.key ?? ""}
        options={[
          { value: "", label: t("history.beginning") },
          ...siblings.map((one) => ({ value: one.key, label: nameOfState(draft, one.path) })),
        ]}
        onChange={(key) =>
          edit({ type: "set-state", state: path, member: "target", value: key === "" ? undefined : key })
        }
      />
    </div>
  );
}
