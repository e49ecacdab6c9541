/** An act that an author defines: replies that do it, and look-alikes that do not. 8 to 40 of each make sense. */
export interface OwnAct {
  readonly id: string;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** One own act, trained: what each feature (by its hash) weighs. */
export interface OwnHead {
  readonly id: string;
  readonly bias: number;
  readonly weights: ReadonlyMap<number, number>;
}

/** Trained own acts: plain data, which can be sent to and from a worker. */
export interface OwnActs {
  readonly heads: readonly OwnHead[];
}
