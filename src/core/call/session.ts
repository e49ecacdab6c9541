import type { ToTraditional } from "../base/index.ts";
import { drawnScenario, type Scenario } from "../scenario/index.ts";
import type { EngineState } from "./engine-state.ts";
import { CallEngine } from "./engine.ts";
import { logVersion, type CallEvent, type CallEventBody, type CallHeader, type CallLog } from "./events.ts";
import type { CallInput, Refusal } from "./inputs.ts";
import { standingEvents } from "./as-it-stands.ts";
import { wordsOf, type CallWords } from "./words.ts";

interface Done {
  readonly input: CallInput;
  /** The engine's time. */
  readonly at: number;
  /** Index of the first event that came of it. */
  readonly firstEvent: number;
}

/**
 * The log of one call being made: an engine, what was put into it, and what came out. Its time is the log's.
 * Undo builds the engine anew from the inputs before the last reply; the log keeps what was struck, and its time runs on.
 */
export class CallSession {
  /** The scenario as this call has it, with what was drawn filled in. */
  readonly scenario: Scenario;
  readonly header: CallHeader;
  readonly #words: CallWords;
  readonly #onEvent: (event: CallEvent, index: number) => void;
  readonly #events: CallEvent[] = [];
  #engine: CallEngine;
  #done: Done[] = [];
  /** The log's time less the engine's. */
  #shift = 0;
  #recording = true;

  constructor(
    scenario: Scenario,
    header: CallHeader,
    toTraditional: ToTraditional | undefined,
    onEvent: (event: CallEvent, index: number) => void,
  ) {
    this.scenario = header.drawn ? drawnScenario(scenario, header.drawn) : scenario;
    this.header = header;
    this.#words = wordsOf(this.scenario, header, toTraditional);
    this.#onEvent = onEvent;
    this.#engine = this.#newEngine();
  }

  now(): number {
    return this.#engine.now() + this.#shift;
  }

  nextDue(): number | undefined {
    const due = this.#engine.nextDue();
    return due === undefined ? undefined : due + this.#shift;
  }

  advanceTo(t: number): void {
    this.#engine.advanceTo(t - this.#shift);
  }

  do(input: CallInput): Refusal | undefined {
    const firstEvent = this.#events.length;
    const refusal = this.#engine.do(input);
    if (refusal === undefined) this.#done.push({ input, at: this.#engine.now(), firstEvent });
    return refusal;
  }

  /** Notes something about the exercise, not the call: a pause, a change of pace, a second opinion. */
  note(body: Extract<CallEventBody, { type: "pause" | "pace" | "review" }>): void {
    this.#record(this.now(), body);
  }

  canUndo(): boolean {
    return this.header.mode === "practise" && this.#done.some((d) => d.input.type === "reply");
  }

  /** Takes back the last reply and all that came of it; the caller stands where they stood, and time goes on from now. */
  undo(): Refusal | undefined {
    if (this.header.mode === "exam") return "not-in-exam";
    if (this.#engine.state().phase === "closed") return "already-closed";
    const at = this.#done.findLastIndex((d) => d.input.type === "reply");
    const reply = this.#done[at];
    if (!reply) return "nothing-to-undo";
    const now = this.now();
    this.#record(now, { type: "undo", back: reply.firstEvent });
    const kept = this.#done.slice(0, at);
    this.#recording = false;
    this.#engine = this.#newEngine();
    for (const { input, at: t } of kept) {
      this.#engine.advanceTo(t);
      this.#engine.do(input);
    }
    this.#engine.advanceTo(reply.at);
    this.#recording = true;
    this.#shift = now - reply.at;
    this.#done = kept;
    if (this.#engine.state().typingSince !== undefined) this.do({ type: "typing", on: false });
    return undefined;
  }

  /** The line as it stands; its times are the log's. */
  state(): EngineState {
    const state = this.#engine.state();
    return this.#shift === 0 ? state : shifted(state, this.#shift);
  }

  /** What the caller said last, as far as it was heard; "" before they have said anything. */
  lastLine(): string {
    // Of the events that stand: what was said after a reply that was taken back has not been said.
    const standing = standingEvents({ events: this.#events });
    const line = standing.findLast(({ event }) => event.type === "line" && event.unheard !== true)?.event;
    return line?.type === "line" ? (line.gloss ?? line.text) : "";
  }

  /** Replies to pick from now, in this call's order. */
  picks(): { readonly id: string; readonly text: string }[] {
    const { phase, caller } = this.#engine.state();
    if (phase !== "connected") return [];
    return this.#words.order(caller.replies).map((id) => ({ id, text: this.#words.reply(id) }));
  }

  log(): CallLog {
    return { version: logVersion, header: this.header, events: [...this.#events] };
  }

  #newEngine(): CallEngine {
    return new CallEngine({
      scenario: this.scenario,
      header: this.header,
      words: this.#words,
      emit: (t, body) => this.#recording && this.#record(t + this.#shift, shiftedBody(body, this.#shift)),
    });
  }

  #record(t: number, body: CallEventBody): void {
    const event: CallEvent = { t, ...body };
    this.#events.push(event);
    this.#onEvent(event, this.#events.length - 1);
  }
}

const engineTimes = [
  "answeredAt",
  "typingSince",
  "heldSince",
  "mutedSince",
  "quietSince",
  "downSince",
] as const;

function shifted(state: EngineState, shift: number): EngineState {
  const times = engineTimes.flatMap((key) => (state[key] === undefined ? [] : [[key, state[key] + shift]]));
  const { second } = state;
  const other = second && { second: { ...second, since: second.since + shift } };
  const spoken = state.spoken && { spoken: { ...state.spoken, from: state.spoken.from + shift } };
  return { ...state, ...(Object.fromEntries(times) as Partial<EngineState>), ...spoken, ...other };
}

function shiftedBody(body: CallEventBody, shift: number): CallEventBody {
  return shift !== 0 && "from" in body ? { ...body, from: body.from + shift } : body;
}
