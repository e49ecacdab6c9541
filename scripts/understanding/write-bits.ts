import { letters } from "../../src/core/speech/model/bits.ts";

/** Writes a pack of bits, as the model is shipped in: plain numbers and Rice codes. */
export function writeBits() {
  const out: string[] = [];
  let letter = 0;
  let filled = 0;
  const bit = (value: number): void => {
    letter = letter * 2 + value;
    if (++filled < 6) return;
    out.push(letters.charAt(letter));
    letter = 0;
    filled = 0;
  };
  const plain = (value: number, bits: number): void => {
    for (let i = bits - 1; i >= 0; i--) bit(Math.floor(value / 2 ** i) % 2);
  };
  return {
    plain,
    rice: (value: number, k: number): void => {
      for (let i = Math.floor(value / 2 ** k); i > 0; i--) bit(1);
      bit(0);
      plain(value % 2 ** k, k);
    },
    done: (): string => {
      while (filled > 0) bit(0);
      return out.join("");
    },
  };
}
