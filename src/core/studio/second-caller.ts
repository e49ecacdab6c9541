import type { Result } from "../base/index.ts";
import { statesOf, type Action, type Scenario, type StatePath } from "../scenario/index.ts";
import { withActions } from "./edit-words.ts";
import { withoutKey } from "./place.ts";
import { ownActionsOf } from "./states.ts";

/** Who rings on the second line until the author says who it is. */
export const aSecondCaller: NonNullable<Scenario["second"]> = {
  name: { "zh-CN": "外线来电", en: "Outside call" },
  number: "139****0000",
};

/** What a scenario has of its second caller: where in the chart the line rings, and which lines are theirs. */
export interface SecondCaller {
  /** The states in which it begins to ring, each once, in the file's order; "" is the chart itself. */
  readonly rings: readonly StatePath[];
  readonly lines: readonly string[];
}

export function secondCallerIn(document: Scenario): SecondCaller {
  const rings = statesOf(document.chart).filter(({ node }) =>
    ownActionsOf(node).some((action) => action.type === "ringSecond"),
  );
  const lines = Object.entries(document.lines).filter(([, line]) => line.speaker === "second");
  return { rings: rings.map(({ path }) => path), lines: lines.map(([id]) => id) };
}

/** The scenario without its second caller: what rings or lets go of them goes, their lines too with all that says them. */
export function deleteSecond(document: Scenario): Result<Scenario> {
  const { rings, lines } = secondCallerIn(document);
  if (!document.second && rings.length + lines.length === 0)
    return { ok: true, value: document, problems: [] };
  const theirs = new Set(lines);
  const isTheirs = (action: Action) =>
    action.type === "ringSecond" ||
    action.type === "secondHangsUp" ||
    (action.type === "say" && theirs.has(action.params.line));
  const value: Scenario = {
    ...withoutKey(document, "second"),
    chart: withActions(document.chart, (actions) => actions.filter((action) => !isTheirs(action))),
    lines: Object.fromEntries(Object.entries(document.lines).filter(([id]) => !theirs.has(id))),
  };
  return { ok: true, value, problems: [] };
}
