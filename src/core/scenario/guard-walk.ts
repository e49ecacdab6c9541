import type { Place } from "../base/index.ts";
import type { Chart, ChartTransition } from "./chart-model.ts";
import { asList, member } from "./loose.ts";

export interface SeenGuard {
  readonly type: string;
  readonly params: unknown;
  readonly at: Place;
  readonly transition: ChartTransition;
}

/** Calls `see` with every guard of the chart, those inside `every`, `some` and `not` included. */
export function eachGuard(chart: Chart, see: (guard: SeenGuard) => void): void {
  const walk = (guard: unknown, at: Place, transition: ChartTransition): void => {
    const type = member(guard, "type");
    if (typeof type !== "string") return;
    const params = member(guard, "params");
    see({ type, params, at, transition });
    asList(member(params, "guards")).forEach((inner, i) =>
      walk(inner, [...at, "params", "guards", i], transition),
    );
    walk(member(params, "guard"), [...at, "params", "guard"], transition);
  };
  for (const transition of chart.transitions) {
    if (transition.guard !== undefined) walk(transition.guard, [...transition.at, "guard"], transition);
  }
}
