import { readBits } from "./bits.ts";

/** A trained model as it is shipped. */
export interface Packed {
  /** SHA-256 of all that it was made from: bank, rules, features, settings. */
  readonly madeFrom: string;
  readonly labels: readonly string[];
  readonly biases: readonly number[];
  /** What one step of a label's whole-number weights is worth. */
  readonly steps: readonly number[];
  readonly features: number;
  /** Weight of a rule's word against a character's, as a multiple. */
  readonly strong: number;
  /** Rules, by their place in the list, that were right about the bank often enough to be believed. */
  readonly trusted: readonly number[];
  readonly bits: string;
  /** The second look: a whole number for each label and input, with what a step is worth, by label. */
  readonly second: {
    readonly inputs: number;
    readonly biases: readonly number[];
    readonly steps: readonly number[];
    readonly bits: string;
  };
}

/** A trained model ready to be asked. Weights of feature `i` lie from `starts[i]` to `starts[i + 1]`. */
export interface Tables {
  readonly places: ReadonlyMap<number, number>;
  readonly starts: Int32Array;
  readonly heads: Uint8Array;
  readonly weights: Int8Array;
  /** Weights of the second look, label by label. */
  readonly second: Int8Array;
}

export const keyRice = 9;
export const headRice = 3;

/** The sizes a weight can have, in steps: fine for the many small ones, wide enough for the few great ones. */
export const sizes = [1, 2, 3, 4, 6, 8, 10, 13, 17, 22, 28, 36, 46, 60, 84, 120] as const;
export const sizeBits = 4;
export const countRice = 2;

/** A weight of the second look is written in this many bits, with this added. */
export const secondBits = 7;
export const secondZero = 64;

/** Unpacks a model: for each feature its key (as the gap to the one before), how many weights, and each weight. */
export function unpack({ bits, features, labels, second }: Packed): Tables {
  const from = readBits(bits);
  const places = new Map<number, number>();
  const starts = new Int32Array(features + 1);
  const heads: number[] = [];
  const weights: number[] = [];
  let key = -1;
  for (let i = 0; i < features; i++) {
    key += from.rice(keyRice) + 1;
    places.set(key, i);
    const count = from.rice(countRice) + 1;
    let head = -1;
    for (let n = 0; n < count; n++) {
      head += from.rice(headRice) + 1;
      const size = sizes[from.plain(sizeBits)] ?? 0;
      heads.push(head);
      weights.push(from.plain(1) === 1 ? -size : size);
    }
    starts[i + 1] = heads.length;
  }
  const again = readBits(second.bits);
  return {
    places,
    starts,
    heads: Uint8Array.from(heads),
    weights: Int8Array.from(weights),
    second: Int8Array.from(
      { length: labels.length * second.inputs },
      () => again.plain(secondBits) - secondZero,
    ),
  };
}
