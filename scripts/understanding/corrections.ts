import { seededRandom, shuffled } from "../../src/core/base/index.ts";

/** What corrections are learnt from: a reply as a first look saw it. */
export interface Lesson {
  /** What the second look goes by. */
  readonly inputs: Float64Array;
  /** The first scores, by label. */
  readonly first: Float64Array;
  /** By label: 1 when it applies. */
  readonly truth: Uint8Array;
  /** What an error with the reply costs. */
  readonly cost: number;
}

export interface HowToCorrect {
  readonly rounds: number;
  /** Replies between two steps. */
  readonly batch: number;
  /** The longest step. Steps grow to it in the first tenth of the way and shrink to nothing by its end. */
  readonly step: number;
  /** How much of each weight is forgotten in a step of length 1. */
  readonly decay: number;
  /** How steeply a score turns into a likelihood. */
  readonly steepness: number;
}

/** A correction of a label's first score: what each input adds to it, and what is added always. */
export interface Correction {
  readonly weights: Float64Array;
  readonly bias: number;
}

/**
 * One linear correction for each label, by logistic loss: the scores of the first look stand, and what is learnt is added
 * to them. Steps of Adam (Kingma and Ba 2015) with weight decay apart (Loshchilov and Hutter 2019), in an order that a
 * seed fixes: the same lessons, the same bits.
 */
export function correctionsFor(lessons: readonly Lesson[], labels: number, how: HowToCorrect): Correction[] {
  const size = lessons[0]?.inputs.length ?? 0;
  // The last column is the bias: it goes with an input that is always 1.
  const width = size + 1;
  const weights = new Float64Array(labels * width);
  const slopes = new Float64Array(weights.length);
  const adam = adamOver(weights, slopes);
  const random = seededRandom(1);
  const steps = how.rounds * Math.ceil(lessons.length / how.batch);
  let done = 0;
  for (let round = 0; round < how.rounds; round++) {
    const order = shuffled(lessons, random);
    for (let from = 0; from < order.length; from += how.batch) {
      slopes.fill(0);
      const batch = order.slice(from, from + how.batch);
      for (const lesson of batch) addSlopes(lesson, how.steepness / batch.length, how.steepness);
      adam(how.step * pace(done++ / steps), how.decay);
    }
  }
  return Array.from({ length: labels }, (_, label) => ({
    weights: weights.slice(label * width, label * width + size),
    bias: weights[label * width + size] ?? 0,
  }));

  /** Adds how the loss of one reply changes with each weight. */
  function addSlopes({ inputs, first, truth, cost }: Lesson, share: number, steep: number): void {
    for (let label = 0; label < labels; label++) {
      const at = label * width;
      let score = (first[label] ?? 0) + (weights[at + size] ?? 0);
      for (let i = 0; i < size; i++) score += (weights[at + i] ?? 0) * (inputs[i] ?? 0);
      const likely = 1 / (1 + Math.exp(-steep * score));
      const slope = (likely - (truth[label] ?? 0)) * share * cost;
      for (let i = 0; i < size; i++) slopes[at + i] = (slopes[at + i] ?? 0) + slope * (inputs[i] ?? 0);
      slopes[at + size] = (slopes[at + size] ?? 0) + slope;
    }
  }
}

/** The length of a step at a part of the way, against the longest. */
const pace = (part: number): number =>
  part < 0.1 ? part / 0.1 : (1 + Math.cos((Math.PI * (part - 0.1)) / 0.9)) / 2;

/** Steps that move each weight by about as much, however steep its slope. */
function adamOver(weights: Float64Array, slopes: Float64Array): (step: number, decay: number) => void {
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  let [meanShare, squareShare] = [1, 1];
  return (step, decay) => {
    meanShare *= 0.9;
    squareShare *= 0.999;
    for (let i = 0; i < weights.length; i++) {
      const slope = slopes[i] ?? 0;
      const m = (mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope);
      const s = (square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope);
      const move = m / (1 - meanShare) / (Math.sqrt(s / (1 - squareShare)) + 1e-8);
      weights[i] = (weights[i] ?? 0) * (1 - step * decay) - step * move;
    }
  };
}
