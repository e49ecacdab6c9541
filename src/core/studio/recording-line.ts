import { seededRandom } from "../base/index.ts";
import type { Scenario } from "../scenario/index.ts";
import type { Sound } from "./recording-wav.ts";

export type LineQuality = Scenario["caller"]["line"];

/** What is left of a voice that is hard to hear: about a fifth. */
const quietGain = 0.2;
/** A line that breaks: so long it carries, so long there is nothing, in ms; between the two, at random. */
const carries = [450, 1400] as const;
const gone = [90, 260] as const;
const edgeMs = 5;
/** A hands-free phone across a room: no bass, no treble, and the walls answering. */
const farBand = { low: 380, high: 2900 } as const;
const echoes = [
  { ms: 23, gain: 0.34 },
  { ms: 41, gain: 0.22 },
  { ms: 67, gain: 0.13 },
] as const;

/**
 * A voice as it comes out of a line of this quality; equally long, and the same every time. The noise of a noisy line is a sound
 * of the call, and a silent line says nothing about a voice, so both leave it as it is.
 */
export function onTheLine(sound: Sound, quality: LineQuality): Sound {
  switch (quality) {
    case "quiet":
      return { ...sound, samples: sound.samples.map((value) => value * quietGain) };
    case "breaking":
      return broken(sound);
    case "speakerphone":
      return far(sound);
    case "clear":
    case "noisy":
    case "silent":
      return sound;
  }
}

function broken({ rate, samples }: Sound): Sound {
  const random = seededRandom(`${samples.length}`);
  const some = ([least, most]: readonly [number, number]) =>
    Math.round(((least + random.next() * (most - least)) * rate) / 1000);
  const edge = Math.max(1, Math.round((edgeMs * rate) / 1000));
  const out = samples.slice();
  for (let at = some(carries); at < out.length;) {
    const end = Math.min(out.length, at + some(gone));
    for (let i = at; i < end; i++) {
      const open = Math.max(0, 1 - (i - at) / edge, 1 - (end - i) / edge);
      out[i] = (out[i] ?? 0) * open;
    }
    at = end + some(carries);
  }
  return { rate, samples: out };
}

function far({ rate, samples }: Sound): Sound {
  const narrow = filtered(filtered(samples, highPass(farBand.low, rate)), lowPass(farBand.high, rate));
  const out = narrow.slice();
  for (const { ms, gain } of echoes) {
    const delay = Math.round((ms * rate) / 1000);
    for (let i = delay; i < out.length; i++) out[i] = (out[i] ?? 0) + gain * (narrow[i - delay] ?? 0);
  }
  return { rate, samples: out.map((value) => Math.max(-1, Math.min(1, value * 0.8))) };
}

/** A filter of the second order, by its coefficients. */
interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** After Bristow-Johnson's cookbook, with the flattest pass band. */
function shape(hz: number, rate: number, b: (cos: number) => readonly [number, number, number]): Biquad {
  const w = (2 * Math.PI * hz) / rate;
  const alpha = Math.sin(w) / Math.SQRT2;
  const a0 = 1 + alpha;
  const [b0, b1, b2] = b(Math.cos(w));
  return { b: [b0 / a0, b1 / a0, b2 / a0], a: [(-2 * Math.cos(w)) / a0, (1 - alpha) / a0] };
}
const lowPass = (hz: number, rate: number) =>
  shape(hz, rate, (cos) => [(1 - cos) / 2, 1 - cos, (1 - cos) / 2]);
const highPass = (hz: number, rate: number) =>
  shape(hz, rate, (cos) => [(1 + cos) / 2, -1 - cos, (1 + cos) / 2]);

function filtered(samples: Float32Array, { b, a }: Biquad): Float32Array {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return samples.map((x) => {
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    return y;
  });
}
