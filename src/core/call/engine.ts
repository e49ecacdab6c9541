import { assertNever, ManualClock } from "../base/index.ts";
import type { CallerEvent, Scenario } from "../scenario/index.ts";
import { Caller } from "./caller.ts";
import { ringingState, type EngineState } from "./engine-state.ts";
import type { CallEventBody, CallHeader, EndedBy } from "./events.ts";
import { longestReply, type CallInput, type Refusal } from "./inputs.ts";
import { refusalOf } from "./refuse.ts";
import { Speaker } from "./speaker.ts";
import type { CallWords } from "./words.ts";

export const ringMs = 5000;
const ringsBeforeGivingUp = 8;
/** Typing counts as speaking for so long; then the caller's patience runs again. */
const typingCapMs = 60_000;
/** Shorter quiet than this is breath, and not logged. */
const shortestSilenceMs = 1000;

export interface EngineOptions {
  readonly scenario: Scenario;
  readonly header: CallHeader;
  readonly words: CallWords;
  /** Called with each event and its time, in order. */
  readonly emit: (t: number, body: CallEventBody) => void;
}

/**
 * One call as a function of its inputs and their times: the same inputs at the same times give the same events.
 * It keeps its own time, whole milliseconds from the first ring, and moves only when told to. That is what makes replay,
 * undo, resuming after a crash and testing one and the same thing.
 */
export class CallEngine {
  readonly #scenario: Scenario;
  readonly #emit: (body: CallEventBody) => void;
  readonly #clock = new ManualClock();
  readonly #caller: Caller;
  readonly #speaker: Speaker;
  #state: EngineState;
  #typingCounts = false;
  #answered = false;
  /** The agent is connecting the call to somebody else: an end reached now is the agent's doing. */
  #leaving = false;

  constructor({ scenario, header, words, emit }: EngineOptions) {
    this.#scenario = scenario;
    this.#emit = (body) => emit(this.#clock.now(), body);
    this.#speaker = new Speaker(this.#clock, words, {
      emit: this.#emit,
      unheard: () => this.#state.held,
      finished: () => this.#speechFinished(),
    });
    this.#caller = new Caller(scenario, {
      say: (line) => this.#speaker.queue(line),
      sound: (sound) => this.#emit({ type: "sound", sound }),
      stepped: () => this.#afterStep(),
    });
    this.#state = ringingState(scenario, header.mode);
    this.#ring(1);
  }

  now(): number {
    return this.#clock.now();
  }

  state(): EngineState {
    const spoken = this.#speaker.spoken();
    return spoken ? { ...this.#state, spoken } : this.#state;
  }

  /** When something will happen by itself, or undefined when only the trainee can go on. */
  nextDue(): number | undefined {
    const due = this.#clock.nextDue();
    const patience = this.#patienceRuns() ? this.#caller.patience.nextDue() : undefined;
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
    const refusal = refusalOf(input, this.#state, this.#scenario);
    if (refusal === undefined) this.#apply(input);
    return refusal;
  }

  #pass(to: number): void {
    const ms = to - this.now();
    const patience = this.#patienceRuns() ? this.#caller.patience.now() + ms : undefined;
    this.#clock.advanceTo(to);
    if (patience !== undefined) this.#caller.patience.advanceTo(patience);
  }

  #apply(input: CallInput): void {
    switch (input.type) {
      case "answer":
        return this.#answer();
      case "typing":
        return this.#typing(input.on);
      case "reply":
        return this.#reply(input);
      case "mute":
        this.#set({ muted: input.on }, input.on ? { mutedSince: this.now() } : undefined, "mutedSince");
        this.#emit({ type: "mute", on: input.on });
        return this.#tell({ type: input.on ? "agent.muted" : "agent.unmuted" });
      case "hold":
        return this.#hold(input.on);
      case "transfer":
        return this.#transfer(input.to);
      case "escalate":
        this.#emit({ type: "escalate", to: input.to });
        return this.#tell({ type: "agent.escalated", to: input.to });
      case "lookup":
        this.#emit({ type: "lookup", article: input.article });
        return this.#tell({ type: "agent.looked-up", article: input.article });
      case "slip":
        this.#set({ slip: { ...this.#state.slip, ...input.fields } });
        return this.#emit({ type: "slip", fields: input.fields });
      case "hint":
        return this.#emit({ type: "hint", ...(input.reply !== undefined && { reply: input.reply }) });
      case "gloss":
        return this.#emit({ type: "gloss", line: input.line });
      case "hangup":
        return this.#hangUp();
      case "stop":
        return this.#end("trainee", "stopped");
      case "close":
        this.#set({ phase: "closed" });
        return this.#emit({ type: "closed" });
      default:
        return assertNever(input);
    }
  }

  #set(change: Partial<EngineState>, more?: Partial<EngineState>, drop?: keyof EngineState): void {
    const next = { ...this.#state, ...change };
    if (drop !== undefined) Reflect.deleteProperty(next, drop);
    this.#state = { ...next, ...more };
  }

  // --- ringing ---

  #ring(n: number): void {
    if (this.#state.phase !== "ringing") return;
    if (n > (this.#scenario.caller.rings ?? ringsBeforeGivingUp)) return this.#end("caller", "unanswered");
    this.#set({ rings: n });
    this.#emit({ type: "ring", n });
    this.#clock.setTimeout(() => this.#ring(n + 1), ringMs);
  }

  #answer(): void {
    this.#set({ phase: "connected", answeredAt: this.now() });
    this.#emit({ type: "answered", rings: this.#state.rings });
    this.#answered = true;
    this.#caller.start();
    this.#afterStep();
    this.#quietBegins();
  }

  // --- the agent ---

  #typing(on: boolean): void {
    if (on === (this.#state.typingSince !== undefined)) return;
    if (on) this.#quietEnds();
    this.#emit({ type: "typing", on });
    if (!on) return this.#typingOver();
    const since = this.now();
    this.#set({ typingSince: since });
    this.#typingCounts = true;
    this.#clock.setTimeout(() => {
      if (this.#state.typingSince === since) this.#typingCounts = false;
      this.#quietBegins();
    }, typingCapMs);
  }

  #typingOver(): void {
    this.#set({}, undefined, "typingSince");
    this.#typingCounts = false;
    this.#quietBegins();
  }

  #reply(input: Extract<CallInput, { type: "reply" }>): void {
    const from = this.#state.typingSince ?? this.now();
    this.#set({}, undefined, "typingSince");
    this.#typingCounts = false;
    this.#quietEnds();
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
    });
    this.#tell({
      type: "agent.replied",
      acts: input.acts.map((a) => a.id),
      faults: input.faults.filter((f) => f.unsure !== true).map((f) => f.id),
    });
    this.#quietBegins();
  }

  #hold(on: boolean): void {
    this.#quietEnds();
    if (on) this.#speaker.cut();
    this.#set({ held: on }, on ? { heldSince: this.now() } : undefined, "heldSince");
    this.#emit({ type: "hold", on });
    this.#tell({ type: on ? "agent.held" : "agent.resumed" });
    this.#quietBegins();
  }

  /** The call leaves the agent, unless the chart knows of the transfer and the caller comes back from it. */
  #transfer(to: string): void {
    this.#quietEnds();
    this.#speaker.cut();
    this.#emit({ type: "transfer", to });
    this.#leaving = true;
    const known = this.#caller.send({ type: "agent.transferred", to });
    this.#leaving = false;
    if (!known && this.#state.phase === "connected")
      this.#end("agent", this.#state.caller.end?.ending ?? "transferred");
    else this.#quietBegins();
  }

  #hangUp(): void {
    this.#quietEnds();
    this.#speaker.cut();
    // The line is down from here on: the chart may still name the ending, but nothing it says is heard or logged.
    this.#set({ phase: "ended" });
    this.#caller.send({ type: "agent.hung-up" });
    this.#end("agent", this.#caller.view().end?.ending ?? "hung-up");
  }

  // --- the caller ---

  #tell(event: CallerEvent): void {
    if (this.#state.phase === "connected" && this.#state.caller.end === undefined) this.#caller.send(event);
    this.#endWhenSaid();
  }

  #speechFinished(): void {
    if (this.#state.phase !== "connected") return;
    this.#tell({ type: "caller.finished" });
    this.#quietBegins();
  }

  /** After each step of the machine: what has changed is logged, what was to be said is begun. */
  #afterStep(): void {
    if (!this.#answered || this.#state.phase !== "connected") return;
    const before = this.#state.caller;
    const after = this.#caller.view();
    this.#set({ caller: after });
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
    if (this.#speaker.waiting()) this.#quietEnds();
    this.#speaker.begin();
    this.#endWhenSaid();
  }

  /** A caller who has come to an end finishes what they are saying, then puts the phone down. */
  #endWhenSaid(): void {
    const end = this.#state.caller.end;
    if (end && this.#state.phase === "connected" && !this.#speaker.speaking()) this.#end(end.by, end.ending);
  }

  #end(by: EndedBy, ending: string, error?: string): void {
    if (this.#state.ended) return;
    this.#quietEnds();
    this.#speaker.cut();
    this.#set({ phase: "ended", ended: { by, ending, ...(error !== undefined && { error }) } });
    this.#emit({ type: "ended", by, ending, ...(error !== undefined && { error }) });
    if (this.#answered) this.#caller.stop();
  }

  // --- quiet ---

  #patienceRuns(): boolean {
    return this.#state.phase === "connected" && !this.#speaker.speaking() && !this.#typingCounts;
  }

  #quietBegins(): void {
    if (this.#patienceRuns() && !this.#state.held && this.#state.quietSince === undefined)
      this.#set({ quietSince: this.now() });
  }

  #quietEnds(): void {
    const from = this.#state.quietSince;
    if (from === undefined) return;
    this.#set({}, undefined, "quietSince");
    const ms = this.now() - from;
    if (ms >= shortestSilenceMs) this.#emit({ type: "silence", from, ms });
  }
}
