import type { ManualClock } from "../base/index.ts";

export const ringMs = 5000;
const ringsBeforeGivingUp = 8;

interface RingerPort {
  ring(n: number): void;
  /** So many rings are over, and nobody has picked up. */
  inVain(): void;
}

/** A bell: rings at once and every five seconds, until it is stopped or has rung so many times (8 unless told). */
export class Ringer {
  readonly #clock: ManualClock;
  #timer: number | undefined;

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  start(times: number | undefined, port: RingerPort): void {
    this.stop();
    const ring = (n: number): void => {
      this.#timer = undefined;
      if (n > (times ?? ringsBeforeGivingUp)) return port.inVain();
      port.ring(n);
      this.#timer = this.#clock.setTimeout(() => ring(n + 1), ringMs);
    };
    ring(1);
  }

  stop(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
