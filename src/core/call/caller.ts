import { createActor, type AnyActor, type AnyMachineSnapshot } from "xstate";
import { ManualClock } from "../base/index.ts";
import {
  endPaths,
  machineOf,
  statesOf,
  type CallerContext,
  type CallerEffects,
  type CallerEvent,
  type Draw,
  type Scenario,
} from "../scenario/index.ts";

/** The caller as the line sees them after a step. */
export interface CallerView {
  readonly situations: readonly string[];
  readonly mood: number;
  /** Ids of the replies that the active states offer for picking. */
  readonly replies: readonly string[];
  /** Set once the chart has reached an end. */
  readonly end?: { readonly ending: string; readonly by: "caller" | "line" | "agent" };
  readonly error?: string;
}

/** What the caller does to the line, in order, while a step runs; `stepped` when the step is over. */
export interface CallerPort extends CallerEffects {
  stepped(): void;
}

/** Steps after which a caller who never comes to an end is stopped: a thousand times the longest sensible call. */
const maxSteps = 20_000;

/** Runs a scenario's machine on a patience clock that its owner turns. */
export class Caller {
  readonly patience = new ManualClock();
  readonly #actor: AnyActor;
  readonly #ends: readonly End[];
  #error: string | undefined;
  #steps = 0;

  constructor(scenario: Scenario, drawn: Draw | undefined, port: CallerPort) {
    this.#ends = endsOf(scenario.chart);
    this.#actor = createActor(machineOf(scenario, port, drawn), {
      clock: {
        // One millisecond at least: a chart that goes in circles with `after: 0` then uses up time, not the tab.
        setTimeout: (fn, ms) => this.patience.setTimeout(fn, Math.max(1, ms)),
        clearTimeout: (id: number) => this.patience.clearTimeout(id),
      },
    });
    this.#actor.subscribe({
      next: () => {
        if (++this.#steps > maxSteps) {
          this.#error = `no end after ${maxSteps} steps`;
          this.#actor.stop();
        }
        port.stepped();
      },
      error: (error) => {
        this.#error = error instanceof Error ? error.message : String(error);
        port.stepped();
      },
    });
  }

  start(): void {
    this.#actor.start();
  }

  /** Tells the caller what happened. False when nothing in the chart listens for it now. */
  send(event: CallerEvent): boolean {
    const snapshot = this.#actor.getSnapshot() as AnyMachineSnapshot;
    // A caller who has come to an end, or whose machine erred, listens no more.
    if (snapshot.status !== "active") return false;
    const heard = listensFor(snapshot, event);
    this.#actor.send(event);
    return heard;
  }

  stop(): void {
    this.#actor.stop();
  }

  view(): CallerView {
    const snapshot = this.#actor.getSnapshot() as AnyMachineSnapshot;
    const end = this.#ends.find((e) => snapshot.matches(e.value));
    const error = this.#error ?? (snapshot.status === "error" ? String(snapshot.error) : undefined);
    const metas = Object.values(snapshot.getMeta()) as { replies?: readonly string[] }[];
    return {
      situations: [...snapshot.tags].sort(),
      mood: (snapshot.context as CallerContext).mood,
      replies: [...new Set(metas.flatMap((meta) => meta.replies ?? []))],
      ...(end && { end: { ending: end.ending, by: end.by } }),
      ...(error !== undefined && { error }),
    };
  }
}

/** A guard that errs errs here too; `send` then ends the machine with that error, which is how it is told. */
function listensFor(snapshot: AnyMachineSnapshot, event: CallerEvent): boolean {
  try {
    return snapshot.can(event);
  } catch {
    return true;
  }
}

interface End {
  /** The end's state value, for XState's `matches`. */
  readonly value: string | Readonly<Record<string, string>>;
  readonly ending: string;
  readonly by: "caller" | "line" | "agent";
}

function endsOf(chart: Scenario["chart"]): End[] {
  const nodes = new Map(statesOf(chart).map(({ path, node }) => [path, node]));
  return endPaths(chart).map((path) => {
    const [top = "", inner] = path.split(".");
    return {
      value: inner === undefined ? top : { [top]: inner },
      ending: inner ?? top,
      by: nodes.get(path)?.meta?.ends ?? "caller",
    };
  });
}
