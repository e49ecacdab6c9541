export { openCall, type Call, type CallOptions, type CallState } from "./call.ts";
export { ringMs, type EngineState } from "./engine.ts";
export {
  logVersion,
  modes,
  standingEvents,
  type CallEvent,
  type CallEventBody,
  type CallEventOf,
  type CallEventType,
  type CallHeader,
  type CallLog,
  type EndedBy,
  type IndexedEvent,
  type Mode,
} from "./events.ts";
export { headerOf, scenarioHash, type HeaderOptions } from "./header.ts";
export { longestReply, refusals, type CallInput, type Refusal } from "./inputs.ts";
export { replaySession } from "./replay.ts";
export { CallSession } from "./session.ts";
export { spokenMs } from "./words.ts";
