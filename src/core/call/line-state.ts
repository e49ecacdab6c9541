import type { EngineState } from "./engine-state.ts";

/** The one place where the state of the line is kept and changed; the rooms of the engine share it. */
export class LineState {
  #state: EngineState;

  constructor(state: EngineState) {
    this.#state = state;
  }

  get now(): EngineState {
    return this.#state;
  }

  /** Changes some of it; what is named after is no longer the case. */
  set(change: Partial<EngineState>, ...drop: readonly (keyof EngineState)[]): void {
    const next = { ...this.#state, ...change };
    for (const key of drop) Reflect.deleteProperty(next, key);
    this.#state = next;
  }
}
