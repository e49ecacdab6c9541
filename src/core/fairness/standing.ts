import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from "xstate";
import { fillIn, wordingAt, wordsAt } from "../call/index.ts";
import { own } from "../base/index.ts";
import {
  drawnScenario,
  drawOf,
  machineOf,
  noEffects,
  type CallerContext,
  type CallerEvent,
  type Scenario,
} from "../scenario/index.ts";
import type { Understand } from "../speech/index.ts";
import type { Asked } from "./asked.ts";

/** A caller between two doings of the agent, as the chart knows them: no clock, no sound. */
export interface Standing {
  readonly snapshot: AnyMachineSnapshot;
  readonly line: "up" | "down" | "dialling";
  readonly second: "none" | "rings" | "talks" | "over";
  /** Id of what was said last; a reply is understood by it. */
  readonly said: string;
  /** Delays that the last doing stopped, be it to begin anew. */
  readonly stopped: readonly string[];
}

/** One seed's caller, moved by hand. */
export class StandingCaller {
  readonly seed: number;
  readonly #scenario: Scenario;
  readonly #machine: AnyStateMachine;
  readonly #understand: Understand;
  readonly #read = new Map<string, ReturnType<Understand>>();

  constructor(scenario: Scenario, seed: number, understand: Understand) {
    const drawn = drawOf(scenario, seed);
    this.seed = seed;
    this.#scenario = drawn ? drawnScenario(scenario, drawn) : scenario;
    this.#machine = machineOf(this.#scenario, noEffects, drawn);
    this.#understand = understand;
  }

  begin(): Standing {
    const [snapshot, actions] = initialTransition(this.#machine);
    const line = this.#scenario.direction === "outbound" ? ("dialling" as const) : ("up" as const);
    return this.#heardOut({ snapshot, line, second: "none", said: "", stopped: [] }, actions);
  }

  /** What comes of an event, and of the caller's having said what they say then. */
  after(at: Standing, event: CallerEvent | { readonly type: string }): Standing {
    const [snapshot, actions] = transition(this.#machine, at.snapshot, event);
    return this.#heardOut({ ...at, snapshot, stopped: [] }, actions);
  }

  /** Ids of the replies on offer; a point is named by them. */
  offers({ snapshot, line }: Standing): readonly string[] {
    if (line !== "up" || snapshot.status !== "active") return [];
    const metas = Object.values(snapshot.getMeta()) as { replies?: readonly string[] }[];
    return [...new Set(metas.flatMap((meta) => meta.replies ?? []))].sort();
  }

  /** What a reply on offer is understood as here. */
  reading(at: Standing, reply: string): ReturnType<Understand> {
    const situations = [...at.snapshot.tags].sort();
    const key = `${reply} ${at.said} ${situations.join(" ")}`;
    const known = this.#read.get(key);
    if (known) return known;
    const names = { centre: this.#scenario.brief.centre["zh-CN"], staff: "0001" };
    const line = own(this.#scenario.lines, at.said);
    const caller = line ? (line.gloss ?? wordsAt(line, wordingAt(line, at.said, this.seed)))["zh-CN"] : "";
    const text = fillIn(this.#scenario.replies[reply]?.["zh-CN"] ?? "", names);
    const read = this.#understand(text, { caller: fillIn(caller, names), situations });
    this.#read.set(key, read);
    return read;
  }

  /** Ids of the innermost states that are active. */
  statesOf({ snapshot }: Standing): readonly string[] {
    const nodes = (snapshot as unknown as { _nodes: readonly { id: string; type: string }[] })._nodes;
    return nodes.filter(({ type }) => type === "atomic").map(({ id }) => id);
  }

  /** Events by which quiet goes on: each delay that is running. */
  delays({ snapshot }: Standing): readonly string[] {
    const nodes = (snapshot as unknown as { _nodes: readonly { after: readonly { eventType: string }[] }[] })
      ._nodes;
    return [...new Set(nodes.flatMap(({ after }) => after.map(({ eventType }) => eventType)))];
  }

  /** What tells two standings apart: of what is remembered, only what some guard asks for. */
  keyOf({ snapshot, line, second }: Standing, asked: Asked): string {
    const { mood, counts, memory } = snapshot.context as CallerContext;
    const counted = [...asked.counters].map(([name, top]) => Math.min(top, own(counts, name) ?? 0));
    const history = Object.entries(
      (snapshot.historyValue ?? {}) as Record<string, readonly { id: string }[]>,
    );
    return JSON.stringify([
      snapshot.value,
      asked.mood ? mood : 0,
      counted,
      memory.filter((fact) => asked.facts.has(fact)).sort(),
      history.map(([id, nodes]) => [id, nodes.map((node) => node.id)]),
      `${line} ${second}`,
      asked.groups.size > 0 ? this.seed : 0,
    ]);
  }

  #heardOut(
    begun: Standing,
    first: readonly { readonly type: string; readonly params: unknown }[],
  ): Standing {
    let at = begun;
    let actions = first;
    // A caller who goes on by themselves whenever they have finished is not followed for ever.
    for (let i = 0; i < mostLinesOnEnd; i++) {
      const said = actions.filter(({ type }) => type === "say");
      at = this.#phone(at, actions);
      if (said.length === 0 || at.snapshot.status !== "active") return at;
      const [snapshot, next] = transition(this.#machine, at.snapshot, { type: "caller.finished" });
      at = { ...at, snapshot };
      actions = next;
    }
    return at;
  }

  #phone(at: Standing, actions: readonly { readonly type: string; readonly params: unknown }[]): Standing {
    return actions.reduce<Standing>((now, { type, params }) => {
      if (type === "say") return { ...now, said: String((params as { line?: unknown }).line) };
      if (type === "xstate.cancel")
        return {
          ...now,
          stopped: [...now.stopped, String((params as { sendId?: unknown } | undefined)?.sendId)],
        };
      if (type === "drop" || type === "notReached") return { ...now, line: "down", second: "none" };
      if (type === "pickUp" || type === "ringBack") return { ...now, line: "up" };
      if (type === "ringSecond") return { ...now, second: "rings" };
      if (type === "secondHangsUp") return { ...now, second: now.second === "talks" ? "over" : "none" };
      return now;
    }, at);
  }
}

const mostLinesOnEnd = 12;
