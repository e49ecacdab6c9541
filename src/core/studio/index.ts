export { draftOf, hashOf, playable, textOf, type Draft } from "./draft.ts";
export { applyEdit } from "./apply-edit.ts";
export type { Edit, EditType, HeadMember, RecordingDeed, StateKind, StateMember } from "./edit.ts";
export { lostWith } from "./edit-states.ts";
export { readClip, type Clip } from "./clip.ts";
export { clipOf } from "./paste-states.ts";
export { describeEdit, editWords, nameOfState, type Description } from "./describe-edit.ts";
export {
  commit,
  historyOf,
  mostSteps,
  redone,
  settled,
  undone,
  type Change,
  type History,
} from "./history.ts";
export { valueAt } from "./place.ts";
export { patched, patchOf, type Patch } from "./patch.ts";
export { stampOf, writtenOf, type Stamp, type Written } from "./written.ts";
export { studioProblems, type StudioCode } from "./problems.ts";
export {
  placeOfState,
  placeOfTransition,
  stateAt,
  transitionAt,
  transitionsAt,
  transitionsOf,
  type TransitionKind,
  type TransitionRef,
} from "./states.ts";
export { nameOf } from "./names.ts";
export { mapOf, type ChartMap, type MapEdge, type MapNode } from "./map.ts";
export {
  phraseOfAction,
  phraseOfGuard,
  phraseOfTrigger,
  wordsOfTransition,
  type NameKind,
  type Phrase,
  type TransitionWords,
} from "./phrases.ts";
export { searchIn, type Found } from "./search.ts";
export {
  missingIn,
  needlessTraditional,
  overriddenIn,
  traditionalProposal,
  wordRows,
  type WordRow,
} from "./words-table.ts";
export {
  fromTemplate,
  questionsOf,
  templateIds,
  type Answers,
  type Question,
  type TemplateId,
} from "./templates/templates.ts";
export { blankScenario, copyOf } from "./templates/blank.ts";
export { fromTranscript } from "./transcript.ts";
export { csvOf, readCsv, type ReadCsv } from "./words-csv.ts";
export { readingsOf, type Disagreement, type Reading } from "./readings.ts";
export { fixOf, fixWords, type Fix, type FixKey } from "./fixes.ts";
export { carriedIn, type Carried } from "./carried.ts";
export { aSecondCaller, secondCallerIn, type SecondCaller } from "./second-caller.ts";
export { settingAt, stateOfPlace, transitionOfPlace } from "./setting-at.ts";
export { botKinds, type BotKind } from "./bot-manners.ts";
export { Bot, type Choose } from "./bots.ts";
export { remembering } from "./remembering.ts";
export {
  neverIn,
  rehearse,
  type BotResult,
  type Rehearsal,
  type RehearsalOptions,
  type Spread,
} from "./rehearse.ts";
export {
  startingAt,
  traced,
  traceOf,
  withoutTrace,
  type StartingContext,
  type Trace,
  type Traced,
} from "./trace.ts";
export {
  goldenOf,
  goldenText,
  readGolden,
  replayGolden,
  scriptOf,
  type GoldenCall,
  type GoldenDifference,
} from "./golden.ts";
export { differenceOf, type Difference } from "./difference.ts";
export { mostVersions, withVersion, type Version } from "./versions.ts";
export { packageFile, readPackage, type Inflate } from "./package.ts";
export {
  checkRecording,
  cutOf,
  isOf,
  keptRecording,
  recordedLineOf,
  recordingLimits,
  recordingRate,
  standingOf,
  whyNotRecord,
  wordsToSay,
  type Cut,
  type Recording,
} from "./recording.ts";
export { onTheLine, type LineQuality } from "./recording-line.ts";
export {
  heardOf,
  levellingGain,
  loudnessOf,
  outlineOf,
  spokenPart,
  target,
  type Loudness,
} from "./recording-sound.ts";
export { msOf, readWavHead, soundIn, wavLimits, wavOf, type Sound, type WavHead } from "./recording-wav.ts";
export { packageLimits } from "./zip.ts";
