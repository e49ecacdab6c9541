import { planeFor, type Plane } from "../../src/core/speech/model/solve.ts";
import type { Matrix } from "./matrix.ts";

/** The plane of one label against the rest. Columns for which `allowed` is 0 get no weight. */
export function labelPlane(
  matrix: Matrix,
  size: number,
  label: number,
  options: {
    readonly cost: number;
    readonly rounds: number;
    readonly allowed?: Uint8Array;
    readonly costs?: readonly number[];
  },
): Plane {
  const { cost, rounds, allowed, costs } = options;
  const truth = matrix.truth.map((row) => row[label] ?? 0);
  return planeFor(allowed ? masked(matrix, allowed) : matrix, {
    size,
    truth,
    cost,
    rounds,
    seed: label + 1,
    ...(costs && { costs }),
  });
}

function masked(matrix: Matrix, allowed: Uint8Array): Pick<Matrix, "columns" | "values"> {
  const keep = matrix.columns.map((row) => Array.from(row.keys()).filter((k) => allowed[row[k] ?? 0] === 1));
  return {
    columns: keep.map((places, i) => Int32Array.from(places, (k) => matrix.columns[i]?.[k] ?? 0)),
    values: keep.map((places, i) => Float64Array.from(places, (k) => matrix.values[i]?.[k] ?? 0)),
  };
}
