import type { Result } from "../base/index.ts";
import type { Scenario, StateNode, StatePath } from "../scenario/index.ts";
import type { Edit, StateKind } from "./edit.ts";
import { withKeyAt, withKeyRenamed, withoutKey } from "./place.ts";
import { refused } from "./problems.ts";
import { leadsOf, retargeted } from "./retarget.ts";
import {
  below,
  isWithin,
  keyOf,
  keysOf,
  parentOf,
  stateAt,
  withState,
  type TransitionRef,
} from "./states.ts";

type EditOf<T extends Edit["type"]> = Extract<Edit, { type: T }>;
const done = (value: Scenario): Result<Scenario> => ({ ok: true, value, problems: [] });

/** Paths after a state has moved from one path to another. */
const movedFrom = (from: StatePath, to: StatePath) => (path: StatePath) =>
  isWithin(path, from) ? to + path.slice(from.length) : path;

/** The layout with the cards of states that have other paths now, without those that are gone. */
function layoutMoved(
  layout: Scenario["layout"],
  moved: (path: StatePath) => StatePath | undefined,
): Scenario["layout"] {
  if (!layout) return layout;
  const entries = Object.entries(layout).flatMap(([path, card]) => {
    const now = moved(path);
    return now === undefined ? [] : [[now, card] as const];
  });
  return Object.fromEntries(entries);
}

/** The scenario with another chart, everything that speaks of states following them. */
export function rebuilt(
  before: Scenario,
  chart: StateNode,
  moved: (path: StatePath) => StatePath | undefined,
): Scenario {
  const { layout: _, ...rest } = before;
  const layout = layoutMoved(before.layout, moved);
  return retargeted(before, { ...rest, chart, ...(layout && { layout }) }, moved);
}

const withStates = (node: StateNode, states: Readonly<Record<string, StateNode>>): StateNode => ({
  ...node,
  states,
});

/** The parent with a new child. A simple state becomes a group that begins with it. */
export function withChild(parent: StateNode, key: string, child: StateNode, index?: number): StateNode {
  const states = withKeyAt(parent.states ?? {}, key, child, index);
  const lanes = parent.type === "parallel";
  const begins = !lanes && parent.initial === undefined && child.type !== "history" ? { initial: key } : {};
  return withStates({ ...parent, ...begins }, states);
}

/** The parent without some children. Its beginning moves to the first that is left; with none left it is a simple state. */
function withoutChildren(parent: StateNode, keys: ReadonlySet<string>): StateNode {
  const entries = Object.entries(parent.states ?? {}).filter(([key]) => !keys.has(key));
  const { states: _, initial, ...rest } = parent;
  if (entries.length === 0) {
    const simple = rest.type === "compound" || rest.type === "parallel" ? withoutKey(rest, "type") : rest;
    return withoutKey(simple, "onDone");
  }
  const first = entries.find(([, node]) => node.type !== "history")?.[0];
  const begins = initial !== undefined && keys.has(initial) ? first : initial;
  return { ...rest, ...(begins !== undefined && { initial: begins }), states: Object.fromEntries(entries) };
}

/** Why nothing can be put into this state, or undefined. */
export function notAParent(document: Scenario, parent: StatePath) {
  const node = stateAt(document.chart, parent);
  if (!node) return refused("studio.no-state", { state: parent });
  return node.type === "final" || node.type === "history"
    ? refused("studio.not-a-parent", { state: parent })
    : undefined;
}

export function addState(document: Scenario, edit: EditOf<"add-state">): Result<Scenario> {
  const refusal = notAParent(document, edit.parent);
  if (refusal) return refusal;
  const path = below(edit.parent, edit.key);
  if (stateAt(document.chart, path)) return refused("studio.name-taken", { name: edit.key });
  const chart = withState(document.chart, edit.parent, (node) =>
    withChild(node, edit.key, edit.node ?? {}, edit.index),
  );
  const next = { ...document, chart };
  return done(edit.card ? { ...next, layout: { ...next.layout, [path]: [...edit.card] } } : next);
}

export function renameState(document: Scenario, { state, key }: EditOf<"rename-state">): Result<Scenario> {
  if (!stateAt(document.chart, state)) return refused("studio.no-state", { state });
  if (state === "") return refused("studio.root-stays", {});
  if (key === keyOf(state)) return done(document);
  const parent = parentOf(state);
  if (stateAt(document.chart, below(parent, key))) return refused("studio.name-taken", { name: key });
  const chart = withState(document.chart, parent, (node) => ({
    ...withStates(node, withKeyRenamed(node.states ?? {}, keyOf(state), key)),
    ...(node.initial === keyOf(state) && { initial: key }),
  }));
  return done(rebuilt(document, chart, movedFrom(state, below(parent, key))));
}

/** The outermost of some states: what is inside another of them goes with it. */
export const outermost = (states: readonly StatePath[]): StatePath[] =>
  [...new Set(states)].filter((path) => !states.some((other) => other !== path && isWithin(path, other)));

/** The transitions of other states that lead into these, and go when they go. */
export function lostWith(document: Scenario, states: readonly StatePath[]): TransitionRef[] {
  const gone = (path: StatePath) => states.some((state) => isWithin(path, state));
  return leadsOf(document).flatMap(({ from, kind, trigger, index, to }) =>
    kind !== "history" && to !== undefined && gone(to) && !gone(from)
      ? [{ state: from, kind, trigger, index }]
      : [],
  );
}

export function deleteStates(document: Scenario, edit: EditOf<"delete-states">): Result<Scenario> {
  const states = outermost(edit.states);
  const missing = states.find((path) => !stateAt(document.chart, path));
  if (missing !== undefined) return refused("studio.no-state", { state: missing });
  if (states.includes("")) return refused("studio.root-stays", {});
  let chart = document.chart;
  for (const parent of new Set(states.map(parentOf))) {
    const keys = new Set(states.filter((path) => parentOf(path) === parent).map(keyOf));
    chart = withState(chart, parent, (node) => withoutChildren(node, keys));
  }
  const moved = (path: StatePath) => (states.some((state) => isWithin(path, state)) ? undefined : path);
  return done(rebuilt(document, chart, moved));
}

export function moveState(
  document: Scenario,
  { state, parent, index }: EditOf<"move-state">,
): Result<Scenario> {
  const node = stateAt(document.chart, state);
  if (!node) return refused("studio.no-state", { state });
  if (state === "") return refused("studio.root-stays", {});
  const refusal = notAParent(document, parent);
  if (refusal) return refusal;
  if (isWithin(parent, state)) return refused("studio.into-itself", { state });
  const key = keyOf(state);
  const stays = parentOf(state) === parent;
  if (!stays && stateAt(document.chart, below(parent, key)))
    return refused("studio.name-taken", { name: key });
  if (stays) {
    const chart = withState(document.chart, parent, (p) =>
      withStates(p, withKeyAt(withoutKey(p.states ?? {}, key), key, node, index)),
    );
    return done({ ...document, chart });
  }
  const taken = withState(document.chart, parentOf(state), (p) => withoutChildren(p, new Set([key])));
  const chart = withState(taken, parent, (p) => withChild(p, key, node, index));
  return done(rebuilt(document, chart, movedFrom(state, below(parent, key))));
}

export function setInitial(document: Scenario, { state, key }: EditOf<"set-initial">): Result<Scenario> {
  const node = stateAt(document.chart, state);
  if (!node) return refused("studio.no-state", { state });
  const child = stateAt(document.chart, below(state, key));
  if (!child || child.type === "history" || node.type === "parallel")
    return refused("studio.no-initial-here", { state: below(state, key) });
  return done({ ...document, chart: withState(document.chart, state, (n) => ({ ...n, initial: key })) });
}

/** Members that each kind of state cannot have. */
const unfit: Readonly<Record<StateKind, readonly (keyof StateNode)[]>> = {
  simple: ["type", "initial", "states", "onDone", "history", "target"],
  group: ["type", "history", "target"],
  lanes: ["initial", "history", "target"],
  end: ["initial", "states", "on", "after", "always", "onDone", "history", "target"],
  history: ["initial", "states", "on", "after", "always", "onDone", "entry", "exit"],
};
const typeOf: Readonly<Record<StateKind, StateNode["type"]>> = {
  simple: undefined,
  group: undefined,
  lanes: "parallel",
  end: "final",
  history: "history",
};

export function setKind(document: Scenario, { state, kind }: EditOf<"set-kind">): Result<Scenario> {
  const node = stateAt(document.chart, state);
  if (!node) return refused("studio.no-state", { state });
  if (keysOf(state).length === 0 && kind !== "group" && kind !== "lanes")
    return refused("studio.root-stays", {});
  const type = typeOf[kind];
  const first = Object.entries(node.states ?? {}).find(([, child]) => child.type !== "history")?.[0];
  const fitting = unfit[kind].reduce<StateNode>((n, member) => withoutKey(n, member), node);
  const changed: StateNode = {
    ...fitting,
    ...(type !== undefined && { type }),
    ...(kind === "group" && first !== undefined && { initial: node.initial ?? first }),
  };
  const emptied = kind === "simple" || kind === "end" || kind === "history";
  const moved = (path: StatePath) => (emptied && path !== state && isWithin(path, state) ? undefined : path);
  return done(
    rebuilt(
      document,
      withState(document.chart, state, () => changed),
      moved,
    ),
  );
}
