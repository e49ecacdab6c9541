/** What is found unfair in a scenario's marks: every code, with the parameters that its words may use. */
export const fairnessProblems = {
  "fairness.cannot-pass": ["path", "ending", "score"],
  "fairness.cannot-fail": ["path", "ending", "score"],
  "fairness.unequal-endings": ["path", "ending", "score", "other", "otherScore", "otherPath"],
  "fairness.never-triggered": ["clause"],
  "fairness.solves-alone": ["path", "ending", "score"],
  "fairness.endless": ["path", "ending", "score"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FairnessCode = keyof typeof fairnessProblems;
