import { letterBits, lettersOf, plainNumbers } from "./bits.ts";

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
  /** The features' keys, ascending. */
  readonly keys: Int32Array;
  /** By the upper bits of a key: where such keys begin among `keys`. */
  readonly shelves: Int32Array;
  readonly starts: Int32Array;
  readonly heads: Uint8Array;
  readonly weights: Int8Array;
  /** Weights of the second look, label by label. */
  readonly second: Int8Array;
}

/** The place of a feature by its key; -1 for a key that the model does not know. */
export function placeOf({ keys, shelves }: Tables, key: number): number {
  const shelf = key >>> shelfBits;
  const end = shelves[shelf + 1] ?? 0;
  for (let at = shelves[shelf] ?? 0; at < end; at++) if (keys[at] === key) return at;
  return -1;
}

/** Keys have 24 bits; those that differ only in the lowest of these many stand on one shelf, one or two on most. */
const shelfBits = 9;
const shelfCount = 2 ** (24 - shelfBits);

export const keyRice = 9;
export const headRice = 3;

/** The sizes a weight can have, in steps: fine for the many small ones, wide enough for the few great ones. */
export const sizes = [1, 2, 3, 4, 6, 8, 10, 13, 17, 22, 28, 36, 46, 60, 84, 120] as const;
export const sizeBits = 4;
export const countRice = 2;

/** A weight of the second look is written in this many bits, with this added. */
export const secondBits = 7;
export const secondZero = 64;

/** The fewest bits that a weight can take: the gap to the head before, its size and its sign. */
const fewestBits = 1 + headRice + sizeBits + 1;
/** So many bits or more are held at the beginning of each number: a Rice code of a count or of a head is never longer. */
const heldBits = 25;

/** Unpacks a model for asking. */
export function unpack({ bits, features, labels, second }: Packed): Tables {
  const first = unpackFirst(lettersOf(bits), features);
  const again = plainNumbers(second.bits, labels.length * second.inputs, secondBits);
  const secondWeights = new Int8Array(again.length);
  for (let i = 0; i < again.length; i++) secondWeights[i] = (again[i] ?? 0) - secondZero;
  return { ...first, shelves: shelvesFor(first.keys), second: secondWeights };
}

/**
 * Reads for each feature its key (as the gap to the one before), how many weights it has, and each weight. It is what
 * the start takes longest over, so it is one loop over variables of its own, which engines make fast soonest. Numbers are
 * Rice codes: a high part in unary, which `clz32` counts, and the low bits plain.
 */
function unpackFirst(from: Uint8Array, features: number): Omit<Tables, "shelves" | "second"> {
  const keys = new Int32Array(features);
  const starts = new Int32Array(features + 1);
  const most = Math.ceil((from.length * letterBits) / fewestBits);
  const heads = new Uint8Array(most);
  const weights = new Int8Array(most);
  let letter = 0;
  // The lowest `holds` bits of `held` are still to be read.
  let held = 0;
  let holds = 0;
  let key = -1;
  let at = 0;
  for (let i = 0; i < features; i++) {
    let high = 0;
    for (;;) {
      for (; holds < heldBits; holds += letterBits) held = (held << letterBits) | (from[letter++] ?? 0);
      const ones = Math.clz32(~(held << (32 - holds)));
      high += ones;
      holds -= ones;
      if (holds > 0) break;
    }
    holds--;
    for (; holds < heldBits; holds += letterBits) held = (held << letterBits) | (from[letter++] ?? 0);
    holds -= keyRice;
    key += (high << keyRice) + ((held >>> holds) & ((1 << keyRice) - 1)) + 1;
    keys[i] = key;
    for (; holds < heldBits; holds += letterBits) held = (held << letterBits) | (from[letter++] ?? 0);
    const many = Math.clz32(~(held << (32 - holds)));
    holds -= many + 1 + countRice;
    const end = at + (many << countRice) + ((held >>> holds) & ((1 << countRice) - 1)) + 1;
    let head = -1;
    for (; at < end; at++) {
      for (; holds < heldBits; holds += letterBits) held = (held << letterBits) | (from[letter++] ?? 0);
      const far = Math.clz32(~(held << (32 - holds)));
      holds -= far + fewestBits;
      const rest = held >>> holds;
      head += (far << headRice) + ((rest >>> (sizeBits + 1)) & ((1 << headRice) - 1)) + 1;
      const size = sizes[(rest >>> 1) & ((1 << sizeBits) - 1)] ?? 0;
      heads[at] = head;
      weights[at] = (rest & 1) === 1 ? -size : size;
    }
    starts[i + 1] = end;
  }
  return { keys, starts, heads: heads.subarray(0, at), weights: weights.subarray(0, at) };
}

function shelvesFor(keys: Int32Array): Int32Array {
  const shelves = new Int32Array(shelfCount + 1);
  let shelf = 0;
  for (let at = 0; at < keys.length; at++) {
    const last = (keys[at] ?? 0) >>> shelfBits;
    while (shelf <= last) shelves[shelf++] = at;
  }
  return shelves.fill(keys.length, shelf);
}
