export { endPaths, statesOf, transitionList, type StatePath } from "./chart.ts";
export { drawnScenario, drawOf, startingMoods, type Draw } from "./draw.ts";
export {
  holds,
  machineOf,
  maxIterations,
  noEffects,
  type CallerClock,
  type CallerContext,
  type CallerEffects,
  type CallerEvent,
  type WhyNotReached,
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
export { cardOf, type ScenarioCard, type ScenarioShelf } from "./shelf.ts";
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
export { ownActsOf, understandOf } from "./own-acts.ts";
export { limits } from "./limits.ts";
export { formatVersion } from "./migrate.ts";
export { problemCodes, problemKey, type ScenarioCode } from "./problem-codes.ts";
export { readScenario, scenarioOf, type ReadOptions } from "./read-scenario.ts";
export { excessOf, readShape, shapeOf } from "./read-shape.ts";
export { chartOf, type Chart, type ChartState, type ChartTransition } from "./chart-model.ts";
export { TargetResolver } from "./resolve-target.ts";
