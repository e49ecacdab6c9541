import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Scenario } from "#core/scenario";
import { useLocalText } from "#state/use-local-text";

/** Words for a mood of -3 … 3; shown as a quiet sign in practice, never as a number. */
function moodKey(mood: number): string {
  if (mood <= -3) return "furious";
  if (mood < 0) return mood === -2 ? "angry" : "uneasy";
  return mood === 0 ? "calm" : mood < 3 ? "pleased" : "delighted";
}

interface CallerPanelProps {
  /** Whether the line is up, so that the tone of the voice is to be heard. */
  readonly connected: boolean;
  /** The line has been heard. */
  readonly heard: boolean;
  /** Undefined where it is not shown: in an exam the caller's mood is only heard. */
  readonly mood: number | undefined;
  readonly scenario: Scenario;
}

/** Who calls, on what kind of line, and what to aim for. */
export const CallerPanel = memo(function CallerPanel({ connected, heard, mood, scenario }: CallerPanelProps) {
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
          <dd>{t(heard ? `line.${caller.line}` : "line.unknown")}</dd>
        </div>
        {mood !== undefined && connected && (
          <div>
            <dt>{t("mood-label")}</dt>
            <dd>{t(`mood.${moodKey(mood)}`)}</dd>
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
});
