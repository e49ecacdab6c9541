import { assertNever, ManualClock } from "../base/index.ts";
import type { CallerEvent, Scenario } from "../scenario/index.ts";
import { Caller, type CallerView } from "./caller.ts";
import { Connection } from "./connection.ts";
import { Desk } from "./desk.ts";
import { firstState, hears, onSecond, type EngineState } from "./engine-state.ts";
import type { CallEventBody, CallHeader, EndedBy } from "./events.ts";
import { longestReply, type CallInput, type Refusal } from "./inputs.ts";
import { LineState } from "./line-state.ts";
import { Quiet } from "./quiet.ts";
import { refusalOf } from "./refuse.ts";
import { SecondCall } from "./second-call.ts";
import { Speaker } from "./speaker.ts";
import type { CallWords } from "./words.ts";

export interface EngineOptions {
  readonly scenario: Scenario;
  readonly header: CallHeader;
  readonly words: CallWords;
  /** Called with each event and its time, in order. */
  readonly emit: (t: number, body: CallEventBody) => void;
}

/**
 * One call as a function of its inputs and their times: the same inputs at the same times give the same events.
 * It keeps its own time, whole milliseconds from the beginning, and moves only when told to. That is what makes replay,
 * undo, resuming after a crash and testing one and the same thing.
 */
export class CallEngine {
  readonly #scenario: Scenario;
  readonly #emit: (body: CallEventBody) => void;
  readonly #clock = new ManualClock();
  readonly #line: LineState;
  readonly #caller: Caller;
  readonly #speaker: Speaker;
  readonly #quiet: Quiet;
  readonly #connection: Connection;
  readonly #second: SecondCall;
  readonly #desk: Desk;
  /** The agent is connecting the call to somebody else: an end reached now is the agent's doing. */
  #leaving = false;

  constructor({ scenario, header, words, emit }: EngineOptions) {
    const clock = this.#clock;
    this.#scenario = scenario;
    this.#emit = (body) => emit(clock.now(), body);
    this.#line = new LineState(firstState(scenario, header.mode));
    this.#speaker = new Speaker(clock, words, {
      emit: this.#emit,
      hears: (line) => hears(this.#line.now, line),
      finished: () => this.#speechFinished(),
    });
    this.#caller = new Caller(scenario, header.drawn, {
      say: (line) => this.#speaker.queue(line),
      sound: (sound) => this.#emit({ type: "sound", sound }),
      ringSecond: () => this.#second.ring(scenario.second?.rings),
      secondHangsUp: () => this.#secondHangsUp(),
      drop: () => this.#connection.drop(),
      ringBack: () => this.#connection.ringBack(),
      pickUp: () => this.#connection.pickUp(),
      notReached: (why) => this.#connection.notReached(why),
      stepped: () => this.#afterStep(),
    });
    const port = { emit: this.#emit, tell: (event: CallerEvent) => this.#tell(event) };
    this.#quiet = new Quiet(clock, this.#line, {
      emit: this.#emit,
      speaking: () => this.#speaker.speaking(),
    });
    this.#connection = new Connection(clock, this.#line, scenario.caller.rings, {
      ...port,
      begin: () => this.#begin(),
      hush: () => this.#hush(),
      alone: () => this.#second.stop(),
      unanswered: () => this.#end("caller", "unanswered"),
    });
    this.#second = new SecondCall(clock, this.#line, {
      ...port,
      change: (lines) => this.#changeLines(lines),
    });
    this.#desk = new Desk(scenario.facts, clock, this.#line, {
      ...port,
      tell: (event) => {
        // What the desk makes of the call is known before the caller takes it in.
        this.#afterStep();
        this.#tell(event);
      },
    });
    if (this.#line.now.phase === "ringing") this.#connection.ring();
  }

  now(): number {
    return this.#clock.now();
  }

  state(): EngineState {
    const spoken = this.#speaker.spoken();
    return spoken ? { ...this.#line.now, spoken } : this.#line.now;
  }

  /** When something will happen by itself, or undefined when only the trainee can go on. */
  nextDue(): number | undefined {
    const due = this.#clock.nextDue();
    const patience = this.#quiet.patienceRuns() ? this.#caller.patience.nextDue() : undefined;
    if (patience === undefined) return due;
    const patienceDue = this.now() + patience - this.#caller.patience.now();
    return due === undefined ? patienceDue : Math.min(due, patienceDue);
  }

  /** Lets time pass up to `t`, and everything happen that falls due on the way, each at its own time. */
  advanceTo(t: number): void {
    for (;;) {
      const due = this.nextDue();
      if (due === undefined || due > t) break;
      this.#pass(due);
    }
    if (t > this.now()) this.#pass(t);
  }

  /** Does what the trainee did, now. Undefined when done, else why the phone would not. */
  do(input: CallInput): Refusal | undefined {
    const refusal = refusalOf(input, this.#line.now, this.#scenario);
    if (refusal === undefined) this.#apply(input);
    return refusal;
  }

  #pass(to: number): void {
    const ms = to - this.now();
    const patience = this.#quiet.patienceRuns() ? this.#caller.patience.now() + ms : undefined;
    this.#clock.advanceTo(to);
    if (patience !== undefined) this.#caller.patience.advanceTo(patience);
  }

  #apply(input: CallInput): void {
    switch (input.type) {
      case "answer":
        this.#connection.answer();
        return this.#quiet.begins();
      case "dial":
      case "redial":
        return this.#connection.dial();
      case "typing":
        return this.#quiet.typing(input.on);
      case "reply":
        return this.#reply(input);
      case "mute":
        this.#line.set({}, "mutedSince");
        this.#line.set({ muted: input.on, ...(input.on && { mutedSince: this.now() }) });
        this.#emit({ type: "mute", on: input.on });
        return this.#tell({ type: input.on ? "agent.muted" : "agent.unmuted" });
      case "hold":
        return this.#hold(input.on);
      case "answer-second":
        return this.#second.answer();
      case "return-first":
        return this.#second.return();
      case "reject-second":
        return this.#second.reject();
      case "transfer":
        return this.#transfer(input.to);
      case "escalate":
        this.#emit({ type: "escalate", to: input.to });
        return this.#tell({ type: "agent.escalated", to: input.to });
      case "lookup":
        return this.#desk.lookUp(input.article);
      case "slip":
        this.#line.set({ slip: { ...this.#line.now.slip, ...input.fields } });
        return this.#emit({ type: "slip", fields: input.fields });
      case "hint":
        return this.#emit({ type: "hint", ...(input.reply !== undefined && { reply: input.reply }) });
      case "gloss":
        return this.#emit({ type: "gloss", line: input.line });
      case "hangup":
        return onSecond(this.#line.now) ? this.#second.hangUp() : this.#hangUp();
      case "stop":
        return this.#end("trainee", "stopped");
      case "close":
        this.#line.set({ phase: "closed" });
        return this.#emit({ type: "closed" });
      default:
        return assertNever(input);
    }
  }

  #begin(): void {
    this.#line.set({ begun: true });
    this.#caller.start();
    this.#afterStep();
  }

  #hush(): void {
    this.#quiet.ends();
    this.#quiet.typed();
    this.#speaker.cut();
  }

  // --- the end ---

  #hangUp(): void {
    this.#quiet.ends();
    this.#speaker.cut();
    // The line is down from here on: the chart may still name the ending, but nothing it says is heard or logged.
    this.#line.set({ phase: "ended" });
    this.#caller.send({ type: "agent.hung-up" });
    this.#end("agent", this.#caller.view().end?.ending ?? "hung-up");
  }

  #end(by: EndedBy, ending: string, error?: string): void {
    if (this.#line.now.ended) return;
    this.#connection.stop();
    this.#second.stop();
    this.#quiet.ends();
    this.#speaker.cut();
    this.#line.set({ phase: "ended", ended: { by, ending, ...(error !== undefined && { error }) } });
    this.#emit({ type: "ended", by, ending, ...(error !== undefined && { error }) });
    if (this.#line.now.begun) this.#caller.stop();
  }

  // --- the agent ---

  #reply(input: Extract<CallInput, { type: "reply" }>): void {
    const from = this.#line.now.typingSince ?? this.now();
    this.#quiet.typed();
    this.#quiet.ends();
    const interrupted = this.#speaker.cut();
    this.#emit({
      type: "reply",
      text: input.text.slice(0, longestReply),
      from: input.reply === undefined ? from : this.now(),
      by: input.reply === undefined ? "typed" : "picked",
      ...(input.reply !== undefined && { reply: input.reply }),
      acts: input.acts,
      faults: input.faults,
      ...(interrupted && { interrupted }),
      ...(onSecond(this.#line.now) && { line: "second" }),
    });
    this.#tell({
      type: "agent.replied",
      acts: input.acts.map((a) => a.id),
      faults: input.faults.filter((f) => f.unsure !== true).map((f) => f.id),
    });
    this.#quiet.begins();
  }

  #hold(on: boolean): void {
    this.#quiet.ends();
    if (on) this.#speaker.cut();
    this.#line.set({}, "heldSince");
    this.#line.set({ held: on, ...(on && { heldSince: this.now() }) });
    this.#emit({ type: "hold", on });
    this.#tell({ type: on ? "agent.held" : "agent.resumed" });
    this.#quiet.begins();
  }

  /** The agent takes the phone to the other line: whoever was speaking on this one is heard no more. */
  #changeLines(lines: () => void): void {
    this.#quiet.ends();
    this.#speaker.cut();
    lines();
    this.#quiet.begins();
  }

  /** The call leaves the agent, unless the chart knows of the transfer and the caller comes back from it. */
  #transfer(to: string): void {
    this.#quiet.ends();
    this.#speaker.cut();
    this.#emit({ type: "transfer", to });
    this.#leaving = true;
    const known = this.#caller.send({ type: "agent.transferred", to });
    this.#leaving = false;
    const { phase, caller } = this.#line.now;
    if (!known && phase === "connected") this.#end("agent", caller.end?.ending ?? "transferred");
    else this.#quiet.begins();
  }

  // --- the caller ---

  #tell(event: CallerEvent): void {
    if (this.#goesOn() && this.#line.now.caller.end === undefined) this.#caller.send(event);
    this.#endWhenSaid();
  }

  /** The chart runs, and what it does is logged. */
  #goesOn(): boolean {
    const { begun, phase } = this.#line.now;
    return begun && phase !== "ended" && phase !== "closed";
  }

  #speechFinished(): void {
    if (this.#line.now.phase !== "connected") return;
    this.#tell({ type: "caller.finished" });
    this.#quiet.begins();
  }

  #secondHangsUp(): void {
    if (this.#speaker.spoken()?.speaker === "second") this.#speaker.cut();
    this.#second.theyHangUp();
  }

  #view(): CallerView {
    const view = this.#caller.view();
    const desk = this.#desk.situations();
    if (desk.length === 0) return view;
    return { ...view, situations: [...new Set([...view.situations, ...desk])].sort() };
  }

  /** After each step of the machine: what has changed is logged, what was to be said is begun. */
  #afterStep(): void {
    if (!this.#goesOn()) return;
    const before = this.#line.now.caller;
    const after = this.#view();
    this.#line.set({ caller: after });
    if (after.error !== undefined) return this.#end("error", "error", after.error);
    for (const id of before.situations) {
      if (!after.situations.includes(id)) this.#emit({ type: "situation", id, on: false });
    }
    for (const id of after.situations) {
      if (!before.situations.includes(id)) this.#emit({ type: "situation", id, on: true });
    }
    if (after.mood !== before.mood) this.#emit({ type: "mood", to: after.mood });
    // Whoever has been connected away says nothing more to this agent.
    if (this.#leaving && after.end) return this.#end("agent", after.end.ending);
    // Into a line that is down nobody speaks.
    if (this.#line.now.phase !== "connected") this.#speaker.cut();
    if (this.#speaker.waiting()) this.#quiet.ends();
    this.#speaker.begin();
    this.#endWhenSaid();
  }

  /** A caller who has come to an end finishes what they are saying, then puts the phone down. */
  #endWhenSaid(): void {
    const { end } = this.#line.now.caller;
    if (end && this.#goesOn() && !this.#speaker.speaking()) this.#end(end.by, end.ending);
  }
}
