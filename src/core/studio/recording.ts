import { contentHash, own, type Result } from "../base/index.ts";
import { hasBlanks, saysStill, wordsAt, type RecordedLine } from "../call/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { refused } from "./problems.ts";
import { msOf, readWavHead, type WavHead } from "./recording-wav.ts";
import { crc32 } from "./zip.ts";

/** What is heard of a recording, in whole ms from its beginning. */
export interface Cut {
  readonly from: number;
  readonly to: number;
}

/**
 * A caller's line as its author said it. The bytes are a WAV file (mono, 16 bits) as it was recorded and never change: how it is
 * cut and how loud it is made are said beside it, so that both can be taken back. It belongs to the draft, by the line's id; the
 * scenario's document knows nothing of it.
 */
export interface Recording {
  readonly line: string;
  /** The index of another wording; absent: the line's own words. */
  readonly variant?: number;
  /** The words in zh-CN as they were when it was recorded. */
  readonly said: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Absent: all of it is heard. */
  readonly cut?: Cut;
  /** By how many dB it is made louder (or less than 0: softer). */
  readonly gain?: number;
}

/** What recordings of one scenario may be: they are kept in the browser and travel in a package. */
export const recordingLimits = {
  ms: 60_000,
  /** A shorter one is a slip of the finger. */
  leastMs: 200,
  /** Bytes of all together, so that they fit into a package with their scenario. */
  totalBytes: 18 * 1024 * 1024,
  count: 480,
  /** dB. */
  gain: 40,
} as const;

/** Samples a second of what we record ourselves: more than any telephone carries. */
export const recordingRate = 16_000;

export const isOf = (
  recording: Pick<Recording, "line" | "variant">,
  line: string,
  variant?: number,
): boolean => recording.line === line && recording.variant === variant;

/** The words that a recording of this wording has to say, in zh-CN; undefined where there is no such wording. */
export function wordsToSay(
  document: Pick<Scenario, "lines">,
  line: string,
  variant?: number,
): string | undefined {
  const words = own(document.lines, line);
  if (!words || (variant !== undefined && words.variants?.[variant] === undefined)) return undefined;
  return wordsAt(words, variant === undefined ? 0 : variant + 1)["zh-CN"];
}

/** How a recording stands to its words: `stale` when they have been changed since, `lost` when its wording is not there now. */
export function standingOf(
  recording: Recording,
  document: Pick<Scenario, "lines">,
): "fits" | "stale" | "lost" {
  const words = wordsToSay(document, recording.line, recording.variant);
  if (words === undefined) return "lost";
  return saysStill(recording.said, words) ? "fits" : "stale";
}

/** Why a wording cannot be recorded; undefined when it can. */
export function whyNotRecord(words: string): "no-words" | "blanks" | undefined {
  if (words.trim() === "") return "no-words";
  return hasBlanks(words) ? "blanks" : undefined;
}

/** The part of a file that is heard, within the file. */
export function cutOf(recording: Pick<Recording, "cut">, head: WavHead): Cut {
  const ms = msOf(head);
  const { from = 0, to = ms } = recording.cut ?? {};
  return { from: Math.min(from, ms), to: Math.min(to, ms) };
}

/** Checks a recording that comes from outside, or from a hand on the screen. `name`: as what problems speak of it. */
export function checkRecording(recording: Recording, name: string): Result<WavHead> {
  const head = readWavHead(recording.bytes, name);
  if (!head.ok) return head;
  const { cut, gain = 0 } = recording;
  const { from, to } = cutOf(recording, head.value);
  const whole =
    cut === undefined || (Number.isInteger(cut.from) && Number.isInteger(cut.to) && cut.from >= 0);
  if (!whole || to - from < recordingLimits.leastMs)
    return refused("studio.recording-too-short", { name, ms: to - from, least: recordingLimits.leastMs }, [
      name,
    ]);
  if (!(Math.abs(gain) <= recordingLimits.gain))
    return refused("studio.recording-gain", { name, gain, limit: recordingLimits.gain }, [name]);
  return head;
}

/** A recording as a call goes by it; undefined when its bytes are not what they should be. */
export function recordedLineOf(recording: Recording): RecordedLine | undefined {
  const head = checkRecording(recording, recording.line);
  if (!head.ok) return undefined;
  const { line, variant, said, bytes, cut, gain } = recording;
  const { from, to } = cutOf(recording, head.value);
  const hash = contentHash([crc32(bytes), bytes.length, cut, gain]);
  return { line, ...(variant !== undefined && { variant }), said, ms: to - from, hash };
}

/** A recording out of whatever was kept; undefined when it is none of ours. */
export function keptRecording(value: unknown): Recording | undefined {
  if (value === null || typeof value !== "object") return undefined;
  const { line, variant, said, bytes, cut, gain } = value as Readonly<Record<string, unknown>>;
  if (typeof line !== "string" || typeof said !== "string" || !isBytes(bytes)) return undefined;
  if (variant !== undefined && !(Number.isInteger(variant) && Number(variant) >= 0)) return undefined;
  if (gain !== undefined && typeof gain !== "number") return undefined;
  if (cut !== undefined && !isCut(cut)) return undefined;
  const recording: Recording = {
    line,
    ...(variant !== undefined && { variant: Number(variant) }),
    said,
    bytes,
    ...(cut !== undefined && { cut: { from: cut.from, to: cut.to } }),
    ...(gain !== undefined && { gain }),
  };
  return checkRecording(recording, line).ok ? recording : undefined;
}

const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> => value instanceof Uint8Array;
const isCut = (value: unknown): value is Cut =>
  value !== null &&
  typeof value === "object" &&
  "from" in value &&
  "to" in value &&
  typeof value.from === "number" &&
  typeof value.to === "number";
