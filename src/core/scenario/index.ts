export { endPaths, statesOf, transitionList, type StatePath } from "./chart.ts";
export {
  holds,
  machineOf,
  maxIterations,
  type CallerClock,
  type CallerContext,
  type CallerEffects,
  type CallerEvent,
} from "./machine.ts";
export {
  kinds,
  Scenario,
  StateNode,
  trades,
  type Kind,
  type Line,
  type Reply,
  type Trade,
  type Transition,
} from "./scenario.ts";
export type { ScenarioCard, ScenarioShelf } from "./shelf.ts";
export {
  delayNames,
  eventNames,
  soundNames,
  type Action,
  type ActionName,
  type DelayName,
  type EventName,
  type Guard,
  type GuardName,
  type SoundName,
} from "./vocabulary.ts";
export { formatScenario } from "./format-scenario.ts";
export { limits } from "./limits.ts";
export { formatVersion } from "./migrate.ts";
export { problemCodes, problemKey, type ScenarioCode } from "./problem-codes.ts";
export { readScenario, scenarioOf, type ReadOptions } from "./read-scenario.ts";
