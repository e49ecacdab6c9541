import { ancestorsOf, type Chart, type ChartState } from "./chart-model.ts";
import { enteredWith } from "./entering.ts";
import type { TargetResolver } from "./resolve-target.ts";

/**
 * The states that some call can come to, taking every guard to pass: a superset of the truth, so that a state outside of it
 * is surely never entered.
 */
export function reachedStates(chart: Chart, targets: TargetResolver): ReadonlySet<ChartState> {
  const reached = new Set<ChartState>();
  const begun = new Set<ChartState>();
  const waiting: ChartState[] = [];
  /** The state is active; so are those above it, and the other regions of those that are parallel. */
  const mark = (state: ChartState): void => {
    if (reached.has(state)) return;
    reached.add(state);
    waiting.push(state);
    if (!state.parent) return;
    mark(state.parent);
    if (state.parent.type === "parallel")
      for (const region of state.parent.children) if (region.type !== "history") begin(region);
  };
  /** The state is entered from its beginning. */
  const begin = (state: ChartState): void => {
    mark(state);
    if (begun.has(state)) return;
    begun.add(state);
    for (const inner of enteredWith(state, targets)) begin(inner);
  };
  begin(chart.root);
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    for (const t of state.transitions) if (t.kind !== "onDone" && t.to && !t.shadowed) begin(t.to);
    if (state.type !== "final") continue;
    for (const up of ancestorsOf(state)) {
      if (!isDone(up, reached)) break;
      for (const t of up.transitions) if (t.kind === "onDone" && t.to && !t.shadowed) begin(t.to);
    }
  }
  return reached;
}

/** Whether a state can have come to its own end, so that its `onDone` goes. */
function isDone(state: ChartState, reached: ReadonlySet<ChartState>): boolean {
  if (state.type === "parallel")
    return state.children.every((region) => region.type === "history" || isDone(region, reached));
  if (state.type === "final") return true;
  return state.children.some((child) => child.type === "final" && reached.has(child));
}
