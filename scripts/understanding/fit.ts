import { writeBits } from "./write-bits.ts";
import {
  countRice,
  headRice,
  keyRice,
  secondBits,
  secondZero,
  sizeBits,
  sizes,
  unpack,
  type Packed,
} from "../../src/core/speech/model/tables.ts";
import { joinedExamples, labels, type Example } from "./examples.ts";
import { matrixOf, vocabularyOf, type Matrix, type Vocabulary } from "./matrix.ts";
import { settings } from "./settings.ts";
import { labelPlane } from "./label-plane.ts";
import { firstLook } from "../../src/core/speech/model/model.ts";
import { inputCount, inputsOf } from "../../src/core/speech/model/reconsider.ts";
import { planeFor, type Plane } from "../../src/core/speech/model/solve.ts";

type FirstLook = Omit<Packed, "madeFrom" | "trusted" | "second">;

/**
 * Trains a model: the first look, once with every feature and again with the weights that matter; and the second look,
 * on what first looks trained on the other parts say about each part.
 */
export function fit(examples: readonly Example[], trusted: readonly number[], madeFrom: string): Packed {
  const { folds } = settings;
  const lessons: Lesson[] = [];
  for (let part = 0; part < folds; part++) {
    const inPart = (_: Example, i: number): boolean => Math.floor(i / settings.stretch) % folds === part;
    const packed = withoutSecond(fitFirst(withJoined(examples.filter((one, i) => !inPart(one, i)))));
    const tables = unpack(packed);
    for (const weighed of withJoined(examples.filter(inPart))) {
      const { core, scores } = firstLook(weighed.example.seen, tables, packed);
      lessons.push({ ...weighed, inputs: inputsOf(scores, labels, core), first: scores.whole });
    }
  }
  return { ...fitFirst(withJoined(examples)), madeFrom, trusted, second: fitSecond(lessons) };
}

/** An example and what an error with it costs. */
interface Weighed {
  readonly example: Example;
  readonly cost: number;
}

/** What the second look learns from. */
interface Lesson extends Weighed {
  readonly inputs: readonly number[];
  readonly first: readonly number[];
}

/** The examples, and some made by joining them. */
function withJoined(examples: readonly Example[]): Weighed[] {
  const { perHundred, cost } = settings.joined;
  const made = joinedExamples(examples, Math.floor((examples.length * perHundred) / 100));
  return [
    ...examples.map((example) => ({ example, cost: 1 })),
    ...made.map((example) => ({ example, cost })),
  ];
}

const withoutSecond = (first: FirstLook): Packed => ({
  ...first,
  madeFrom: "",
  trusted: [],
  second: { inputs: 0, biases: [], steps: [], bits: "" },
});

/** One correction for each label of what the first look said. */
function fitSecond(lessons: readonly Lesson[]): Packed["second"] {
  const size = inputCount(labels);
  const columns = Int32Array.from({ length: size }, (_, i) => i);
  const rows = {
    columns: lessons.map(() => columns),
    values: lessons.map(({ inputs }) => Float64Array.from(inputs)),
  };
  const costs = lessons.map(({ cost }) => cost);
  const planes = labels.map((_, label) =>
    planeFor(rows, {
      size,
      truth: lessons.map(({ example }) => example.truth[label] ?? 0),
      offsets: lessons.map(({ first }) => first[label] ?? 0),
      costs,
      ...settings.second,
      seed: label + 1,
    }),
  );
  const most = secondZero - 1;
  const steps = planes.map(({ weights }) => {
    const top = weights.reduce((so, weight) => Math.max(so, Math.abs(weight)), 1e-6);
    return Number((top / most).toPrecision(6));
  });
  const to = writeBits();
  planes.forEach(({ weights }, label) => {
    for (const weight of weights) to.plain(Math.round(weight / (steps[label] ?? 1)) + secondZero, secondBits);
  });
  const biases = planes.map(({ bias }) => Number(bias.toPrecision(6)));
  return { inputs: size, biases, steps, bits: to.done() };
}

function fitFirst(weighed: readonly Weighed[]): FirstLook {
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
