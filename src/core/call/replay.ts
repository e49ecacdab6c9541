import type { ToTraditional } from "../base/index.ts";
import type { Scenario } from "../scenario/index.ts";
import type { CallEvent, CallEventOf, CallLog } from "./events.ts";
import type { CallInput } from "./inputs.ts";
import { CallSession } from "./session.ts";

/** What the agent did when this was logged of the second line; ringing and hanging up over there is not the agent's doing. */
const secondInputs: Readonly<Record<CallEventOf<"second">["is"], CallInput | undefined>> = {
  ringing: undefined,
  answered: { type: "answer-second" },
  returned: { type: "return-first" },
  rejected: { type: "reject-second" },
  ended: { type: "hangup" },
  gone: undefined,
};

/** The input that an event records, or undefined when it came about by itself. */
function inputOf(event: CallEvent): CallInput | undefined {
  switch (event.type) {
    case "answered":
      return { type: "answer" };
    case "typing":
      return { type: "typing", on: event.on };
    case "reply": {
      const { text, acts, faults, reply } = event;
      return { type: "reply", text, acts, faults, ...(reply !== undefined && { reply }) };
    }
    case "mute":
    case "hold":
      return { type: event.type, on: event.on };
    case "transfer":
    case "escalate":
      return { type: event.type, to: event.to };
    case "slip":
      return { type: "slip", fields: event.fields };
    case "lookup":
      return { type: "lookup", article: event.article };
    case "second":
      return secondInputs[event.is];
    case "dial":
      return { type: event.again ? "redial" : "dial" };
    case "hint":
      return { type: "hint", ...(event.reply !== undefined && { reply: event.reply }) };
    case "gloss":
      return { type: "gloss", line: event.line };
    case "closed":
      return { type: "close" };
    case "ended":
      if (event.by === "trainee") return { type: "stop" };
      return undefined;
    default:
      return undefined;
  }
}

/**
 * The session that a log was written by, as it stood after the log's last event; its events are the log's.
 * The scenario must be the one of the log (same hash); with another, the events may differ from the log's.
 */
export function replaySession(
  scenario: Scenario,
  log: CallLog,
  toTraditional?: ToTraditional,
  onEvent: (event: CallEvent, index: number) => void = () => undefined,
): CallSession {
  // Events that an input brings forth come before replay reaches them; only new ones are told to the outside.
  const session = new CallSession(scenario, log.header, toTraditional, (event, index) => {
    if (index >= log.events.length) onEvent(event, index);
  });
  for (const event of log.events) {
    session.advanceTo(event.t);
    if (event.type === "undo") session.undo();
    else if (event.type === "pause" || event.type === "pace")
      session.note(
        event.type === "pause" ? { type: "pause", on: event.on } : { type: "pace", rate: event.rate },
      );
    else if (event.type === "review") {
      const { type, reply, kind, mark, stands, by } = event;
      session.note({ type, reply, kind, mark, stands, by });
    } else if (event.type === "ended" && event.by === "agent" && session.state().phase !== "ended")
      session.do({ type: "hangup" });
    else {
      const input = inputOf(event);
      if (input) session.do(input);
    }
  }
  return session;
}
