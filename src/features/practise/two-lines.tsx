import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { onSecond, type CallState } from "#core/call";
import type { Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import { Sign, type SignTone } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";
import type { CallStore } from "./call-store.ts";
import { phoneKeys } from "./phone-keys.tsx";

/** How a line fares that is not alone: in hand, waiting, ringing, or over. */
type LineIs = "in-hand" | "waiting" | "ringing" | "over";
const tones: Readonly<Record<LineIs, SignTone>> = {
  "in-hand": "connected",
  waiting: "hold",
  ringing: "ringing",
  over: "ended",
};

function firstIs(call: CallState): LineIs {
  return onSecond(call) || call.held ? "waiting" : "in-hand";
}

function secondIs({ is }: NonNullable<CallState["second"]>): LineIs {
  return is === "talking" ? "in-hand" : is;
}

/** The switch of the two lines as the phone would take it now: to the other one. */
export function switchOf(call: CallState): "answer-second" | "return-first" | undefined {
  if (onSecond(call)) return "return-first";
  return call.second ? "answer-second" : undefined;
}

/** The two lines, when there are two: who is on which, which one is in hand, and the keys that change it. */
export function TwoLines({ store, scenario }: { readonly store: CallStore; readonly scenario: Scenario }) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  const call = useStore(store, (s) => s.call);
  const { second } = call;
  const waited = useStore(store, (s) => {
    const since = onSecond(s.call) ? s.call.second?.since : undefined;
    return since === undefined ? 0 : Math.floor((s.now - since) / 1000);
  });
  const { do: act } = store.getState();
  const way = switchOf(call);
  if (!second || !scenario.second || way === undefined) return null;
  const lines = [
    { no: 1, name: text(scenario.caller.name), is: firstIs(call) },
    { no: 2, name: `${text(scenario.second.name)} · ${scenario.second.number}`, is: secondIs(second) },
  ];
  return (
    <section className="two-lines" aria-label={t("lines.label")}>
      <ul>
        {lines.map(({ no, name, is }) => (
          <li key={no} data-is={is}>
            <span className="line-number">{t("lines.number", { no })}</span>
            <span className="line-name">{name}</span>
            <span role="status">
              <Sign tone={tones[is]}>{t(`lines.${is}`)}</Sign>
            </span>
            {no === 1 && onSecond(call) && (
              <span className="small quiet" aria-hidden="true">
                {t("lines.waited", { seconds: waited })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button look="primary" shortcut={phoneKeys.line} onClick={() => act({ type: way })}>
          {t(way === "answer-second" && second.is === "waiting" ? "lines.back-to-second" : `lines.${way}`)}
        </Button>
        {second.is === "ringing" && (
          <Button shortcut={phoneKeys.reject} onClick={() => act({ type: "reject-second" })}>
            {t("lines.reject-second")}
          </Button>
        )}
      </div>
    </section>
  );
}
