import { actionLists, offeredBy, type Chart } from "./chart-model.ts";
import type { Findings } from "./findings.ts";
import { eachGuard } from "./guard-walk.ts";
import { asObject, member } from "./loose.ts";

/** What was written for nothing: lines never said, replies never offered, things asked for that were never noted. */
export function inspectUsage(json: unknown, chart: Chart, found: Findings): void {
  const done = doneBy(chart);
  const offered = new Set(chart.states.flatMap((state) => offeredBy(state).map(([id]) => id)));
  for (const id of Object.keys(asObject(member(json, "lines"))))
    if (!done.said.has(id)) found.add("scenario.unused-line", ["lines", id], { id });
  for (const id of Object.keys(asObject(member(json, "replies"))))
    if (!offered.has(id)) found.add("scenario.unused-reply", ["replies", id], { id });
  const asked = new Set<string>();
  eachGuard(chart, ({ type, params, at }) => {
    const [key, code, known] =
      type === "remembers"
        ? (["fact", "scenario.never-remembered", done.remembered] as const)
        : (["of", "scenario.never-counted", done.counted] as const);
    const name = member(params, key);
    if ((type !== "remembers" && type !== "counted") || typeof name !== "string") return;
    asked.add(`${key} ${name}`);
    if (!known.has(name))
      found.add(code, [...at, "params", key], { name, near: found.near(name, known.keys()) });
  });
  for (const [key, known] of [
    ["fact", done.remembered],
    ["of", done.counted],
  ] as const)
    for (const [name, at] of known)
      if (!asked.has(`${key} ${name}`)) found.add("scenario.never-asked", at, { name });
}

function doneBy(chart: Chart) {
  const said = new Set<string>();
  const remembered = new Map<string, (string | number)[]>();
  const counted = new Map<string, (string | number)[]>();
  const noted = { remember: [remembered, "fact"], count: [counted, "of"] } as const;
  for (const { at, actions } of actionLists(chart)) {
    actions.forEach((action, i) => {
      const type = member(action, "type");
      const params = member(action, "params");
      const line = member(params, "line");
      if (type === "say" && typeof line === "string") said.add(line);
      if (type !== "remember" && type !== "count") return;
      const [known, key] = noted[type];
      const name = member(params, key);
      if (typeof name === "string" && !known.has(name)) known.set(name, [...at, i, "params", key]);
    });
  }
  return { said, remembered, counted };
}
