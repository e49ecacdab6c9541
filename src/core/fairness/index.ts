export { explore, type Explored, type ExploreOptions } from "./explore.ts";
export { equalWithin, fairnessOf, type Fairness, type Witness } from "./fairness.ts";
export { fairnessProblems, type FairnessCode } from "./problems.ts";
export { walk, type Walk, type WalkMakers } from "./walk.ts";
