import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { own } from "#core/base";
import { wordingAt, type CallEvent, type CallEventOf, type CallHeader } from "#core/call";
import type { Scenario } from "#core/scenario";
import type { CallRecording } from "#state/ports";
import { useServices } from "#state/services";
import { useSettings } from "#state/use-settings";
import type { CallStore } from "./call-store.ts";

/** Whether a line of this call is heard as it was recorded; no other voice may speak it then. */
export const isRecorded = ({ recorded }: CallHeader, { line }: CallEventOf<"line">): boolean =>
  own(recorded, line) !== undefined;

/** The caller falls silent in the middle: interrupted, put on hold, gone; or what was said has been taken back. */
const silences = (event: CallEvent): boolean =>
  event.type === "ended" || event.type === "undo" || (event.type === "line-ended" && event.cut === true);

/** Lets recorded lines be heard in step with their captions: as loud, as fast and as long as the call lets them. */
export function useRecordedLines(
  store: CallStore,
  scenario: Scenario,
  recordings: readonly CallRecording[],
): void {
  const { playback } = useServices();
  const events = useStore(store, (s) => s.events);
  const { header, resumedAt } = store.getState();
  const rate = useStore(store, (s) => s.call.rate);
  const flowing = useStore(store, (s) => s.call.phase === "connected" && !s.call.paused);
  const sound = useSettings((s) => s.sound);
  const volume = useSettings((s) => (s.sound ? s.volume : 0));
  const heard = useRef(resumedAt);
  const now = useRef({ rate, volume });

  useEffect(() => {
    now.current = { rate, volume };
    playback.setVolume(volume);
    playback.setRate(rate);
  }, [playback, rate, volume]);

  useEffect(() => {
    const fresh = events.slice(heard.current);
    heard.current = events.length;
    for (const event of fresh) {
      if (silences(event)) playback.stop();
      if (!sound || event.type !== "line" || event.unheard === true) continue;
      const wav = wavFor(event, header, scenario, recordings);
      if (wav) void playback.play(wav, now.current);
    }
  }, [events, header, scenario, recordings, sound, playback]);

  useEffect(() => playback.pause(!flowing), [flowing, playback]);
  useEffect(() => () => playback.stop(), [playback]);
}

/** What is heard of a line, on the caller's line; undefined when it was not recorded, or otherwise than the log says. */
function wavFor(
  event: CallEventOf<"line">,
  { recorded, seed }: CallHeader,
  { lines, caller }: Scenario,
  recordings: readonly CallRecording[],
): Uint8Array<ArrayBuffer> | undefined {
  const line = own(lines, event.line);
  const hash = own(recorded, event.line)?.hash;
  if (!line || hash === undefined) return undefined;
  const wording = wordingAt(line, event.line, seed);
  const recording = recordings.find(
    (one) => one.line === event.line && (one.variant ?? -1) === wording - 1 && one.hash === hash,
  );
  return recording?.sound(event.speaker === "second" ? "clear" : caller.line);
}
