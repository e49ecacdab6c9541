import type { Rows } from "../../src/core/speech/model/solve.ts";
import type { Example } from "./examples.ts";

/** Examples as rows, and what is true of each by label. */
export interface Matrix extends Rows {
  readonly truth: readonly Uint8Array[];
}

/** The numbers of the features that are known, by key. */
export type Vocabulary = ReadonlyMap<number, number>;

/** The features of one example, each once: those of the words, then those of the rules. */
export function keysOf({ features }: Example): { light: Set<number>; strong: readonly number[] } {
  const light = new Set(features.whole);
  for (const clause of features.clauses) for (const key of clause) light.add(key);
  return { light, strong: features.strong };
}

/** Every feature seen in at least `rarest` examples, in the order of their keys. */
export function vocabularyOf(examples: readonly Example[], rarest: number): Vocabulary {
  const seen = new Map<number, number>();
  for (const example of examples) {
    const { light, strong } = keysOf(example);
    for (const key of new Set([...light, ...strong])) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const kept = [...seen].filter(([, times]) => times >= rarest).map(([key]) => key);
  return new Map(kept.sort((a, b) => a - b).map((key, i) => [key, i]));
}

/** Rows for the solver, weighed as `scoresOf` weighs them. */
export function matrixOf(examples: readonly Example[], vocabulary: Vocabulary, heavy: number): Matrix {
  const columns: Int32Array[] = [];
  const values: Float64Array[] = [];
  for (const example of examples) {
    const { light, strong } = keysOf(example);
    const known = [...light].flatMap((key) => vocabulary.get(key) ?? []);
    const ruled = strong.flatMap((key) => vocabulary.get(key) ?? []);
    const share = 1 / Math.sqrt(Math.max(1, known.length));
    columns.push(Int32Array.from([...known, ...ruled]));
    values.push(Float64Array.from([...known.map(() => share), ...ruled.map(() => heavy)]));
  }
  return { columns, values, truth: examples.map((one) => one.truth) };
}
