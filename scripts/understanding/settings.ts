/** Everything about the training that was chosen; the table of attempts in src/core/speech/README.md says why. */
export const settings = {
  /** Cost of a training error against the size of the weights. */
  cost: 1,
  /** Rounds over the examples at most. */
  rounds: 12,
  /** Features seen in fewer replies are dropped. */
  rarest: 3,
  /** What a rule's word weighs; a character's weighs 1 over the root of their number. */
  strong: 0.1,
  /** Weights kept, over all labels, when the model is pruned. */
  kept: 138_000,
  /** Replies made by joining some, for each hundred of the bank, and what they cost against those of the bank. */
  joined: { perHundred: 25, cost: 0.3 },
  /** How often a rule must be right about the bank to be believed where the model doubts. */
  believed: { act: 0.75, fault: 0.7 },
  /** Parts of the cross-validation, and how many neighbours in the bank (of one hand, often of one kind) stay together. */
  folds: 4,
  stretch: 10,
  /** A clause that looks like nothing more than this is left out before the second look learns. */
  nothing: 0,
  /** The second look: see `HowToCorrect`. */
  second: { rounds: 15, batch: 64, step: 0.002, decay: 0.01, steepness: 2.4 },
} as const;
