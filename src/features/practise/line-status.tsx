import { useTranslation } from "react-i18next";
import type { CallState } from "#core/call";
import type { Scenario } from "#core/scenario";
import { clockText } from "#ui/clock-text";
import { Sign, type SignTone } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";

/** The state of the call as one sign: colour, word, shape. */
export function callTone(call: CallState): SignTone {
  if (call.phase === "ringing") return "ringing";
  if (call.phase !== "connected") return "ended";
  if (call.held) return "hold";
  return call.muted ? "muted" : "connected";
}

/** Words for a mood of -3 … 3; shown as a quiet sign in practice, never as a number. */
function moodKey(mood: number): string {
  if (mood <= -3) return "furious";
  if (mood < 0) return mood === -2 ? "angry" : "uneasy";
  return mood === 0 ? "calm" : mood < 3 ? "pleased" : "delighted";
}

interface CallerPanelProps {
  readonly call: CallState;
  readonly scenario: Scenario;
  readonly exam: boolean;
}

/** Who calls, on what kind of line, and what to aim for. */
export function CallerPanel({ call, scenario, exam }: CallerPanelProps) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  const { caller, brief } = scenario;
  return (
    <section className="caller-panel" aria-label={t("caller-panel")}>
      <div>
        <h2>{text(caller.name)}</h2>
        <p className="quiet">{caller.number}</p>
      </div>
      <dl className="record">
        <div>
          <dt>{t("line-label")}</dt>
          <dd>{call.phase === "ringing" ? t("line.unknown") : t(`line.${caller.line}`)}</dd>
        </div>
        {!exam && call.phase === "connected" && (
          <div>
            <dt>{t("mood-label")}</dt>
            <dd>{t(`mood.${moodKey(call.caller.mood)}`)}</dd>
          </div>
        )}
      </dl>
      <div>
        <h3>{t("goals")}</h3>
        <ul className="goals">
          {brief.goals.map((goal) => (
            <li key={goal.en}>{text(goal)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

interface LineStatusProps {
  readonly call: CallState;
  readonly now: number;
}

/** The phase of the call and how long it has been. */
export function LineStatus({ call, now }: LineStatusProps) {
  const { t } = useTranslation("practise");
  const tone = callTone(call);
  return (
    <div className="line-status">
      <span className="clock" role="timer" aria-label={t("call-time")}>
        {clockText(call.answeredAt === undefined ? 0 : now - call.answeredAt)}
      </span>
      <Sign tone={tone}>{t(`phase.${tone}`)}</Sign>
      {call.paused && <Sign tone="plain">{t("phase.paused")}</Sign>}
    </div>
  );
}

/** The timer that matters now, beside the reply box: quiet on the line, the length of a hold, or the caller speaking. */
export function Moment({ call, now }: LineStatusProps) {
  const { t } = useTranslation("practise");
  const seconds = (since: number) => Math.floor((now - since) / 1000);
  if (call.phase !== "connected") return null;
  if (call.heldSince !== undefined)
    return <Sign tone="hold">{t("moment.hold", { seconds: seconds(call.heldSince) })}</Sign>;
  if (call.mutedSince !== undefined)
    return <Sign tone="muted">{t("moment.mute", { seconds: seconds(call.mutedSince) })}</Sign>;
  if (call.spoken) return <Sign tone="plain">{t("moment.speaking")}</Sign>;
  if (call.typingSince !== undefined) return <Sign tone="plain">{t("moment.typing")}</Sign>;
  return (
    <Sign tone="plain">
      {t("moment.quiet", { seconds: call.quietSince === undefined ? 0 : seconds(call.quietSince) })}
    </Sign>
  );
}
