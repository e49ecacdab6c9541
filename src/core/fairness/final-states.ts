import type { Problem } from "../base/index.ts";
import { statesOf, type Scenario } from "../scenario/index.ts";

/** Where each final state of a chart stands, by its key, which is how a log names the ending. */
export function finalStatesOf(chart: Scenario["chart"]): ReadonlyMap<string, Problem["at"]> {
  return new Map(
    statesOf(chart).flatMap(({ path, node }) => {
      if (node.type !== "final") return [];
      const keys = path.split(".");
      return [[keys.at(-1) ?? "", ["chart", ...keys.flatMap((key) => ["states", key])]] as const];
    }),
  );
}
