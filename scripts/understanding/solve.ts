import { chance } from "./chance.ts";
import type { Matrix } from "./matrix.ts";

/** A separating plane for one label. */
export interface Plane {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** Goes on until no example would move a plane by more than this. */
const still = 0.02;

/**
 * One label against the rest: a linear machine with squared hinge loss, solved in its dual by coordinate descent (Hsieh
 * et al. 2008). Columns for which `allowed` is 0 get no weight.
 */
export function planeFor(
  matrix: Matrix,
  size: number,
  label: number,
  options: { readonly cost: number; readonly rounds: number; readonly allowed?: Uint8Array },
): Plane {
  const { columns, values } = masked(matrix, options.allowed);
  const count = columns.length;
  const weights = new Float64Array(size);
  let bias = 0;
  const alpha = new Float64Array(count);
  const lengths = values.map((row) => row.reduce((sum, value) => sum + value * value, 1));
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const random = chance(label + 1);
  const slack = 1 / (2 * options.cost);
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random);
    let moved = 0;
    for (const i of order) {
      const row = columns[i] ?? new Int32Array();
      const worth = values[i] ?? new Float64Array();
      const side = matrix.truth[i]?.[label] === 1 ? 1 : -1;
      const before = alpha[i] ?? 0;
      let score = bias;
      for (let k = 0; k < row.length; k++) score += at(weights, row[k]) * at(worth, k);
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

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

function masked(matrix: Matrix, allowed: Uint8Array | undefined): Pick<Matrix, "columns" | "values"> {
  if (allowed === undefined) return matrix;
  const keep = matrix.columns.map((row) => Array.from(row.keys()).filter((k) => allowed[row[k] ?? 0] === 1));
  return {
    columns: keep.map((places, i) => Int32Array.from(places, (k) => matrix.columns[i]?.[k] ?? 0)),
    values: keep.map((places, i) => Float64Array.from(places, (k) => matrix.values[i]?.[k] ?? 0)),
  };
}
