import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { onSecond, type CallState, type Phase } from "#core/call";
import { clockText } from "#ui/clock-text";
import { Sign, type SignTone } from "#ui/sign";
import type { CallStore } from "./call-store.ts";

/** The state of the call as one sign: colour, word, shape. */
export function callTone(call: CallState): SignTone {
  if (call.phase === "ringing" || call.phase === "dialling") return "ringing";
  if (call.phase !== "connected") return "ended";
  if (call.held && !onSecond(call)) return "hold";
  return call.muted ? "muted" : "connected";
}

/** The line is not up, but the call is not over either. */
const between: ReadonlySet<Phase> = new Set<Phase>(["idle", "dialling"]);

interface LineStatusProps {
  readonly store: CallStore;
}

/** The phase of the call and how long it has been. Drawn again once a second, not once a tick. */
export function LineStatus({ store }: LineStatusProps) {
  const { t } = useTranslation("practise");
  const call = useStore(store, (s) => s.call);
  const time = useStore(store, ({ call: { answeredAt }, now }) =>
    clockText(answeredAt === undefined ? 0 : now - answeredAt),
  );
  const tone = callTone(call);
  return (
    <div className="line-status">
      <span className="clock" role="timer" aria-label={t("call-time")}>
        {time}
      </span>
      <Sign tone={tone}>{t(`phase.${between.has(call.phase) ? call.phase : tone}`)}</Sign>
      {call.paused && call.phase !== "ended" && <Sign tone="plain">{t("phase.paused")}</Sign>}
    </div>
  );
}

/** The timer that matters now, beside the reply box: quiet on the line, the length of a hold, or the caller speaking. */
export function Moment({ store }: LineStatusProps) {
  const { t } = useTranslation("practise");
  const call = useStore(store, (s) => s.call);
  const away = onSecond(call);
  const seconds = useStore(store, ({ call: { heldSince, mutedSince, quietSince }, now }) => {
    const since = (away ? undefined : heldSince) ?? mutedSince ?? quietSince;
    return since === undefined ? 0 : Math.floor((now - since) / 1000);
  });
  if (call.phase !== "connected") return null;
  if (call.heldSince !== undefined && !away) return <Sign tone="hold">{t("moment.hold", { seconds })}</Sign>;
  if (call.mutedSince !== undefined) return <Sign tone="muted">{t("moment.mute", { seconds })}</Sign>;
  if (call.spoken) return <Sign tone="plain">{t("moment.speaking")}</Sign>;
  if (call.typingSince !== undefined) return <Sign tone="plain">{t("moment.typing")}</Sign>;
  return <Sign tone="plain">{t("moment.quiet", { seconds })}</Sign>;
}
