import { seededRandom, shuffled } from "../../base/index.ts";

/** Examples as rows of (feature number, value). */
export interface Rows {
  readonly columns: readonly Int32Array[];
  readonly values: readonly Float64Array[];
}

/** A separating plane. */
export interface Plane {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface HowToSolve {
  /** How many features there are. */
  readonly size: number;
  /** Which rows belong to the label: 1 for yes, 0 for no. */
  readonly truth: ArrayLike<number>;
  /** Cost of an error against the size of the weights; with `costs`, times each row's own. */
  readonly cost: number;
  readonly costs?: ArrayLike<number>;
  /** Rounds over the examples at most. */
  readonly rounds: number;
  readonly seed: number;
}

/** Goes on until no example would move a plane by more than this. */
const still = 0.02;

/**
 * One label against the rest: a linear machine with squared hinge loss, solved in its dual by coordinate descent (Hsieh
 * et al. 2008). Only sums, products and quotients in a fixed order: the same bits in every engine.
 */
export function planeFor({ columns, values }: Rows, how: HowToSolve): Plane {
  const weights = new Float64Array(how.size);
  let bias = 0;
  const alpha = new Float64Array(columns.length);
  const lengths = values.map((row) => row.reduce((sum, value) => sum + value * value, 1));
  const random = seededRandom(how.seed);
  let order = [...columns.keys()];
  for (let round = 0; round < how.rounds; round++) {
    order = shuffled(order, random);
    let moved = 0;
    for (const i of order) {
      const row = columns[i] ?? new Int32Array();
      const worth = values[i] ?? new Float64Array();
      const side = how.truth[i] === 1 ? 1 : -1;
      const before = alpha[i] ?? 0;
      let score = bias;
      for (let k = 0; k < row.length; k++) score += at(weights, row[k]) * at(worth, k);
      const slack = 1 / (2 * how.cost * (how.costs?.[i] ?? 1));
      const slope = side * score - 1 + slack * before;
      const pull = before === 0 ? Math.min(slope, 0) : slope;
      if (Math.abs(pull) < 1e-6) continue;
      moved = Math.max(moved, Math.abs(pull));
      const after = Math.max(before - slope / ((lengths[i] ?? 1) + slack), 0);
      alpha[i] = after;
      const step = (after - before) * side;
      bias += step;
      for (let k = 0; k < row.length; k++) {
        const column = row[k] ?? 0;
        weights[column] = at(weights, column) + step * at(worth, k);
      }
    }
    if (moved < still) break;
  }
  return { weights, bias };
}

const at = (row: Float64Array, i: number | undefined): number => row[i ?? 0] ?? 0;
