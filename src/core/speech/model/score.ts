import type { Features } from "./features.ts";
import { placeOf, type Packed, type Tables } from "./tables.ts";

/** How much a reply, or a clause of it, looks like each label, by the label's number: above 0 rather yes than no. */
export interface Scores {
  readonly whole: readonly number[];
  readonly clauses: readonly (readonly number[])[];
  /** The clause that speaks most for a label, by number; -1 when there is none. */
  clauseFor(head: number): number;
}

interface Sums {
  readonly sums: Int32Array;
  /** How many features are in them. */
  readonly known: number;
}

/**
 * Scores a reply. Sums are whole numbers and the rest is IEEE multiplication, division and square root, so that every
 * engine gives the same bits.
 */
export function scoresOf(features: Features, tables: Tables, packed: Packed): Scores {
  const count = packed.labels.length;
  const whole = new Int32Array(count);
  const met = new Set<number>();
  const sumOf = (keys: readonly number[]): Sums => {
    const sums = new Int32Array(count);
    let known = 0;
    for (const key of keys) {
      const place = placeOf(tables, key);
      if (place < 0) continue;
      known++;
      add(tables, place, sums);
      if (!met.has(place)) add(tables, place, whole);
      met.add(place);
    }
    return { sums, known };
  };
  sumOf(features.whole);
  const byClause = features.clauses.map(sumOf);
  const heavy = new Int32Array(count);
  for (const key of features.strong) {
    const place = placeOf(tables, key);
    if (place >= 0) add(tables, place, heavy);
  }
  const scored = ({ sums, known }: Sums, ruled?: Int32Array): number[] => {
    const share = 1 / Math.sqrt(Math.max(1, known));
    return packed.labels.map((_, l) => {
      const heavier = (ruled?.[l] ?? 0) * packed.strong;
      return (packed.biases[l] ?? 0) + (packed.steps[l] ?? 0) * ((sums[l] ?? 0) * share + heavier);
    });
  };
  return {
    whole: scored({ sums: whole, known: met.size }, heavy),
    clauses: byClause.map((clause) => scored(clause)),
    clauseFor: (head) => {
      let best = -1;
      byClause.forEach(({ sums }, i) => {
        if (best < 0 || (sums[head] ?? 0) > (byClause[best]?.sums[head] ?? 0)) best = i;
      });
      return best;
    },
  };
}

/** Adds what one feature weighs, for each label. */
function add({ starts, heads, weights }: Tables, place: number, sums: Int32Array): void {
  const end = starts[place + 1] ?? 0;
  for (let i = starts[place] ?? 0; i < end; i++) {
    const head = heads[i] ?? 0;
    sums[head] = (sums[head] ?? 0) + (weights[i] ?? 0);
  }
}
