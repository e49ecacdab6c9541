const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The six-bit letters of base64 in their order; a pack of bits is written in them, highest bit first. */
export const letters = alphabet;

/** Reads bits from letters. Rice codes: a number's high part in unary, its low `k` bits plain. */
export interface BitReader {
  plain(bits: number): number;
  rice(k: number): number;
}

/** Opens a pack of bits. Past its end it reads zeros. */
export function readBits(pack: string): BitReader {
  const values = new Uint8Array(128);
  for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
  let at = 0;
  const bit = (): number => {
    const letter = values[pack.charCodeAt(Math.trunc(at / 6))] ?? 0;
    const found = (letter >> (5 - (at % 6))) & 1;
    at++;
    return found;
  };
  const plain = (bits: number): number => {
    let value = 0;
    for (let i = 0; i < bits; i++) value = value * 2 + bit();
    return value;
  };
  return {
    plain,
    rice: (k) => {
      let high = 0;
      while (bit() === 1) high++;
      return high * 2 ** k + plain(k);
    },
  };
}
