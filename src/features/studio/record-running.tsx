import { useTranslation } from "react-i18next";
import { recordingLimits } from "#core/studio";
import { Button } from "#ui/button";
import { clockText } from "#ui/clock-text";
import type { Recorder } from "./use-recorder.ts";

interface RecordRunningProps {
  readonly recorder: Recorder;
  readonly onStop: () => void;
  readonly onDiscard: () => void;
}

/** What is being recorded: how long already, how loud, and the key that ends it. */
export function RecordRunning({ recorder, onStop, onDiscard }: RecordRunningProps) {
  const { t } = useTranslation("studio");
  const { ms, level } = recorder.is === "recording" ? recorder : { ms: 0, level: 0 };
  return (
    <div className="record-running">
      <p role="status" className="small">
        {t(`record.${recorder.is}`)}
      </p>
      <span className="record-time" role="timer" aria-label={t("record.time")}>
        {clockText(ms)} / {clockText(recordingLimits.ms)}
      </span>
      <div
        className="record-meter"
        role="meter"
        aria-label={t("record.meter")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(shown(level) * 100)}
        data-over={level > 0.97}
      >
        <span style={{ inlineSize: `${shown(level) * 100}%` }} />
      </div>
      <div className="row">
        <Button
          look="primary"
          onClick={onStop}
          shortcut="Esc"
          refusal={recorder.is === "recording" ? undefined : t(`record.${recorder.is}`)}
        >
          {t("record.stop")}
        </Button>
        {recorder.is === "recording" && (
          <Button look="plain" onClick={onDiscard}>
            {t("record.discard")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Where the meter stands, 0 … 1: from 60 dB below the loudest, as ears and meters go by. */
const shown = (level: number) => (level <= 0 ? 0 : Math.max(0, 1 + (20 * Math.log10(level)) / 60));
