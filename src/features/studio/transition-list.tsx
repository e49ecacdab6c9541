import { useTranslation } from "react-i18next";
import { chartOf, delayNames, eventNames, TargetResolver, type StatePath } from "#core/scenario";
import {
  nameOfState,
  placeOfTransition,
  stateAt,
  transitionsOf,
  wordsOfTransition,
  type Draft,
  type TransitionKind,
  type TransitionRef,
} from "#core/studio";
import { Button } from "#ui/button";
import { Check } from "#ui/check";
import { SelectField } from "#ui/field";
import { ActionList } from "./action-list.tsx";
import { useDraft, useEdit } from "./editor-context.ts";
import { Fold } from "./fold.tsx";
import { GuardEditor } from "./guard-editor.tsx";
import { StateSelect } from "./state-select.tsx";
import { targetText } from "./target-text.ts";
import { usePhrases } from "./use-phrases.ts";
import { NumberField } from "./words-fields.tsx";

/** Where one goes on from a state: on what, when, where to, and what happens on the way. */
export function TransitionList({ state }: { readonly state: StatePath }) {
  const { t } = useTranslation("studio");
  const draft = useDraft();
  const edit = useEdit();
  const words = usePhrases(draft);
  const node = stateAt(draft.document.chart, state);
  if (!node) return null;
  const list = transitionsOf(node, state);
  return (
    <>
      {list.length === 0 && <p className="small quiet">{t("way.none")}</p>}
      <ol className="part-list">
        {list.map(({ ref, transition }) => {
          const said = wordsOfTransition(ref.kind, ref.trigger, transition);
          const to = targetOf(draft, ref);
          return (
            <li key={JSON.stringify(ref)}>
              <Fold
                at={[placeOfTransition(draft.document.chart, ref)]}
                summary={
                  <>
                    {words.label(said)}
                    <span className="way-to">
                      {transition.target === undefined
                        ? t("way.stays")
                        : to === undefined
                          ? t("way.lost", { target: transition.target })
                          : t("way.to", { state: nameOfState(draft, to) })}
                    </span>
                  </>
                }
              >
                <TransitionEditor at={ref} />
              </Fold>
            </li>
          );
        })}
      </ol>
      <Button
        onClick={() =>
          edit({
            type: "add-transition",
            state,
            kind: "on",
            trigger: "agent.replied",
            transition: { guard: { type: "heard", params: { any: ["apologise"] } } },
          })
        }
      >
        {t("way.add")}
      </Button>
    </>
  );
}

/** The path of the state that a transition leads to; undefined when it stays, or leads nowhere. */
function targetOf(draft: Draft, { state, kind, trigger, index }: TransitionRef): StatePath | undefined {
  const chart = chartOf(draft.document);
  const from = chart.states.find(({ path }) => path === state);
  const way = from?.transitions.find((t) => t.kind === kind && t.trigger === trigger && t.order === index);
  return from && way?.target !== undefined
    ? new TargetResolver(chart, draft.document.id).find(from, way.target)?.path
    : undefined;
}

const kindOf = (value: string): readonly [TransitionKind, string] => {
  const [kind = "on", trigger = ""] = value.split(" ");
  return [kind as TransitionKind, trigger];
};

function TransitionEditor({ at }: { readonly at: TransitionRef }) {
  const { t } = useTranslation("studio");
  const draft = useDraft();
  const edit = useEdit();
  const { phrase } = usePhrases(draft);
  const { chart } = draft.document;
  const node = stateAt(chart, at.state);
  const found =
    node && transitionsOf(node, at.state).find(({ ref }) => JSON.stringify(ref) === JSON.stringify(at));
  if (!node || !found) return null;
  const { transition } = found;
  const siblings = transitionsOf(node, at.state).filter(
    ({ ref }) => ref.kind === at.kind && ref.trigger === at.trigger,
  );
  const timed = at.kind === "after" && /^\d+$/.test(at.trigger);
  const triggers = [
    ...eventNames.map((name) => ({ value: `on ${name}`, label: phrase({ key: `event-${name}` }) })),
    ...delayNames.map((name) => ({ value: `after ${name}`, label: phrase({ key: `after-${name}` }) })),
    { value: timed ? `after ${at.trigger}` : "after 5000", label: t("way.after-some") },
    { value: "always ", label: phrase({ key: "always" }) },
    ...(node.states ? [{ value: "onDone ", label: phrase({ key: "done" }) }] : []),
  ];
  const retrigger = (kind: TransitionKind, trigger: string) =>
    edit({ type: "retrigger-transition", at, kind, trigger });
  const to = targetOf(draft, at);
  return (
    <div className="words-block">
      <SelectField
        label={t("way.on")}
        value={`${at.kind} ${at.trigger}`}
        options={triggers}
        onChange={(value) => retrigger(...kindOf(value))}
      />
      {timed && (
        <NumberField
          label={t("way.seconds")}
          value={Number(at.trigger) / 1000}
          min={0.1}
          max={120}
          step={0.5}
          onChange={(seconds) =>
            seconds !== undefined && retrigger("after", String(Math.round(seconds * 1000)))
          }
        />
      )}
      <GuardEditor
        label={t("way.when")}
        guard={transition.guard}
        onChange={(guard) => edit({ type: "set-transition", at, member: "guard", value: guard })}
      />
      <StateSelect
        label={t("way.where")}
        value={to ?? ""}
        empty={t("way.stays-option")}
        onChange={(path) =>
          edit({
            type: "set-transition",
            at,
            member: "target",
            value: path === "" ? undefined : targetText(draft.document, at.state, path),
          })
        }
      />
      {to !== undefined && (to === at.state || to.startsWith(`${at.state}.`)) && (
        <Check
          label={t("way.reenter")}
          checked={transition.reenter === true}
          onChange={(on) =>
            edit({ type: "set-transition", at, member: "reenter", value: on ? true : undefined })
          }
        />
      )}
      <h4>{t("way.does")}</h4>
      <ActionList
        actions={transition.actions ?? []}
        at={[...placeOfTransition(chart, at), "actions"]}
        none={t("way.does-nothing")}
        onChange={(actions) =>
          edit({
            type: "set-transition",
            at,
            member: "actions",
            value: actions.length === 0 ? undefined : [...actions],
          })
        }
      />
      <div className="row">
        {at.index > 0 && (
          <Button look="plain" onClick={() => edit({ type: "reorder-transition", at, to: at.index - 1 })}>
            {t("earlier")}
          </Button>
        )}
        {at.index < siblings.length - 1 && (
          <Button look="plain" onClick={() => edit({ type: "reorder-transition", at, to: at.index + 1 })}>
            {t("later")}
          </Button>
        )}
        <Button look="plain" onClick={() => edit({ type: "delete-transitions", at: [at] })}>
          {t("way.delete")}
        </Button>
      </div>
    </div>
  );
}
