import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { LocalText } from "#core/base";
import { spokenText, type Row } from "#core/call";
import type { Scenario } from "#core/scenario";
import { escalationTargets, transferTargets } from "#core/standards";
import { Button } from "#ui/button";
import { Choice } from "#ui/choice";
import { clockText } from "#ui/clock-text";
import { useLocalText } from "#state/use-local-text";
import { TrySlip } from "./try-slip.tsx";
import type { TryStore } from "./try-store.ts";

const rates = [0, 1, 2, 5, 10] as const;

/** The call itself: what was said, what can be said and done, and how fast time goes. */
export function TryCall({ store, scenario }: { readonly store: TryStore; readonly scenario: Scenario }) {
  const { t } = useTranslation("studio");
  const rows = useStore(store, (s) => s.rows);
  const now = useStore(store, (s) => s.now);
  const rate = useStore(store, (s) => s.rate);
  const phase = useStore(store, (s) => s.phase);
  const canStepBack = useStore(store, (s) => s.canStepBack);
  const refusal = useStore(store, (s) => s.refusal);
  const { setRate, skip, stepBack } = store.getState();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [rows.length]);
  const over = phase === "ended" || phase === "closed";
  return (
    <section className="try-call" aria-label={t("try.call")}>
      <p className="try-head">
        <b>{t(`phase.${phase}`)}</b> <time>{clockText(now)}</time>
      </p>
      <div className="row">
        <Choice
          label={t("try.speed")}
          hideLabel
          options={rates.map((value) => ({
            value: String(value),
            label: value === 0 ? t("try.still") : t("try.times", { n: value }),
          }))}
          value={String(rate)}
          onChange={(value) => setRate(Number(value))}
        />
        <Button onClick={skip} refusal={over ? t("try.over") : undefined}>
          {t("try.skip")}
        </Button>
        <Button onClick={stepBack} refusal={canStepBack ? undefined : t("try.nothing-back")}>
          {t("try.back")}
        </Button>
      </div>
      <ol ref={list} className="try-rows" tabIndex={0} aria-label={t("try.transcript")}>
        {rows.map((row) => (
          <TryRow key={row.index} row={row} now={now} />
        ))}
      </ol>
      {refusal !== undefined && (
        <p role="alert" className="small">
          {t(`practise:refusal.${refusal}`)}
        </p>
      )}
      {!over && <TryKeys store={store} scenario={scenario} />}
      {phase === "ended" && <TrySlip store={store} />}
    </section>
  );
}

function TryRow({ row, now }: { readonly row: Row; readonly now: number }) {
  const { t } = useTranslation("studio");
  if (row.kind === "rule") {
    const words = t(`try.event.${row.event.type}`, { defaultValue: "" });
    return words === "" ? null : <li className="try-rule small quiet">{words}</li>;
  }
  if (row.kind === "caller")
    return (
      <li className="try-caller">
        <span className="small quiet">{t("try.caller")}</span>
        <p lang={row.line.lang ?? "zh"}>{spokenText(row, now)}</p>
        {row.line.gloss !== undefined && <p className="small quiet">{row.line.gloss}</p>}
      </li>
    );
  return (
    <li className="try-agent">
      <span className="small quiet">{t("try.agent")}</span>
      <p lang="zh">{row.reply.text}</p>
    </li>
  );
}

/** What the phone and the desk can do at this moment. */
function TryKeys({ store, scenario }: { readonly store: TryStore; readonly scenario: Scenario }) {
  const { t } = useTranslation("studio");
  const state = useStore(store, (s) => s.state);
  const picks = useStore(store, (s) => s.picks);
  const [typed, setTyped] = useState("");
  const { do: deed, say } = store.getState();
  if (state.phase === "ringing")
    return (
      <Button look="primary" onClick={() => deed({ type: "answer" })}>
        {t("practise:answer")}
      </Button>
    );
  if (state.phase === "idle" || state.phase === "dialling")
    return (
      <div className="row">
        {state.phase === "idle" && (
          <Button look="primary" onClick={() => deed({ type: state.begun ? "redial" : "dial" })}>
            {t("try.dial")}
          </Button>
        )}
        <Button onClick={() => deed({ type: "hangup" })}>{t("try.hang-up")}</Button>
      </div>
    );
  const send = () => {
    if (typed.trim() === "") return;
    say(typed);
    setTyped("");
  };
  return (
    <div className="stack-s">
      <ul className="try-picks">
        {picks.map((pick) => (
          <li key={pick.id}>
            <button type="button" onClick={() => say(pick.text, pick.id)} lang="zh">
              {pick.text}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="try-say"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <input
          aria-label={t("try.say")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={t("try.say")}
        />
        <Button onClick={send}>{t("try.send")}</Button>
      </form>
      <div className="row">
        <Button onClick={() => deed({ type: "mute", on: !state.muted })} aria-pressed={state.muted}>
          {t("try.mute")}
        </Button>
        <Button onClick={() => deed({ type: "hold", on: !state.held })} aria-pressed={state.held}>
          {t("try.hold")}
        </Button>
        {(state.second?.is === "ringing" || state.second?.is === "waiting") && (
          <Button onClick={() => deed({ type: "answer-second" })}>{t("try.answer-second")}</Button>
        )}
        {state.second?.is === "ringing" && (
          <Button onClick={() => deed({ type: "reject-second" })}>{t("try.reject-second")}</Button>
        )}
        {(state.second?.is === "talking" || state.second?.is === "over") && (
          <Button onClick={() => deed({ type: "return-first" })}>{t("try.return-first")}</Button>
        )}
        <ToSelect
          label={t("try.transfer")}
          options={transferTargets}
          onChoose={(to) => deed({ type: "transfer", to })}
        />
        <ToSelect
          label={t("try.escalate")}
          options={escalationTargets}
          onChoose={(to) => deed({ type: "escalate", to })}
        />
        <ToSelect
          label={t("try.look-up")}
          options={[
            { id: "customer", name: { "zh-CN": t("customer-record"), en: t("customer-record") } },
            ...scenario.facts.articles.map(({ id, title }) => ({ id, name: title })),
          ]}
          onChoose={(article) => deed({ type: "lookup", article })}
        />
        <Button look="danger" onClick={() => deed({ type: "hangup" })}>
          {t(state.second?.is === "talking" ? "try.hang-up-second" : "try.hang-up")}
        </Button>
      </div>
    </div>
  );
}

interface ToSelectProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: LocalText }[];
  readonly onChoose: (id: string) => void;
}

/** A deed with an object: choosing the object does it. */
function ToSelect({ label, options, onChoose }: ToSelectProps) {
  const text = useLocalText();
  return (
    <select
      className="plain-select"
      aria-label={label}
      value=""
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{label}</option>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {text(name)}
        </option>
      ))}
    </select>
  );
}
