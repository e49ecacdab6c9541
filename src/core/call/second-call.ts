import type { ManualClock } from "../base/index.ts";
import type { CallerEvent } from "../scenario/index.ts";
import type { SecondLine } from "./engine-state.ts";
import type { CallEventBody } from "./events.ts";
import type { LineState } from "./line-state.ts";
import { Ringer } from "./ringer.ts";

interface SecondCallPort {
  emit(body: CallEventBody): void;
  tell(event: CallerEvent): void;
  /** The agent takes the phone from one line to the other: quiet ends, and whoever was speaking is cut off. */
  change(lines: () => void): void;
}

/** The other line: it rings, is taken while the first one waits, and is left again. */
export class SecondCall {
  readonly #clock: ManualClock;
  readonly #line: LineState;
  readonly #port: SecondCallPort;
  readonly #ringer: Ringer;

  constructor(clock: ManualClock, line: LineState, port: SecondCallPort) {
    this.#clock = clock;
    this.#line = line;
    this.#port = port;
    this.#ringer = new Ringer(clock);
  }

  /** It rings, unless somebody is there already. */
  ring(times: number | undefined): void {
    if (this.#line.now.second || this.#line.now.phase !== "connected") return;
    this.#become("ringing");
    this.#ringer.start(times, {
      ring: (n) => this.#port.emit({ type: "second", is: "ringing", n }),
      inVain: () => {
        this.#gone();
        this.#port.tell({ type: "second.gave-up" });
      },
    });
  }

  answer(): void {
    this.#ringer.stop();
    this.#port.change(() => {
      this.#become("talking");
      this.#port.emit({ type: "second", is: "answered" });
      this.#port.tell({ type: "agent.answered-second" });
    });
  }

  /** Back to the first line, from hold too; whoever is on the second waits there. */
  return(): void {
    this.#port.change(() => {
      if (this.#line.now.second?.is === "talking") this.#become("waiting");
      else this.#line.set({}, "second");
      this.#port.emit({ type: "second", is: "returned" });
      if (this.#line.now.held) {
        this.#line.set({ held: false }, "heldSince");
        this.#port.emit({ type: "hold", on: false });
      }
      this.#port.tell({ type: "agent.returned" });
    });
  }

  reject(): void {
    this.#ringer.stop();
    this.#line.set({}, "second");
    this.#port.emit({ type: "second", is: "rejected" });
    this.#port.tell({ type: "agent.rejected-second" });
  }

  /** The agent hangs the second line up. */
  hangUp(): void {
    this.#port.change(() => {
      this.#become("over");
      this.#port.emit({ type: "second", is: "ended" });
      this.#port.tell({ type: "agent.ended-second" });
    });
  }

  /** Whoever is there hangs up; an agent who was talking to them still has the phone on that line. */
  theyHangUp(): void {
    if (this.#line.now.second && this.#line.now.second.is !== "over") this.#gone();
  }

  /** Both lines are down. */
  stop(): void {
    this.#ringer.stop();
    this.#line.set({}, "second");
  }

  #gone(): void {
    this.#ringer.stop();
    if (this.#line.now.second?.is === "talking") this.#become("over");
    else this.#line.set({}, "second");
    this.#port.emit({ type: "second", is: "gone" });
  }

  #become(is: SecondLine["is"]): void {
    this.#line.set({ second: { is, since: this.#clock.now() } });
  }
}
