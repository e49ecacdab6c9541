import { useDeferredValue, useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  cutOf,
  heardOf,
  levellingGain,
  loudnessOf,
  msOf,
  readWavHead,
  soundIn,
  spokenPart,
  standingOf,
  whyNotRecord,
  wordsToSay,
  type Cut,
  type Recording,
  type RecordingDeed,
} from "#core/studio";
import { Button } from "#ui/button";
import { useDraft, useEdit, useReadOnly } from "./editor-context.ts";
import { RecordWave } from "./record-wave.tsx";
import { useHearing, type Hearing } from "./use-hearing.ts";

interface RecordKeptProps {
  readonly recording: Recording;
  /** What else can be done: recording anew. */
  readonly again: ReactNode;
}

/** Makes an empty change of cut or gain into none at all. */
function changed(recording: Recording, change: { readonly cut?: Cut | undefined; readonly gain?: number }) {
  const { cut, gain, ...rest } = { ...recording, ...change };
  return { ...rest, ...(cut && { cut }), ...(gain !== undefined && gain !== 0 && { gain }) };
}

const decibels = (value: number) => Math.max(-99, value).toFixed(1).replace("-", "−");

/** A recording that is there: heard, trimmed, levelled, thrown away; and what does not fit about it. */
export function RecordKept({ recording, again }: RecordKeptProps) {
  const { t } = useTranslation("studio");
  const { document } = useDraft();
  const edit = useEdit();
  const readOnly = useReadOnly();
  const { bytes, line, variant, said } = recording;
  const read = useMemo(() => {
    const head = readWavHead(bytes, line);
    return head.ok ? { head: head.value, sound: soundIn(bytes, head.value) } : undefined;
  }, [bytes, line]);
  // A long one takes its time: the handles do not wait for it.
  const settled = useDeferredValue(recording);
  const loudness = useMemo(() => read && loudnessOf(heardOf(settled, read.head)), [settled, read]);
  const spoken = useMemo(() => read && spokenPart(read.sound), [read]);
  const quality = document.lines[line]?.speaker === "second" ? "clear" : document.caller.line;
  const { hearing, hear, stop } = useHearing(recording, quality);
  if (!read || !loudness || !spoken) return null;

  const set = (next: Recording, why: RecordingDeed) => edit({ type: "set-recording", recording: next, why });
  const ms = msOf(read.head);
  const cut = cutOf(recording, read.head);
  const isWhole = ({ from, to }: Cut) => from === 0 && to === ms;
  const setCut = (next: Cut) => set(changed(recording, { cut: isWhole(next) ? undefined : next }), "cut");
  const words = wordsToSay(document, line, variant) ?? "";
  const why = whyNotRecord(words);
  const level = levellingGain(loudness);
  const refusal = readOnly ? t("read-only.short") : undefined;
  const heard = (how: Hearing, words: string) => (
    <Button onClick={() => (hearing === how ? stop() : hear(how))}>
      {hearing === how ? t("record.stop-hearing") : words}
    </Button>
  );
  return (
    <>
      {standingOf(recording, document) === "stale" && (
        <div className="record-stale small" role="note">
          <p>{t("record.stale", { said })}</p>
          <Button
            refusal={refusal ?? (why && t(`record.why-${why}`))}
            onClick={() => set({ ...recording, said: words }, "fits")}
          >
            {t("record.fits")}
          </Button>
        </div>
      )}
      <RecordWave sound={read.sound} ms={ms} cut={cut} readOnly={readOnly} onCut={setCut} />
      <p className="small quiet">
        {t("record.facts", {
          seconds: ((cut.to - cut.from) / 1000).toFixed(2),
          level: decibels(loudness.level),
          peak: decibels(loudness.peak),
        })}
      </p>
      {loudness.peak < -45 && <p className="small record-warning">{t("record.hardly")}</p>}
      <div className="row">
        {heard("plain", t("record.hear"))}
        {quality !== "clear" &&
          quality !== "silent" &&
          heard("line", t("record.hear-line", { quality: t(`line-quality.${quality}`) }))}
        {isWhole(cut) ? (
          <Button
            refusal={refusal ?? (isWhole(spoken) ? t("record.nothing-to-trim") : undefined)}
            onClick={() => setCut(spoken)}
          >
            {t("record.trim")}
          </Button>
        ) : (
          <Button refusal={refusal} onClick={() => setCut({ from: 0, to: ms })}>
            {t("record.whole")}
          </Button>
        )}
        {recording.gain === undefined ? (
          <Button
            refusal={refusal ?? (level === 0 ? t("record.is-level") : undefined)}
            onClick={() => set(changed(recording, { gain: level }), "level")}
          >
            {t("record.level")}
          </Button>
        ) : (
          <Button refusal={refusal} onClick={() => set(changed(recording, { gain: 0 }), "level")}>
            {t("record.unlevel", { gain: `${recording.gain > 0 ? "+" : ""}${decibels(recording.gain)}` })}
          </Button>
        )}
        {again}
        <Button
          look="plain"
          refusal={refusal}
          onClick={() => edit({ type: "delete-recording", line, ...(variant !== undefined && { variant }) })}
        >
          {t("record.delete")}
        </Button>
      </div>
    </>
  );
}
