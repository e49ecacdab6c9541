import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { onSecond, type CallState, type Refusal } from "#core/call";
import type { Scenario } from "#core/scenario";
import type { CallStore } from "./call-store.ts";
import { hintedReply } from "./hint.ts";
import { Picks } from "./picks.tsx";
import { ReplyBox } from "./reply-box.tsx";

interface ReplyAreaProps {
  readonly store: CallStore;
  readonly scenario: Scenario;
  /** Whether replies can be typed, picked or both. */
  readonly input: "both" | "pick" | "type";
}

/** To the place where one speaks. Under a finger not into the box: the keyboard of a phone would cover the call. */
export function focusReply(): void {
  const box = matchMedia("(pointer: coarse)").matches ? undefined : document.getElementById("reply");
  (box ?? document.getElementById("replies"))?.focus({ preventScroll: true });
}

/** Why nobody would hear the agent now. */
function silencedBy(call: CallState): Refusal | undefined {
  if (call.second?.is === "over") return "nobody-there";
  if (call.held && !onSecond(call)) return "on-hold";
  return call.muted ? "muted" : undefined;
}

/** Where the agent speaks: picks above, the box below. Has the focus as soon as the line is open, and keeps it. */
export function ReplyArea({ store, scenario, input }: ReplyAreaProps) {
  const { t } = useTranslation("practise");
  const call = useStore(store, (s) => s.call);
  const refusal = useStore(store, (s) => s.refusal);
  const hinted = useStore(store, (s) => hintedReply(s.events));
  const { header, pick } = store.getState();
  const code = silencedBy(call);
  const why = code && t(`refusal.${code}`);
  const refused = why !== undefined;
  const hintText = call.picks.find((p) => p.id === hinted)?.text;

  useEffect(() => {
    // Whoever writes on the slip goes on writing.
    if (!refused && !document.activeElement?.closest(".call-side")) focusReply();
  }, [refused]);

  return (
    <div className="reply" id="replies" tabIndex={-1} role="group" aria-label={t("replies")}>
      {refusal !== undefined && (
        // Heard at once; seen only where it does not stand at the box anyway.
        <p
          className={
            why === t(`refusal.${refusal}`) && input !== "pick" ? "visually-hidden" : "small refusal"
          }
          role="alert"
        >
          {t(`refusal.${refusal}`)}
        </p>
      )}
      {input !== "type" && call.picks.length > 0 && (
        <Picks
          picks={call.picks}
          header={header}
          scenario={scenario}
          hinted={hinted}
          refused={refused}
          onPick={(id) => {
            pick(id);
            focusReply();
          }}
        />
      )}
      {input === "type" && hintText !== undefined && (
        <p className="small hint-text">{t("hinted-text", { text: hintText })}</p>
      )}
      {input !== "pick" && <ReplyBox store={store} refusal={why} />}
    </div>
  );
}
