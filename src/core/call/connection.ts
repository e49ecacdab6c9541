import type { ManualClock } from "../base/index.ts";
import type { CallerEvent, WhyNotReached } from "../scenario/index.ts";
import type { CallEventBody } from "./events.ts";
import type { LineState } from "./line-state.ts";
import { Ringer } from "./ringer.ts";

interface ConnectionPort {
  emit(body: CallEventBody): void;
  tell(event: CallerEvent): void;
  /** The first time that the line comes up, or is dialled: the caller's chart begins. */
  begin(): void;
  /** Nothing is heard or typed any more. */
  hush(): void;
  /** A second line goes down with the first. */
  alone(): void;
  /** Nobody picked up here. */
  unanswered(): void;
}

/** How the line comes up and goes down: rung here, dialled from here, broken, not reached. */
export class Connection {
  readonly #clock: ManualClock;
  readonly #line: LineState;
  readonly #port: ConnectionPort;
  readonly #ringer: Ringer;
  /** Rings that whoever calls, or is called, is given. */
  readonly #rings: number | undefined;

  constructor(clock: ManualClock, line: LineState, rings: number | undefined, port: ConnectionPort) {
    this.#clock = clock;
    this.#line = line;
    this.#rings = rings;
    this.#port = port;
    this.#ringer = new Ringer(clock);
  }

  /** The phone rings here. */
  ring(): void {
    this.#ringer.start(this.#rings, {
      ring: (n) => {
        this.#line.set({ rings: n });
        this.#port.emit({ type: "ring", n });
      },
      inVain: () => this.#port.unanswered(),
    });
  }

  answer(): void {
    this.#up();
    this.#port.emit({ type: "answered", rings: this.#line.now.rings });
    if (this.#line.now.begun) this.#port.tell({ type: "agent.answered" });
    else this.#port.begin();
  }

  /** The agent rings: for the first time, or again. */
  dial(): void {
    const again = this.#line.now.begun;
    this.#line.set({ phase: "dialling", rings: 0, downSince: this.#clock.now() }, "down");
    this.#port.emit({ type: "dial", ...(again && { again: true }) });
    this.#ringer.start(this.#rings, {
      ring: (n) => {
        this.#line.set({ rings: n });
        this.#port.emit({ type: "ringback", n });
      },
      inVain: () => {
        this.notReached("no-answer");
        this.#port.tell({ type: "caller.not-reached" });
      },
    });
    if (again) this.#port.tell({ type: "agent.redialled" });
    else this.#port.begin();
  }

  /** Whoever is being rung picks up. */
  pickUp(): void {
    if (this.#line.now.phase !== "dialling") return;
    this.#up();
    this.#port.emit({ type: "picked-up", rings: this.#line.now.rings });
  }

  notReached(why: WhyNotReached): void {
    if (this.#line.now.phase === "dialling") this.#down(why, { type: "not-reached", why });
  }

  drop(): void {
    if (this.#line.now.phase === "connected") this.#down("dropped", { type: "dropped" });
  }

  /** A caller whose line broke rings again. */
  ringBack(): void {
    if (this.#line.now.phase !== "idle") return;
    this.#line.set({ phase: "ringing" }, "down", "downSince");
    this.ring();
  }

  /** Nothing rings any more. */
  stop(): void {
    this.#ringer.stop();
  }

  #up(): void {
    this.#ringer.stop();
    this.#line.set({ phase: "connected" }, "down", "downSince");
    if (this.#line.now.answeredAt === undefined) this.#line.set({ answeredAt: this.#clock.now() });
  }

  #down(down: "dropped" | WhyNotReached, event: CallEventBody): void {
    this.#ringer.stop();
    this.#port.alone();
    this.#port.hush();
    this.#line.set(
      { phase: "idle", down, downSince: this.#clock.now(), held: false, muted: false },
      "heldSince",
      "mutedSince",
    );
    this.#port.emit(event);
  }
}
