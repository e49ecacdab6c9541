import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  isOf,
  recordingLimits,
  spokenPart,
  wavOf,
  whyNotRecord,
  wordsToSay,
  type Recording,
  type Sound,
} from "#core/studio";
import { Button } from "#ui/button";
import { useDraft, useEdit, useEditor, useReadOnly } from "./editor-context.ts";
import { RecordKept } from "./record-kept.tsx";
import { RecordRunning } from "./record-running.tsx";
import { useRecorder, type Recorder } from "./use-recorder.ts";
import "./record.css";

interface RecordPartProps {
  readonly line: string;
  /** The index of another wording; absent: the line's own words. */
  readonly variant?: number;
}

/** The recording of one wording: made with the microphone, and what was made. It never leaves this machine by itself. */
export function RecordPart({ line, variant }: RecordPartProps) {
  const { t } = useTranslation("studio");
  const edit = useEdit();
  const readOnly = useReadOnly();
  const { document } = useDraft();
  const recording = useEditor((e) => e.history.draft.recordings?.find((one) => isOf(one, line, variant)));
  const words = wordsToSay(document, line, variant) ?? "";
  const [lost, setLost] = useState(false);
  const { recorder, start, stop, discard } = useRecorder((sound, wasLost) => {
    setLost(wasLost);
    edit({ type: "set-recording", recording: recordingOf(sound, line, variant, words), why: "record" });
  });
  const part = useFocus(recorder.is, recording !== undefined);
  const why = whyNotRecord(words);
  const refusal = readOnly ? t("read-only.short") : why && t(`record.why-${why}`);
  const begin = () => {
    setLost(false);
    void start();
  };
  const button = (
    <Button refusal={refusal} onClick={begin} className="record-button">
      {t(recording ? "record.again" : "record.record")}
    </Button>
  );
  const busy = recorder.is === "asking" || recorder.is === "recording" || recorder.is === "finishing";
  return (
    <div
      className="record-part"
      role="group"
      aria-label={variant === undefined ? t("record.title") : t("record.title-variant", { n: variant + 1 })}
      ref={part}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || recorder.is !== "recording") return;
        event.stopPropagation();
        stop();
      }}
    >
      {busy ? (
        <RecordRunning recorder={recorder} onStop={() => stop()} onDiscard={discard} />
      ) : recording ? (
        <RecordKept recording={recording} again={button} />
      ) : (
        <div className="row">
          {button}
          {why === undefined && <span className="small quiet">{t("record.private")}</span>}
        </div>
      )}
      {recorder.is === "refused" && (
        <p role="alert" className="small record-warning">
          {t(`record.refused-${recorder.why}`, { message: recorder.message })}
        </p>
      )}
      {lost && <p className="small record-warning">{t("record.lost")}</p>}
    </div>
  );
}

/** What was heard as a recording of these words, cut to what was spoken. */
function recordingOf(sound: Sound, line: string, variant: number | undefined, said: string): Recording {
  // The last tick of the clock may come late.
  const samples = sound.samples.subarray(0, (sound.rate * recordingLimits.ms) / 1000);
  const whole = { rate: sound.rate, samples };
  const cut = spokenPart(whole);
  const all = cut.from === 0 && cut.to === Math.floor((samples.length * 1000) / sound.rate);
  return {
    line,
    ...(variant !== undefined && { variant }),
    said,
    bytes: wavOf(whole),
    ...(!all && { cut }),
  };
}

/** The key that was pressed is gone when recording begins and ends: the focus goes to what stands in its place. */
function useFocus(is: Recorder["is"], there: boolean) {
  const part = useRef<HTMLDivElement>(null);
  const before = useRef(is);
  useEffect(() => {
    const was = before.current;
    before.current = is;
    const ended = (was === "recording" || was === "finishing") && is === "idle";
    if (is === "recording" && was !== "recording") part.current?.querySelector("button")?.focus();
    else if (ended) part.current?.querySelector<HTMLElement>(there ? ".row button" : "button")?.focus();
  }, [is, there]);
  return part;
}
