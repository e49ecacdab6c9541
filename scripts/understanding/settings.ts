/** Everything about the training that was chosen; the table of attempts in src/core/speech/README.md says why. */
export const settings = {
  /** Cost of a training error against the size of the weights. */
  cost: 1,
  /** Rounds over the examples at most. */
  rounds: 12,
  /** Features seen in fewer replies are dropped. */
  rarest: 3,
  /** What a rule's word weighs; a character's weighs 1 over the root of their number. */
  strong: 0.2,
  /** Weights kept, over all labels, when the model is pruned. */
  kept: 110_000,
  /** Replies made by joining two: faultless ones, and rude ones with a greeting. */
  joinedClean: 2000,
  joinedRude: 600,
  /** How often a rule must be right about the bank to be believed where the model doubts. */
  believed: { act: 0.75, fault: 0.7 },
  /** Parts of the cross-validation. */
  folds: 4,
} as const;
