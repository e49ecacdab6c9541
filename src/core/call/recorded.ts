import { pickOne, seededRandom, type LocalText } from "../base/index.ts";
import type { Line, Scenario } from "../scenario/index.ts";

/** A recording of a caller's line, as far as a call goes by it. */
export interface RecordedLine {
  readonly line: string;
  /** The index of another wording; absent: the line's own words. */
  readonly variant?: number;
  /** What was said, in zh-CN: a call is held in Chinese whatever the language of the interface. */
  readonly said: string;
  /** How long there is something to hear, in whole ms. */
  readonly ms: number;
  /** Changes when what is heard does. */
  readonly hash: string;
}

/** What a log says of the recordings that its call is heard with, by line: enough to replay it without them. */
export type Recorded = Readonly<Record<string, { readonly ms: number; readonly hash: string }>>;

/** The wording that a call of this seed says: 0 is the line's own words, 1 the first variant. */
export function wordingAt(line: Pick<Line, "variants">, id: string, seed: number): number {
  const all = Array.from({ length: 1 + (line.variants?.length ?? 0) }, (_, i) => i);
  return pickOne(all, seededRandom(`${seed}/line/${id}`)) ?? 0;
}

/** The words of a wording; the line's own where there is no such. */
export const wordsAt = (line: Line, wording: number): LocalText =>
  wording === 0 ? line : (line.variants?.[wording - 1] ?? line);

/** Whether words differ from call to call, or from house to house: a recording could only ever say one of them. */
export const hasBlanks = (text: string): boolean => text.includes("{");

const bare = (text: string) => text.normalize("NFKC").replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, "");

/** Whether a recording still says what stands there: punctuation, width and spaces are not heard. */
export const saysStill = (said: string, text: string): boolean =>
  !hasBlanks(text) && bare(said) === bare(text);

/**
 * Which lines of a call of this seed are heard as recorded; undefined when none is. One that says other words than the caption
 * would is left out: what is read and what is heard must not differ.
 */
export function recordedIn(
  scenario: Pick<Scenario, "lines">,
  seed: number,
  recordings: readonly RecordedLine[],
): Recorded | undefined {
  const found = Object.entries(scenario.lines).flatMap(([id, line]) => {
    const wording = wordingAt(line, id, seed);
    const text = wordsAt(line, wording)["zh-CN"];
    const one = recordings.find(
      (r) => r.line === id && (r.variant ?? -1) === wording - 1 && saysStill(r.said, text),
    );
    return one ? [[id, { ms: one.ms, hash: one.hash }] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Plays recorded lines, one at a time. Nothing in a call depends on it: every line has its caption. Nothing here throws. */
export interface Playback {
  /**
   * Plays a WAV file from its beginning, in place of whatever was playing. Resolves when it has been heard to its end, or was
   * stopped, or could not be played at all.
   */
  play(wav: Uint8Array<ArrayBuffer>, how: { readonly volume: number; readonly rate: number }): Promise<void>;
  /** 0 … 1. */
  setVolume(volume: number): void;
  /** 1 is as it was spoken; slower and faster keep the pitch. */
  setRate(rate: number): void;
  /** Stands still in the middle of a word, or goes on from there. */
  pause(on: boolean): void;
  stop(): void;
}
