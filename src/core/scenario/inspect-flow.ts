import { statesThatCanEnd } from "./can-end.ts";
import type { Chart, ChartState } from "./chart-model.ts";
import type { Findings } from "./findings.ts";
import type { TargetResolver } from "./resolve-target.ts";

/** States that no call comes to, and states from which no call comes to an end. */
export function inspectFlow(
  chart: Chart,
  targets: TargetResolver,
  reached: ReadonlySet<ChartState>,
  found: Findings,
): void {
  for (const state of chart.states) {
    // The outermost one says it for all inside it.
    if (!reached.has(state) && state.type !== "history" && state.parent && reached.has(state.parent))
      found.add("scenario.unreachable-state", state.at, { state: state.path });
  }
  if (!chart.states.some((state) => state.end)) return;
  const able = statesThatCanEnd(chart, targets, reached);
  for (const state of chart.states) {
    if (
      reached.has(state) &&
      state.children.length === 0 &&
      state.type !== "history" &&
      !state.end &&
      !able.has(state)
    )
      found.add("scenario.cannot-end", state.at, { state: state.path });
  }
}
