import type { KeyboardEvent, Ref } from "react";
import { useTranslation } from "react-i18next";
import type { Review, Row } from "#core/call";
import { Button } from "#ui/button";
import { Choice } from "#ui/choice";
import { clockText } from "#ui/clock-text";
import { FindingsInStep } from "./findings-in-step.tsx";
import { ReplayTranscript } from "./replay-transcript.tsx";
import type { ReportView } from "./report-view.ts";
import { Track } from "./track.tsx";
import { useEventWords } from "./use-event-words.ts";
import { rates, type Replay } from "./use-replay.ts";
import "./replay.css";

interface CallReplayProps {
  readonly view: ReportView;
  readonly replay: Replay;
  /** The slider: what a jump from elsewhere puts the focus on. */
  readonly slider: Ref<HTMLInputElement>;
  readonly onReview: (review: Review) => void;
}

/** The whole call again: a track in time with its marks, and the transcript and the findings in step with it. */
export function CallReplay({ view, replay, slider, onReview }: CallReplayProps) {
  const { t } = useTranslation("report");
  const words = useRowWords();
  const clock = (ms: number) => clockText(ms - view.talkFrom);

  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    const onChoice = target instanceof HTMLInputElement && target.type === "radio";
    if (event.key === " " && !(target instanceof HTMLButtonElement) && !onChoice) replay.toggle();
    else if (event.key === "ArrowRight" && !onChoice) replay.step(1);
    else if (event.key === "ArrowLeft" && !onChoice) replay.step(-1);
    else return;
    event.preventDefault();
  };

  return (
    <section className="replay" aria-labelledby="report-replay" onKeyDown={onKey}>
      <h2 id="report-replay">{t("replay.title")}</h2>
      <Track view={view} t={replay.t} onSeek={replay.seek} />
      <input
        ref={slider}
        className="replay-slider no-print"
        type="range"
        min={0}
        max={view.endT / 1000}
        step={0.1}
        value={replay.t / 1000}
        aria-label={t("replay.slider")}
        aria-keyshortcuts="Space ArrowLeft ArrowRight"
        aria-valuetext={t("replay.at", {
          time: clock(replay.t),
          what: replay.row ? words(replay.row) : t("replay.before"),
        })}
        onChange={(e) => replay.seek(Number(e.target.value) * 1000)}
      />
      <div className="row replay-keys no-print">
        <Button look="primary" onClick={replay.toggle}>
          {t(replay.playing ? "replay.pause" : "replay.play")}
        </Button>
        <Button
          aria-label={t("replay.previous")}
          title={t("replay.previous")}
          onClick={() => replay.step(-1)}
        >
          ←
        </Button>
        <Button aria-label={t("replay.next")} title={t("replay.next")} onClick={() => replay.step(1)}>
          →
        </Button>
        <span className="replay-time">
          {clock(replay.t)} / {clock(view.endT)}
        </span>
        <Choice
          label={t("replay.rate")}
          hideLabel
          value={String(replay.rate)}
          options={rates.map((rate) => ({ value: String(rate), label: t("replay.rate-of", { rate }) }))}
          onChange={(value) => replay.setRate(value === "2" ? 2 : 1)}
        />
        <p className="quiet small">{t("replay.keys")}</p>
      </div>
      <div className="replay-columns">
        <ReplayTranscript view={view} current={replay.row} onJump={replay.jump} onReview={onReview} />
        <FindingsInStep view={view} current={replay.row} onJump={replay.jump} />
      </div>
    </section>
  );
}

function useRowWords(): (row: Row) => string {
  const words = useEventWords();
  return (row) => words(row.kind === "caller" ? row.line : row.kind === "agent" ? row.reply : row.event);
}
