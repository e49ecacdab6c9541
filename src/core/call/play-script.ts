import { problem, type Result, type ToTraditional } from "../base/index.ts";
import type { Scenario } from "../scenario/index.ts";
import type { Understand } from "../speech/index.ts";
import type { CallHeader, CallLog } from "./events.ts";
import { hears } from "./engine-state.ts";
import type { CallInput, Refusal } from "./inputs.ts";
import type { Script, ScriptStep } from "./script.ts";
import { CallSession } from "./session.ts";

/** How long the caller is waited for: until a step's turn comes, and after the last step. */
const longestWaitMs = 600_000;

/**
 * The log of a call in which the trainee does what the script says, on virtual time: the same script, the same log.
 * After the last step the call runs on until it has ended, and its after-call work is closed; where it does not end by
 * itself within ten minutes, or nothing more would ever happen, the exercise is stopped.
 * A step that cannot be done, or whose time has gone by, is the one problem that comes back; its step counts from one,
 * `now` is in seconds since the first ring.
 */
export function playScript(
  scenario: Scenario,
  header: CallHeader,
  script: Script,
  understand: Understand,
  toTraditional?: ToTraditional,
): Result<CallLog> {
  const session = new CallSession(scenario, header, toTraditional, () => undefined);
  for (const [i, step] of script.entries()) {
    const failed = play(session, step, understand);
    if (failed) {
      const { code, ...params } = failed;
      const all = { step: i + 1, do: step.do, now: session.now() / 1000, ...params };
      return { ok: false, problems: [problem(code, [i], all)] };
    }
  }
  runOut(session);
  return { ok: true, value: session.log(), problems: [] };
}

interface Failed {
  readonly code: string;
  readonly [param: string]: string | number;
}

/** Comes to the step's time and does it. */
function play(session: CallSession, step: ScriptStep, understand: Understand): Failed | undefined {
  const typing = step.do === "reply" ? Math.round((step.typing ?? 0) * 1000) : 0;
  const due = comeTo(session, step, typing);
  if (typeof due !== "number") return due;
  if (typing > 0) {
    const refusal = session.do({ type: "typing", on: true });
    if (refusal) return refused(refusal);
    session.advanceTo(due);
  }
  const input = inputOf(session, step, understand);
  if (input === undefined) return undefined;
  if ("code" in input) return input;
  const refusal = session.do(input);
  return refusal && refused(refusal);
}

const refused = (refusal: Refusal): Failed => ({ code: "script.refused", refusal });

/**
 * Lets time pass until the step is due, less the time that it is typed for, and says when it is due.
 * Typing for longer than there is time begins at once.
 */
function comeTo(session: CallSession, step: ScriptStep, typingMs: number): number | Failed {
  if (step.at !== undefined) {
    const due = Math.round(step.at * 1000);
    if (due < session.now()) return { code: "script.back-in-time", at: step.at };
    session.advanceTo(Math.max(session.now(), due - typingMs));
    return due;
  }
  const pause = Math.round((step.after ?? 0) * 1000);
  const begun = session.now();
  for (;;) {
    hearOut(session);
    const quietSince = session.now();
    const spoke = waitUnlessSpoken(session, quietSince + Math.max(0, pause - typingMs));
    if (!spoke) return quietSince + pause;
    if (session.now() - begun > longestWaitMs) return { code: "script.never-quiet", after: step.after ?? 0 };
  }
}

/** Whether the agent can hear somebody speaking. What is said into a line that waits keeps nobody waiting. */
function speaking(session: CallSession): boolean {
  const state = session.state();
  return state.spoken !== undefined && hears(state, state.spoken.speaker);
}

/** Lets the caller finish, lines that are queued included. */
function hearOut(session: CallSession): void {
  while (speaking(session)) {
    const due = session.nextDue();
    if (due === undefined) return;
    session.advanceTo(due);
  }
}

/** Lets time pass up to `until`; true, and no further, when the caller begins to speak. */
function waitUnlessSpoken(session: CallSession, until: number): boolean {
  for (;;) {
    const due = session.nextDue();
    if (due === undefined || due > until) break;
    session.advanceTo(due);
    if (speaking(session)) return true;
  }
  session.advanceTo(until);
  return false;
}

/** The step as an input; undefined of a wait. */
function inputOf(
  session: CallSession,
  step: ScriptStep,
  understand: Understand,
): CallInput | Failed | undefined {
  switch (step.do) {
    case "wait":
      return undefined;
    case "answer":
    case "hangup":
    case "answer-second":
    case "return-first":
    case "reject-second":
    case "dial":
    case "redial":
      return { type: step.do };
    case "mute":
    case "unmute":
      return { type: "mute", on: step.do === "mute" };
    case "hold":
    case "resume":
      return { type: "hold", on: step.do === "hold" };
    case "transfer":
    case "escalate":
      return { type: step.do, to: step.to };
    case "slip":
      return { type: "slip", fields: step.fields };
    case "lookup":
      return { type: "lookup", article: step.article };
    case "reply":
      return said(session, step.text, understand);
    case "pick":
      return picked(session, step.reply, understand);
  }
}

function said(
  session: CallSession,
  text: string,
  understand: Understand,
): Extract<CallInput, { type: "reply" }> {
  const context = { caller: session.lastLine(), situations: session.state().caller.situations };
  return { type: "reply", text, ...understand(text, context) };
}

function picked(session: CallSession, id: string, understand: Understand): CallInput | Failed {
  if (session.state().phase !== "connected") return refused("not-connected");
  const picks = session.picks();
  const pick = picks.find((p) => p.id === id);
  if (!pick) return { code: "script.not-on-offer", reply: id, offered: picks.map((p) => p.id).join(", ") };
  return { ...said(session, pick.text, understand), reply: id };
}

/** After the last step the trainee does nothing more, and closes when the line is down. */
function runOut(session: CallSession): void {
  const limit = session.now() + longestWaitMs;
  const over = () => session.state().phase === "ended" || session.state().phase === "closed";
  while (!over()) {
    const due = session.nextDue();
    if (due === undefined || due > limit) session.do({ type: "stop" });
    else session.advanceTo(due);
  }
  session.do({ type: "close" });
}
