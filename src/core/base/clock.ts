/** Whole milliseconds since some fixed moment, and a way to be called later. What differs between a browser and a test. */
export interface Clock {
  now(): number;
  setTimeout(fn: () => void, ms: number): number;
  clearTimeout(id: number): void;
}

interface Timer {
  readonly id: number;
  readonly due: number;
  readonly fn: () => void;
}

/**
 * A clock that stands still until it is told how far to go, and then calls every timer at its own due time, in order,
 * chained ones included. (XState's SimulatedClock jumps first and fires after, so chained delays get lost.)
 */
export class ManualClock implements Clock {
  #now = 0;
  #nextId = 1;
  #timers: Timer[] = [];

  now(): number {
    return this.#now;
  }

  setTimeout(fn: () => void, ms: number): number {
    const id = this.#nextId++;
    this.#timers.push({ id, due: this.#now + Math.max(0, Math.round(ms)), fn });
    return id;
  }

  clearTimeout(id: number): void {
    this.#timers = this.#timers.filter((t) => t.id !== id);
  }

  /** When the next timer is due, or undefined when none is waiting. */
  nextDue(): number | undefined {
    return this.#timers.length === 0 ? undefined : Math.min(...this.#timers.map((t) => t.due));
  }

  /** Goes to `to` (no further back than now), firing what falls due on the way. */
  advanceTo(to: number): void {
    for (;;) {
      const timer = this.#timers.filter((t) => t.due <= to).sort((a, b) => a.due - b.due || a.id - b.id)[0];
      if (!timer) break;
      this.#now = Math.max(this.#now, timer.due);
      this.clearTimeout(timer.id);
      timer.fn();
    }
    this.#now = Math.max(this.#now, to);
  }

  /** Goes `ms` forward. */
  advance(ms: number): void {
    this.advanceTo(this.#now + ms);
  }
}
