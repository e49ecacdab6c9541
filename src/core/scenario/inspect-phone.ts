import { actionLists, type Chart } from "./chart-model.ts";
import type { Findings } from "./findings.ts";
import { asObject, member } from "./loose.ts";

/** What the phone needs of the file: a second caller to ring, a task to ring about, somebody who picks up. */
export function inspectPhone(json: unknown, chart: Chart, found: Findings): void {
  const actions = actionLists(chart).flatMap(({ at, actions: list }) =>
    list.map((action, i) => ({ type: member(action, "type"), at: [...at, i] })),
  );
  const does = (type: string) => actions.some((action) => action.type === type);
  if (member(json, "second") === undefined) {
    for (const { type, at } of actions)
      if (type === "ringSecond") found.add("scenario.no-second-caller", at, {});
    for (const [id, line] of Object.entries(asObject(member(json, "lines"))))
      if (member(line, "speaker") !== undefined)
        found.add("scenario.no-second-caller", ["lines", id, "speaker"], {});
  } else if (!does("ringSecond")) found.add("scenario.second-never-rings", ["second"], {});
  const outbound = member(json, "direction") === "outbound";
  const task = member(json, "task");
  if (outbound && task === undefined) found.add("scenario.no-task", ["task"], {});
  if (!outbound && task !== undefined) found.add("scenario.needless-task", ["task"], {});
  if (outbound && !does("pickUp")) found.add("scenario.never-picks-up", ["chart"], {});
}
