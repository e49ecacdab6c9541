import type { ManualClock } from "../base/index.ts";
import { hears, onSecond } from "./engine-state.ts";
import type { CallEventBody } from "./events.ts";
import type { LineState } from "./line-state.ts";

/** Typing counts as speaking for so long; then the caller's patience runs again. */
const typingCapMs = 60_000;
/** Shorter quiet than this is breath, and not logged. */
const shortestSilenceMs = 1000;

interface QuietPort {
  emit(body: CallEventBody): void;
  /** Whether somebody on the line speaks, or is about to. */
  speaking(): boolean;
}

/** Who is quiet since when: the caller's patience runs while nobody speaks, and a long quiet is logged when it ends. */
export class Quiet {
  readonly #clock: ManualClock;
  readonly #line: LineState;
  readonly #port: QuietPort;
  #typingCounts = false;

  constructor(clock: ManualClock, line: LineState, port: QuietPort) {
    this.#clock = clock;
    this.#line = line;
    this.#port = port;
  }

  /** Whether time counts as waiting for the caller. While the line is down, it does; while the phone rings here, it does not. */
  patienceRuns(): boolean {
    const { phase, begun } = this.#line.now;
    if (phase === "idle" || phase === "dialling") return begun;
    return phase === "connected" && !this.#port.speaking() && !this.#typingCounts;
  }

  begins(): void {
    const state = this.#line.now;
    if (state.phase !== "connected" || state.quietSince !== undefined || !this.patienceRuns()) return;
    if (hears(state, onSecond(state) ? "second" : undefined))
      this.#line.set({ quietSince: this.#clock.now() });
  }

  ends(): void {
    const from = this.#line.now.quietSince;
    if (from === undefined) return;
    this.#line.set({}, "quietSince");
    const ms = this.#clock.now() - from;
    if (ms >= shortestSilenceMs) this.#port.emit({ type: "silence", from, ms });
  }

  typing(on: boolean): void {
    if (on === (this.#line.now.typingSince !== undefined)) return;
    if (on) this.ends();
    this.#port.emit({ type: "typing", on });
    if (!on) {
      this.typed();
      return this.begins();
    }
    const since = this.#clock.now();
    this.#line.set({ typingSince: since });
    this.#typingCounts = true;
    this.#clock.setTimeout(() => {
      if (this.#line.now.typingSince === since) this.#typingCounts = false;
      this.begins();
    }, typingCapMs);
  }

  /** What was being typed is sent, or given up. */
  typed(): void {
    this.#line.set({}, "typingSince");
    this.#typingCounts = false;
  }
}
