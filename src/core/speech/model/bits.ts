const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The six-bit letters of base64 in their order; a pack of bits is written in them, highest bit first. */
export const letters = alphabet;

/** How many bits a letter holds. */
export const letterBits = 6;

/** Zeros that are read past the end of a pack before there is nothing any more. */
const spare = 8;

/** The letters of a pack of bits as numbers, and a few zeros. */
export function lettersOf(pack: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
  const found = new Uint8Array(pack.length + spare);
  for (let i = 0; i < pack.length; i++) found[i] = values[pack.charCodeAt(i)] ?? 0;
  return found;
}

/** Numbers of equally many bits each, at most 24, from the beginning of a pack. */
export function plainNumbers(pack: string, count: number, bits: number): Int32Array {
  const from = lettersOf(pack);
  const numbers = new Int32Array(count);
  let at = 0;
  let held = 0;
  let holds = 0;
  for (let i = 0; i < count; i++) {
    for (; holds < bits; holds += letterBits) held = (held << letterBits) | (from[at++] ?? 0);
    holds -= bits;
    numbers[i] = (held >>> holds) & ((1 << bits) - 1);
  }
  return numbers;
}
