import { useTranslation } from "react-i18next";
import { kinds, trades, type Kind, type Trade } from "#core/scenario";
import { Check } from "#ui/check";
import { SelectField, TextField } from "#ui/field";
import { CallerPart } from "./caller-part.tsx";
import { ClausePicker } from "./clause-picker.tsx";
import { useDraft, useEdit, useEditor } from "./editor-context.ts";
import { Fold } from "./fold.tsx";
import { FactsPart } from "./facts-part.tsx";
import { OwnActsPart } from "./own-acts-part.tsx";
import { SecondPart } from "./second-part.tsx";
import { TextList } from "./text-list.tsx";
import { TransitionList } from "./transition-list.tsx";
import { TruthPart } from "./truth-part.tsx";
import { VariesPart } from "./varies-part.tsx";
import { WordsFields } from "./words-fields.tsx";

/** Ways that are open to every state stand at the chart itself. */
const everywhere = (["on", "after", "always", "onDone"] as const).map((kind) => ["chart", kind]);
const emptyText = { "zh-CN": "", en: "" };

/** All that can be said of the scenario as a whole: what stands before the call, behind it, and is open to every state. */
export function ScenarioInspector() {
  const { t } = useTranslation("studio");
  const { document } = useDraft();
  const edit = useEdit();
  const settle = useEditor((e) => e.settle);
  const { brief, task } = document;
  return (
    <div className="inspector" onBlur={settle}>
      <h2 tabIndex={-1} id="inspected">
        {t("scenario.heading")}
      </h2>
      <WordsFields label={t("scenario.title")} value={document.title} at={["title"]} />
      <WordsFields label={t("scenario.summary")} value={document.summary} at={["summary"]} lines={2} />
      <div className="pair">
        <SelectField
          label={t("scenario.level")}
          value={String(document.level)}
          options={[1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: t("common:level", { level: n }) }))}
          onChange={(value) => edit({ type: "set-head", member: "level", value: Number(value) })}
        />
        <SelectField
          label={t("scenario.direction")}
          value={document.direction}
          options={(["inbound", "outbound"] as const).map((value) => ({
            value,
            label: t(`direction.${value}`),
          }))}
          onChange={(value) =>
            edit({ type: "set-head", member: "direction", value: value as "inbound" | "outbound" })
          }
        />
        <SelectField
          label={t("scenario.kind")}
          value={document.kind}
          options={kinds.map((value) => ({ value, label: t(`common:kind.${value}`) }))}
          onChange={(value) => edit({ type: "set-head", member: "kind", value: value as Kind })}
        />
        <SelectField
          label={t("scenario.trade")}
          value={document.trade}
          options={trades.map((value) => ({ value, label: t(`common:trade.${value}`) }))}
          onChange={(value) => edit({ type: "set-head", member: "trade", value: value as Trade })}
        />
      </div>
      <TextField
        label={t("scenario.author")}
        note={t("scenario.author-note")}
        value={document.author ?? ""}
        onChange={(text) =>
          edit({ type: "set-head", member: "author", value: text === "" ? undefined : text.slice(0, 60) })
        }
      />
      <details open>
        <summary>{t("scenario.practises")}</summary>
        <ClausePicker />
      </details>
      <Fold summary={<>{t("scenario.caller")}</>} at={[["caller"]]}>
        <CallerPart />
      </Fold>
      <Fold summary={<>{t("scenario.second")}</>} at={[["second"]]}>
        <SecondPart />
      </Fold>
      <Fold summary={<>{t("scenario.brief")}</>} at={[["brief"]]}>
        <div className="stack-s">
          <WordsFields label={t("brief.centre")} value={brief.centre} at={["brief", "centre"]} />
          <WordsFields
            label={t("brief.situation")}
            value={brief.situation}
            at={["brief", "situation"]}
            lines={2}
          />
          <TextList
            label={t("brief.goals")}
            one={(n) => t("brief.goal", { n })}
            texts={brief.goals}
            at={["brief", "goals"]}
            least={1}
            most={5}
            onChange={(goals) => edit({ type: "set-head", member: "brief", value: { ...brief, goals } })}
          />
          <Check
            label={t("brief.has-content")}
            checked={brief.content !== undefined}
            onChange={(on) => {
              const { content: _, ...rest } = brief;
              edit({ type: "set-head", member: "brief", value: on ? { ...rest, content: emptyText } : rest });
            }}
          />
          {brief.content && (
            <WordsFields label={t("brief.content")} value={brief.content} at={["brief", "content"]} />
          )}
        </div>
      </Fold>
      {(document.direction === "outbound" || task) && (
        <Fold summary={<>{t("scenario.task")}</>} at={[["task"]]}>
          <div className="stack-s">
            {task && <WordsFields label={t("task.about")} value={task.about} at={["task", "about"]} />}
            <TextList
              label={t("task.points")}
              one={(n) => t("task.point", { n })}
              texts={task?.points ?? []}
              at={["task", "points"]}
              least={1}
              most={8}
              onChange={(points) =>
                edit({ type: "set-head", member: "task", value: { about: task?.about ?? emptyText, points } })
              }
            />
          </div>
        </Fold>
      )}
      <Fold summary={<>{t("scenario.facts")}</>} at={[["facts"]]}>
        <FactsPart />
      </Fold>
      <Fold summary={<>{t("scenario.truth")}</>} at={[["truth"]]}>
        <TruthPart />
      </Fold>
      <Fold summary={<>{t("scenario.everywhere")}</>} at={everywhere}>
        <p className="small quiet">{t("scenario.everywhere-note")}</p>
        <TransitionList state="" />
      </Fold>
      <Fold summary={<>{t("scenario.varies")}</>} at={[["varies"]]}>
        <VariesPart />
      </Fold>
      <Fold summary={<>{t("scenario.acts")}</>} at={[["acts"]]}>
        <OwnActsPart />
      </Fold>
      <TextField
        label={t("scenario.id")}
        note={t("scenario.id-note")}
        value={document.id}
        onChange={(text) => {
          const id = text
            .toLowerCase()
            .replace(/[^a-z0-9-]/g, "")
            .slice(0, 60);
          if (id !== "") edit({ type: "set-head", member: "id", value: id });
        }}
      />
    </div>
  );
}
