import {
  heardOf,
  keptRecording,
  onTheLine,
  readWavHead,
  recordedLineOf,
  wavOf,
  type LineQuality,
} from "#core/studio";
import { openStudioDatabase } from "./open-studio-database.ts";

/** What was recorded for an own scenario, as a call needs it. What is broken or a stranger's is left out. */
export async function recordedLines(key: string) {
  const db = await openStudioDatabase();
  const kept: unknown = await db.get("recordings", key);
  return (Array.isArray(kept) ? kept : []).flatMap((value: unknown) => {
    const recording = keptRecording(value);
    const line = recording && recordedLineOf(recording);
    const head = recording && readWavHead(recording.bytes, recording.line);
    if (!line || !head?.ok) return [];
    const sound = (quality: LineQuality) => wavOf(onTheLine(heardOf(recording, head.value), quality));
    return [{ ...line, sound }];
  });
}
