import { writeBits } from "./write-bits.ts";
import {
  countRice,
  headRice,
  keyRice,
  sizeBits,
  sizes,
  type Packed,
} from "../../src/core/speech/model/tables.ts";
import { joinedExamples, labels, type Example } from "./examples.ts";
import { matrixOf, vocabularyOf, type Matrix, type Vocabulary } from "./matrix.ts";
import { settings } from "./settings.ts";
import { labelPlane } from "./label-plane.ts";
import type { Plane } from "../../src/core/speech/model/solve.ts";

/** A model's first look, packed. */
export type FirstLook = Omit<Packed, "madeFrom" | "trusted" | "second">;

/** An example and what an error with it costs. */
export interface Weighed {
  readonly example: Example;
  readonly cost: number;
}

/** The examples, and some made by joining them. */
export function withJoined(examples: readonly Example[]): Weighed[] {
  const { perHundred, cost } = settings.joined;
  const made = joinedExamples(examples, Math.floor((examples.length * perHundred) / 100));
  return [
    ...examples.map((example) => ({ example, cost: 1 })),
    ...made.map((example) => ({ example, cost })),
  ];
}

/** Trains a first look: once with every feature and again with the weights that matter. */
export function fitFirst(weighed: readonly Weighed[]): FirstLook {
  const examples = weighed.map(({ example }) => example);
  const how = { ...settings, costs: weighed.map(({ cost }) => cost) };
  const wide = vocabularyOf(examples, settings.rarest);
  const all = matrixOf(examples, wide, settings.strong);
  const first = labels.map((_, l) => labelPlane(all, wide.size, l, how));
  const { vocabulary, allowed } = pruned(wide, all, first);
  const few = matrixOf(examples, vocabulary, settings.strong);
  const planes = labels.map((_, l) => labelPlane(few, vocabulary.size, l, { ...how, ...only(allowed[l]) }));
  return pack(vocabulary, planes);
}

const only = (allowed: Uint8Array | undefined) => (allowed ? { allowed } : {});

/** Keeps the weights that move most scores furthest. */
function pruned(wide: Vocabulary, matrix: Matrix, planes: readonly Plane[]) {
  const times = new Float64Array(wide.size);
  for (const row of matrix.columns) for (const column of row) times[column] = (times[column] ?? 0) + 1;
  const worth = planes.map(({ weights }) => weights.map((w, i) => Math.abs(w) * Math.sqrt(times[i] ?? 0)));
  const sorted = Float64Array.from(worth.flatMap((row) => [...row])).sort();
  const least = sorted[Math.max(0, sorted.length - settings.kept)] ?? 0;
  const keys = [...wide.keys()].filter((_, i) => worth.some((row) => (row[i] ?? 0) >= least));
  const vocabulary: Vocabulary = new Map(keys.map((key, i) => [key, i]));
  const allowed = worth.map((row) =>
    Uint8Array.from(keys, (key) => ((row[wide.get(key) ?? 0] ?? 0) >= least ? 1 : 0)),
  );
  return { vocabulary, allowed };
}

function pack(vocabulary: Vocabulary, planes: readonly Plane[]): FirstLook {
  const steps = planes.map(({ weights }) => stepFor(weights));
  const to = writeBits();
  let key = -1;
  let features = 0;
  for (const [next, column] of vocabulary) {
    const carried = planes.flatMap(({ weights }, head) => {
      const weight = (weights[column] ?? 0) / (steps[head] ?? 1);
      return Math.abs(weight) < 0.5 ? [] : [{ head, code: nearest(Math.abs(weight)), below: weight < 0 }];
    });
    if (carried.length === 0) continue;
    features++;
    to.rice(next - key - 1, keyRice);
    key = next;
    to.rice(carried.length - 1, countRice);
    let last = -1;
    for (const { head, code, below } of carried) {
      to.rice(head - last - 1, headRice);
      last = head;
      to.plain(code, sizeBits);
      to.plain(below ? 1 : 0, 1);
    }
  }
  const biases = planes.map(({ bias }) => Number(bias.toPrecision(6)));
  return { labels, biases, steps, features, strong: settings.strong, bits: to.done() };
}

/** One step of a label's whole numbers: its greatest weight is the greatest size. */
function stepFor(weights: Float64Array): number {
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  return Number((top / (sizes.at(-1) ?? 1)).toPrecision(6));
}

/** The place of the size nearest to a weight. */
function nearest(weight: number): number {
  let best = 0;
  sizes.forEach((size, i) => {
    if (Math.abs(size - weight) < Math.abs((sizes[best] ?? 0) - weight)) best = i;
  });
  return best;
}
