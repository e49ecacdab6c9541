import type { Result } from "../base/index.ts";
import { refused } from "./problems.ts";

/** What a WAV file says of itself: mono, 16 bits a sample. */
export interface WavHead {
  /** Samples a second. */
  readonly rate: number;
  /** Where the samples begin, in bytes. */
  readonly at: number;
  /** How many there are. */
  readonly count: number;
}

/** Sound: samples from -1 to 1. */
export interface Sound {
  readonly rate: number;
  readonly samples: Float32Array;
}

/** What is read at most: it may come from strangers. */
export const wavLimits = { slowest: 8000, fastest: 48_000, ms: 60_000, chunks: 64 } as const;

/** How long it lasts, in whole ms. */
export const msOf = ({ rate, count }: Pick<WavHead, "rate" | "count">): number =>
  Math.floor((count * 1000) / rate);

/**
 * What stands before the samples of a WAV file. Refused, with the name of the file and of the part: what is no WAV, is not mono
 * with 16 bits and 8 to 48 kHz, is longer than a minute, has no samples, or is not as long as it says.
 */
export function readWavHead(bytes: Uint8Array, name: string): Result<WavHead> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || wordAt(view, 0) !== "RIFF" || wordAt(view, 8) !== "WAVE")
    return refused("studio.recording-not-wav", { name }, [name]);
  let rate: number | undefined;
  let at = 12;
  for (let chunk = 0; chunk < wavLimits.chunks && at + 8 <= bytes.length; chunk++) {
    const part = wordAt(view, at);
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > bytes.length) return refused("studio.recording-broken", { name, part }, [name, part]);
    if (part === "fmt ") {
      const format = size >= 16 ? formatAt(view, at + 8) : "?";
      if (typeof format === "string")
        return refused("studio.recording-format", { name, received: format }, [name, part]);
      rate = format.rate;
    } else if (part === "data") {
      if (rate === undefined)
        return refused("studio.recording-broken", { name, part: "fmt " }, [name, "fmt "]);
      return bounded({ rate, at: at + 8, count: Math.floor(size / 2) }, name);
    }
    // A part of an odd length has a byte behind it.
    at += 8 + size + (size % 2);
  }
  return refused("studio.recording-broken", { name, part: "data" }, [name, "data"]);
}

function bounded(head: WavHead, name: string): Result<WavHead> {
  if (head.count === 0) return refused("studio.recording-empty", { name }, [name, "data"]);
  if (head.count > (wavLimits.ms / 1000) * head.rate) {
    const seconds = Math.ceil(msOf(head) / 1000);
    return refused("studio.recording-too-long", { name, seconds, limit: wavLimits.ms / 1000 }, [
      name,
      "data",
    ]);
  }
  return { ok: true, value: head, problems: [] };
}

/** The rate, or in a few characters what it is instead of what it should be. */
function formatAt(view: DataView, at: number): { readonly rate: number } | string {
  const [kind, channels] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
  const [rate, bits] = [view.getUint32(at + 4, true), view.getUint16(at + 14, true)];
  const right = kind === 1 && channels === 1 && bits === 16;
  if (right && rate >= wavLimits.slowest && rate <= wavLimits.fastest) return { rate };
  return `#${kind}, ${channels} ch, ${bits} bit, ${rate} Hz`;
}

const wordAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** The samples of a file whose head has been read. */
export function soundIn(bytes: Uint8Array, { rate, at, count }: WavHead): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = new Float32Array(count);
  for (let i = 0; i < count; i++) samples[i] = view.getInt16(at + 2 * i, true) / 32768;
  return { rate, samples };
}

/** A sound as a WAV file. What is louder than can be is clipped; a file that is read and written again is the same. */
export function wavOf({ rate, samples }: Sound): Uint8Array<ArrayBuffer> {
  const size = samples.length * 2;
  const bytes = new Uint8Array(44 + size);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
  };
  word(0, "RIFF");
  view.setUint32(4, 36 + size, true);
  word(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, "data");
  view.setUint32(40, size, true);
  samples.forEach((value, i) => {
    const level = Math.round((Number.isFinite(value) ? value : 0) * 32768);
    view.setInt16(44 + 2 * i, Math.max(-32768, Math.min(32767, level)), true);
  });
  return bytes;
}
