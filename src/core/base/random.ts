/** Chance that can be repeated: the same seed gives the same numbers, in every engine. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
}

/** A 32-bit hash of a text (FNV-1a over UTF-16 units); also turns a name into a seed. */
export function hash32(text: string, basis = 0x811c9dc5): number {
  let h = basis;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Mulberry32 from a seed: small, fast, good enough to shuffle replies by. */
export function seededRandom(seed: number | string): Random {
  let a = (typeof seed === "number" ? seed : hash32(seed)) >>> 0;
  return {
    next() {
      a = (a + 0x6d2b79f5) >>> 0;
      let t = Math.imul(a ^ (a >>> 15), a | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    },
  };
}

/** One of `items`, or undefined of none. */
export function pickOne<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random.next() * items.length)];
}

/** The same items in another order; the argument is left as it was. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
