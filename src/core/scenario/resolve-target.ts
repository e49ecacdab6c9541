import type { Chart, ChartState } from "./chart-model.ts";
import { member } from "./loose.ts";

/** Finds states by what targets say, exactly as XState would. */
export class TargetResolver {
  readonly #ids = new Map<string, ChartState>();
  readonly #chart: Chart;

  /** `machineId` is the scenario's id: the root answers to it. */
  constructor(chart: Chart, machineId: string) {
    this.#chart = chart;
    for (const state of chart.states) {
      const id = member(state.node, "id");
      if (state.parent && typeof id === "string" && !this.#ids.has(id)) this.#ids.set(id, state);
    }
    this.#ids.set(machineId, chart.root);
  }

  /**
   * The state that `target` means on a transition of `from`: a sibling `key` or `key.child`, an own child `.child`,
   * a state by `#id` or `#id.child`. Undefined when there is none.
   */
  find(from: ChartState, target: string): ChartState | undefined {
    if (target.startsWith("#")) return this.#byId(target);
    if (target.startsWith(".")) return down(from, target.slice(1));
    return from.parent && down(from.parent, target);
  }

  /** Targets of history states are looked for among the siblings only. */
  findForHistory(from: ChartState, target: string): ChartState | undefined {
    if (target.startsWith("#")) return this.#byId(target);
    return from.parent && down(from.parent, target);
  }

  /** Targets that would have been right on a transition of `from`, those likeliest to be meant first. */
  *candidates(from: ChartState): Generator<string> {
    for (const sibling of from.parent?.children ?? []) yield sibling.key;
    for (const child of from.children) yield `.${child.key}`;
    for (const id of this.#ids.keys()) yield `#${id}`;
    for (const sibling of from.parent?.children ?? [])
      for (const child of sibling.children) yield `${sibling.key}.${child.key}`;
  }

  /** How to write a target that means a state of this key anywhere in the chart, or "". */
  elsewhere(key: string): string {
    const state = this.#chart.states.find((s) => s.parent && s.key === key);
    const id = state && member(state.node, "id");
    if (!state) return "";
    if (typeof id === "string") return `#${id}`;
    const [root] = [...this.#ids].find(([, s]) => s === this.#chart.root) ?? [""];
    return `#${root}.${state.path}`;
  }

  #byId(target: string): ChartState | undefined {
    const [id = "", ...path] = target.slice(1).split(".");
    const state = this.#ids.get(id);
    return state && (path.length === 0 ? state : down(state, path.join(".")));
  }
}

/** Children by their keys: a chart of five hundred states has as many targets, and all its states may be one another's siblings. */
const byKey = new WeakMap<ChartState, ReadonlyMap<string, ChartState>>();

function childOf(state: ChartState, key: string): ChartState | undefined {
  let children = byKey.get(state);
  if (children?.size !== state.children.length) {
    children = new Map(state.children.map((child) => [child.key, child]));
    byKey.set(state, children);
  }
  return children.get(key);
}

function down(from: ChartState, path: string): ChartState | undefined {
  let state: ChartState | undefined = from;
  for (const key of path.split(".")) state = state && childOf(state, key);
  return state;
}
