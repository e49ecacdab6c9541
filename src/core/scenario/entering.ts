import { initialOf, type ChartState } from "./chart-model.ts";
import { member } from "./loose.ts";
import type { TargetResolver } from "./resolve-target.ts";

/** The children that entering a state enters with it when no deeper target says otherwise. */
export function enteredWith(state: ChartState, targets: TargetResolver): ChartState[] {
  if (state.type === "parallel") return state.children.filter((child) => child.type !== "history");
  if (state.type === "compound") {
    const initial = initialOf(state);
    return initial ? [initial] : [];
  }
  if (state.type !== "history" || !state.parent) return [];
  const target = member(state.node, "target");
  const to = typeof target === "string" ? targets.findForHistory(state, target) : undefined;
  // Without a default, and nothing remembered, the parent begins anew.
  if (to) return [to];
  return state.parent.type === "compound" ? [initialOf(state.parent)].filter((s) => s !== undefined) : [];
}
