import { initialOf, type Chart, type ChartState } from "./chart-model.ts";
import type { Findings } from "./findings.ts";
import { limits } from "./limits.ts";
import { asObject, member } from "./loose.ts";
import type { TargetResolver } from "./resolve-target.ts";

/** Each state by itself: that its members fit its type, that its initial state and its targets are there, that ids are not shared. */
export function inspectStates(
  chart: Chart,
  machineId: string,
  targets: TargetResolver,
  found: Findings,
): void {
  if (chart.states.length - 1 > limits.states)
    found.add("scenario.too-many-states", ["chart"], {
      count: chart.states.length - 1,
      limit: limits.states,
    });
  const tooDeep = chart.states.find((s) => s.depth > limits.chartDepth);
  if (tooDeep) found.add("scenario.chart-too-deep", tooDeep.at, { limit: limits.chartDepth });
  const ids = new Set([machineId]);
  for (const state of chart.states) {
    // The root is known by the scenario's id, whatever id it has itself.
    const id = state.parent && member(state.node, "id");
    if (typeof id === "string") {
      if (ids.has(id)) found.add("scenario.duplicate-id", [...state.at, "id"], { id });
      ids.add(id);
    }
    inspectMembers(state, found);
    inspectInitial(state, found);
    inspectTargets(state, targets, found);
  }
  if (!chart.states.some((s) => s.end)) found.add("scenario.no-ending", ["chart"], {});
}

const moving = ["on", "after", "always", "onDone"] as const;

function inspectMembers(state: ChartState, found: Findings): void {
  const { type, node, at } = state;
  const has = (key: string) => member(node, key) !== undefined;
  const inner = Object.keys(asObject(member(node, "states"))).length;
  if ((type === "atomic" || type === "final" || type === "history") && inner > 0)
    found.add("scenario.states-in-simple-state", [...at, "states"], { type });
  if ((type === "compound" || type === "parallel") && inner === 0)
    found.add("scenario.no-states", at, { type });
  const moves = moving.filter(has);
  if (type === "final")
    for (const key of moves) found.add("scenario.final-with-transitions", [...at, key], { member: key });
  if (type === "history") {
    for (const key of [...moves, ...["entry", "exit"].filter(has)])
      found.add("scenario.history-with-transitions", [...at, key], { member: key });
    if (!state.parent) found.add("scenario.history-at-top", at, {});
  }
  if (!state.end && member(member(node, "meta"), "ends") !== undefined)
    found.add("scenario.needless-ends", [...at, "meta", "ends"], { state: state.path });
  if (state.parent?.type === "parallel" && type !== "history" && !happens(state))
    found.add("scenario.empty-region", at, { state: state.path });
  if (has("onDone") && !canBeDone(state))
    found.add("scenario.never-done", [...at, "onDone"], { state: state.path });
}

/** Whether anything is said, done, offered, listened for or true in a state or inside it. */
function happens(state: ChartState): boolean {
  const own = [...moving, "entry", "exit", "tags"].some((key) => member(state.node, key) !== undefined);
  const offers = member(member(state.node, "meta"), "replies") !== undefined;
  return own || offers || state.type === "final" || state.children.some(happens);
}

function canBeDone({ type, children }: ChartState): boolean {
  if (type === "parallel") return children.every((child) => child.type === "final" || canBeDone(child));
  return children.some((child) => child.type === "final");
}

function inspectInitial(state: ChartState, found: Findings): void {
  const initial = member(state.node, "initial");
  const keys = state.children.filter((child) => child.type !== "history").map((child) => child.key);
  if (state.type === "compound" && keys.length > 0) {
    if (initial === undefined) found.add("scenario.missing-initial", state.at, { near: keys[0] ?? "" });
    else if (typeof initial === "string" && !initialOf(state))
      found.unknown("scenario.unknown-initial", [...state.at, "initial"], initial, keys);
  } else if (initial !== undefined)
    found.add("scenario.needless-initial", [...state.at, "initial"], { type: state.type });
}

function inspectTargets(state: ChartState, targets: TargetResolver, found: Findings): void {
  const near = (target: string) =>
    found.near(target, targets.candidates(state)) ||
    targets.elsewhere(target.split(/[.#]/).findLast((key) => key !== "") ?? "");
  for (const transition of state.transitions) {
    const { target, at, kind, trigger } = transition;
    transition.to = target === undefined ? undefined : targets.find(state, target);
    if (target !== undefined && !transition.to)
      found.add("scenario.unknown-target", [...at, "target"], {
        name: target.slice(0, 80),
        near: near(target),
      });
    if (transition.shadowed) found.add("scenario.never-taken", at, { event: trigger || kind });
    // On an event, doing nothing on purpose keeps an outer state from doing something.
    if (kind !== "on" && target === undefined && transition.actions.length === 0)
      found.add("scenario.empty-transition", at, {});
  }
  const target = member(state.node, "target");
  if (target === undefined) return;
  if (state.type !== "history")
    found.unknown("scenario.unknown-member", [...state.at, "target"], "target", []);
  else if (typeof target === "string" && !targets.findForHistory(state, target))
    found.unknown(
      "scenario.unknown-target",
      [...state.at, "target"],
      target,
      state.parent?.children.map((c) => c.key) ?? [],
    );
}
