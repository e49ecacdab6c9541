export { openCall, type Call, type CallOptions, type CallState } from "./call.ts";
export { onSecond, type EngineState, type Phase, type SecondLine } from "./engine-state.ts";
export { ringMs } from "./ringer.ts";
export { callAsItStands, standingEvents } from "./as-it-stands.ts";
export {
  logVersion,
  modes,
  type CallEvent,
  type CallEventBody,
  type CallEventOf,
  type CallEventType,
  type CallHeader,
  type CallLog,
  type EndedBy,
  type IndexedEvent,
  type Mode,
  type Review,
} from "./events.ts";
export { headerOf, houseOfCall, scenarioHash, type HeaderOptions } from "./header.ts";
export { longestReply, refusals, type CallInput, type Refusal } from "./inputs.ts";
export { playScript } from "./play-script.ts";
export { readLog } from "./read-log.ts";
export {
  hasBlanks,
  recordedIn,
  saysStill,
  wordingAt,
  wordsAt,
  type Playback,
  type Recorded,
  type RecordedLine,
} from "./recorded.ts";
export { replaySession } from "./replay.ts";
export { readScript, type Script, type ScriptStep } from "./script.ts";
export { CallSession } from "./session.ts";
export { fillIn, spokenMs } from "./words.ts";
export { reviewOf, reviewRefusals, type ReviewRefusal } from "./review.ts";
export { heardText, rowsIn, rowsOf, spokenText, type Row } from "./transcript.ts";
export { callSounds, type CallSound, type Sounds } from "./sounds.ts";
