import type { Chart, ChartState } from "./chart-model.ts";
import { enteredWith } from "./entering.ts";
import type { TargetResolver } from "./resolve-target.ts";

/*
 * Two knots for each state: `at`, the state is active (its transitions and those above it can go), and `into`, it is entered
 * from its beginning (so what it enters with it is active too). Keeping them apart matters: what a state inside another can do
 * is what the outer one can do, but not what the outer one's first state can do.
 */
const at = (state: ChartState): number => 2 * state.index;
const into = (state: ChartState): number => 2 * state.index + 1;

/**
 * The states from which some end of the call can be reached, taking every guard to pass and anything in another region to be
 * possible: a superset of the truth, so that a state outside of it surely never lets go.
 */
export function statesThatCanEnd(
  chart: Chart,
  targets: TargetResolver,
  reached: ReadonlySet<ChartState>,
): ReadonlySet<ChartState> {
  const back: number[][] = Array.from({ length: 2 * chart.states.length }, () => []);
  const edge = (from: number, to: number) => back[to]?.push(from);
  for (const state of chart.states) {
    edge(into(state), at(state));
    for (const inner of enteredWith(state, targets)) edge(into(state), into(inner));
    for (const t of state.transitions) if (t.to && !t.shadowed) edge(at(state), into(t.to));
    if (state.parent) edge(at(state), at(state.parent));
  }
  const able = new Set<number>();
  const waiting: number[] = [];
  const mark = (knot: number): void => {
    if (able.has(knot)) return;
    able.add(knot);
    waiting.push(knot);
  };
  for (const state of chart.states) if (state.end) mark(at(state));
  const spread = () => {
    for (let knot = waiting.pop(); knot !== undefined; knot = waiting.pop())
      for (const from of back[knot] ?? []) mark(from);
  };
  spread();
  // A region that can end lets the other regions beside it end. Each round settles one more level or is the last.
  for (let before = -1; before !== able.size;) {
    before = able.size;
    for (const region of chart.states) {
      if (region.parent?.type !== "parallel" || !reached.has(region)) continue;
      if (!someInside(region, (state) => reached.has(state) && able.has(at(state)))) continue;
      for (const other of region.parent.children) if (other !== region) mark(at(other));
    }
    spread();
  }
  return new Set(chart.states.filter((state) => able.has(at(state))));
}

function someInside(state: ChartState, test: (state: ChartState) => boolean): boolean {
  return test(state) || state.children.some((child) => someInside(child, test));
}
