import { cutOf, recordingLimits, type Cut, type Recording } from "./recording.ts";
import { soundIn, type Sound, type WavHead } from "./recording-wav.ts";

/** How loud something is, in dB below the loudest that there can be (0); -Infinity: nothing at all. */
export interface Loudness {
  /** The loudest sample. */
  readonly peak: number;
  /** Of what is spoken; the pauses do not count. */
  readonly level: number;
}

const db = (amplitude: number) => 20 * Math.log10(amplitude);
const amplitude = (gain: number) => 10 ** (gain / 20);

/** Speech at this level is as loud as the call's own sounds, and no sample comes nearer to the limit than the peak. */
export const target = { level: -20, peak: -1 } as const;

const blockMs = 400;
const stepMs = 100;
/** Blocks below this are silence; of the others, those this much below their mean are pauses. As broadcasters measure it. */
const gate = { absolute: -70, relative: -10 } as const;

/** Peak and loudness of a sound. */
export function loudnessOf({ rate, samples }: Sound): Loudness {
  let most = 0;
  for (const value of samples) most = Math.max(most, Math.abs(value));
  const powers = blockPowers(
    samples,
    Math.round((rate * blockMs) / 1000),
    Math.round((rate * stepMs) / 1000),
  );
  const floor = amplitude(gate.absolute) ** 2;
  const heard = powers.filter((power) => power > floor);
  const pauses = mean(heard) * amplitude(gate.relative) ** 2;
  return { peak: db(most), level: db(Math.sqrt(mean(heard.filter((power) => power >= pauses)))) };
}

/** The mean square of each block; what is shorter than a block is one. */
function blockPowers(samples: Float32Array, block: number, step: number): number[] {
  const powers: number[] = [];
  for (let at = 0; at === 0 || at + block <= samples.length; at += step) {
    const part = samples.subarray(at, at + block);
    let sum = 0;
    for (const value of part) sum += value * value;
    powers.push(part.length === 0 ? 0 : sum / part.length);
  }
  return powers;
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The gain in dB (a tenth exact) that brings a sound to the target without its peak going over; 0 of a silent one. */
export function levellingGain(loudness: Loudness): number {
  if (!Number.isFinite(loudness.level)) return 0;
  const wanted = Math.min(target.level - loudness.level, target.peak - loudness.peak);
  const { gain } = recordingLimits;
  return Math.max(-gain, Math.min(gain, Math.floor(wanted * 10) / 10));
}

const frameMs = 10;
/** What is this much softer than the loud parts, or softer than this in any case, is no speech. */
const quiet = { below: 35, floor: -55 } as const;
/** Left before and after what is spoken: a consonant begins softly, a vowel dies away. */
const margin = { before: 80, after: 180 } as const;

/** The part between the silence at both ends, with a breath left on either side; all of it where nothing is spoken. */
export function spokenPart({ rate, samples }: Sound): Cut {
  const ms = Math.floor((samples.length * 1000) / rate);
  const all = { from: 0, to: ms };
  const size = Math.max(1, Math.round((rate * frameMs) / 1000));
  const frames = blockPowers(samples, size, size);
  // Not the very loudest frame: that may be the click of the button.
  const loud = frames.toSorted((a, b) => b - a)[Math.floor(frames.length / 20)] ?? 0;
  const least = Math.max(loud * amplitude(-quiet.below) ** 2, amplitude(quiet.floor) ** 2);
  const speaks = (i: number) => (frames[i] ?? 0) > least;
  // Three frames together: a crackle is shorter than any sound of speech.
  const steady = (i: number) => speaks(i) && speaks(i + 1) && speaks(i + 2);
  const first = frames.findIndex((_, i) => steady(i));
  if (first < 0) return all;
  const last = frames.findLastIndex((_, i) => speaks(i) && speaks(i - 1) && speaks(i - 2));
  const from = Math.max(0, first * frameMs - margin.before);
  const to = Math.min(ms, (last + 1) * frameMs + margin.after);
  return to - from < recordingLimits.leastMs ? all : { from, to };
}

const fadeMs = 8;

/** What is heard of a recording: cut, at its loudness, without a click at the ends. */
export function heardOf(recording: Pick<Recording, "bytes" | "cut" | "gain">, head: WavHead): Sound {
  const { rate, samples } = soundIn(recording.bytes, head);
  if (recording.cut === undefined && recording.gain === undefined) return { rate, samples };
  const { from, to } = cutOf(recording, head);
  const heard = samples.slice(Math.round((from * rate) / 1000), Math.round((to * rate) / 1000));
  const gain = amplitude(recording.gain ?? 0);
  const fade = recording.cut ? Math.min(Math.round((fadeMs * rate) / 1000), heard.length / 2) : 0;
  for (let i = 0; i < heard.length; i++) {
    const edge = fade > 0 ? Math.min(1, i / fade, (heard.length - 1 - i) / fade) : 1;
    heard[i] = Math.max(-1, Math.min(1, (heard[i] ?? 0) * gain * edge));
  }
  return { rate, samples: heard };
}

/** The loudest amplitude (0 … 1) in each of so many columns: the outline of a sound, for the eye. */
export function outlineOf({ samples }: Sound, columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const part = samples.subarray(
      Math.floor((column * samples.length) / columns),
      Math.floor(((column + 1) * samples.length) / columns),
    );
    let most = 0;
    for (const value of part) most = Math.max(most, Math.abs(value));
    return most;
  });
}
