export { assertNever } from "./assert-never.ts";
export { ManualClock, type Clock } from "./clock.ts";
export { canonicalJson, contentHash, own, type Json } from "./json.ts";
export { locales, textIn, type Locale, type LocalText, type ToTraditional } from "./local-text.ts";
export { nearestName } from "./nearest.ts";
export {
  placeText,
  problem,
  resultOf,
  type Place,
  type Problem,
  type Result,
  type Severity,
} from "./problem.ts";
export { hash32, pickOne, seededRandom, shuffled, type Random } from "./random.ts";
export { shapeProblems } from "./shape-problems.ts";
