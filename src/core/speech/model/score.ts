import type { Features } from "./features.ts";
import type { Packed, Tables } from "./tables.ts";

/** How much a reply looks like each label: above 0 rather yes than no. */
export interface Scores {
  readonly values: readonly number[];
  /** The clause that speaks most for a label, by number; -1 when there is none. */
  clauseFor(head: number): number;
}

/**
 * Scores a reply. Sums are whole numbers and the rest is IEEE multiplication, division and square root, so that every
 * engine gives the same bits.
 */
export function scoresOf(features: Features, tables: Tables, packed: Packed): Scores {
  const count = packed.labels.length;
  const { places, starts, heads, weights } = tables;
  const add = (place: number, sums: Int32Array): void => {
    const end = starts[place + 1] ?? 0;
    for (let i = starts[place] ?? 0; i < end; i++) {
      const head = heads[i] ?? 0;
      sums[head] = (sums[head] ?? 0) + (weights[i] ?? 0);
    }
  };
  const known = new Set<number>();
  const look = (keys: readonly number[]): void => {
    for (const key of keys) {
      const place = places.get(key);
      if (place !== undefined) known.add(place);
    }
  };
  look(features.whole);
  for (const clause of features.clauses) look(clause);
  const light = new Int32Array(count);
  for (const place of known) add(place, light);
  const heavy = new Int32Array(count);
  for (const key of features.strong) {
    const place = places.get(key);
    if (place !== undefined) add(place, heavy);
  }
  const share = 1 / Math.sqrt(Math.max(1, known.size));
  const values = packed.labels.map(
    (_, l) =>
      (packed.biases[l] ?? 0) +
      (packed.steps[l] ?? 0) * ((light[l] ?? 0) * share + (heavy[l] ?? 0) * packed.strong),
  );
  let byClause: Int32Array[] | undefined;
  const clauseFor = (head: number): number => {
    byClause ??= features.clauses.map((keys) => {
      const sums = new Int32Array(count);
      for (const key of keys) {
        const place = places.get(key);
        if (place !== undefined) add(place, sums);
      }
      return sums;
    });
    let best = -1;
    byClause.forEach((sums, i) => {
      if (best < 0 || (sums[head] ?? 0) > (byClause?.[best]?.[head] ?? 0)) best = i;
    });
    return best;
  };
  return { values, clauseFor };
}
