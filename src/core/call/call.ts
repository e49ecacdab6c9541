import type { Clock, ToTraditional } from "../base/index.ts";
import type { Scenario } from "../scenario/index.ts";
import type { Understand } from "../speech/index.ts";
import type { EngineState } from "./engine-state.ts";
import type { CallEvent, CallHeader, CallLog } from "./events.ts";
import { longestReply, type CallInput, type Refusal } from "./inputs.ts";
import { replaySession } from "./replay.ts";
import { CallSession } from "./session.ts";

/** All that a screen needs of a running call. Times are the log's: whole milliseconds since the first ring. */
export interface CallState extends EngineState {
  readonly paused: boolean;
  readonly rate: number;
  readonly canUndo: boolean;
  readonly picks: readonly { readonly id: string; readonly text: string }[];
}

/** A call being made. Every method does what a hand at the desk does, and returns why not when the phone refuses. */
export interface Call {
  readonly header: CallHeader;
  /** The log's time now. */
  now(): number;
  state(): CallState;
  /** The events so far; the array is new each time, the events never change. */
  log(): CallLog;
  /** Called after each event and each change of state, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  do(input: Exclude<CallInput, { type: "reply" }>): Refusal | undefined;
  /** Says this. It is understood first, with the caller's last line. `picked`: the id of the reply it was picked as. */
  reply(text: string, picked?: string): Refusal | undefined;
  undo(): Refusal | undefined;
  /** Stops the call's time, or lets it go on. */
  pause(on: boolean): Refusal | undefined;
  /** Lets the call's time run at a fraction of real time, 0.25 … 1. */
  pace(rate: number): Refusal | undefined;
  /** Lets go of the clock. The log stays as it is. */
  dispose(): void;
}

export interface CallOptions {
  readonly scenario: Scenario;
  readonly header: CallHeader;
  readonly clock: Clock;
  readonly understand: Understand;
  readonly toTraditional?: ToTraditional | undefined;
  /** Each new event, as it is appended. */
  readonly onEvent?: (event: CallEvent, index: number) => void;
  /** A log to go on from: an interrupted call. */
  readonly resume?: CallLog;
}

/** Begins a call: the phone rings at once. Or takes up an interrupted one, paused where its log ends. */
export function openCall(options: CallOptions): Call {
  const { clock, header, understand, scenario, toTraditional } = options;
  const listeners = new Set<() => void>();
  const onEvent = options.onEvent ?? (() => undefined);
  const session = options.resume
    ? replaySession(scenario, options.resume, toTraditional, onEvent)
    : new CallSession(scenario, header, toTraditional, onEvent);
  let since = clock.now();
  let base = session.now();
  // An interrupted call goes on at the pace it had.
  let rate = options.resume?.events.findLast((e) => e.type === "pace")?.rate ?? 1;
  let paused = options.resume !== undefined;
  let timer: number | undefined;

  const callTime = () => base + (paused ? 0 : Math.floor((clock.now() - since) * rate));

  /** Brings the session up to now, and asks to be woken when something is due. */
  const settle = () => {
    session.advanceTo(callTime());
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    const due = session.nextDue();
    const { phase } = session.state();
    if (due !== undefined && !paused && phase !== "closed" && phase !== "ended")
      timer = clock.setTimeout(wake, Math.max(0, Math.ceil((due - callTime()) / rate)));
  };
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const wake = () => {
    settle();
    tell();
  };
  /** Does something at this very moment of the call. */
  const act = (deed: () => Refusal | undefined): Refusal | undefined => {
    session.advanceTo(callTime());
    const refusal = deed();
    settle();
    tell();
    return refusal;
  };
  const setTime = (change: () => void) => {
    base = callTime();
    since = clock.now();
    change();
  };

  settle();
  return {
    header: session.header,
    now: callTime,
    state: () => ({
      ...session.state(),
      paused,
      rate,
      canUndo: session.canUndo(),
      picks: session.picks(),
    }),
    log: () => session.log(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    do: (input) => act(() => session.do(input)),
    reply: (text, picked) =>
      act(() => {
        const context = { caller: session.lastLine(), situations: session.state().caller.situations };
        // Cut before it is read, not after: marks must lie within the text that is logged.
        const said = text.slice(0, longestReply);
        return session.do({
          type: "reply",
          text: said,
          ...understand(said, context),
          ...(picked !== undefined && { reply: picked }),
        });
      }),
    undo: () => act(() => session.undo()),
    pause: (on) =>
      act(() => {
        if (session.header.mode === "exam" && on) return "not-in-exam";
        if (on === paused) return undefined;
        setTime(() => (paused = on));
        session.note({ type: "pause", on });
        return undefined;
      }),
    pace: (wanted) =>
      act(() => {
        if (session.header.mode === "exam") return "not-in-exam";
        setTime(() => (rate = Math.min(1, Math.max(0.25, wanted))));
        session.note({ type: "pace", rate });
        return undefined;
      }),
    dispose() {
      if (timer !== undefined) clock.clearTimeout(timer);
      timer = undefined;
      listeners.clear();
    },
  };
}
