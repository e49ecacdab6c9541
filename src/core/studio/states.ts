import type { Place } from "../base/index.ts";
import {
  transitionList,
  type Action,
  type StateNode,
  type StatePath,
  type Transition,
} from "../scenario/index.ts";
import { withoutKey, withValue } from "./place.ts";

export type TransitionKind = "on" | "after" | "always" | "onDone";

/** One transition: of which state, on what (an event, a delay; "" of `always` and `onDone`), and which of the list. */
export interface TransitionRef {
  readonly state: StatePath;
  readonly kind: TransitionKind;
  readonly trigger: string;
  readonly index: number;
}

export const keysOf = (path: StatePath): readonly string[] => (path === "" ? [] : path.split("."));
export const keyOf = (path: StatePath): string => keysOf(path).at(-1) ?? "";
export const parentOf = (path: StatePath): StatePath => keysOf(path).slice(0, -1).join(".");
export const below = (path: StatePath, key: string): StatePath => (path === "" ? key : `${path}.${key}`);
/** Whether `path` is `state` or inside it. */
export const isWithin = (path: StatePath, state: StatePath): boolean =>
  state === "" || path === state || path.startsWith(`${state}.`);

/** Where a state stands in the document. */
export const placeOfState = (path: StatePath): Place => [
  "chart",
  ...keysOf(path).flatMap((key) => ["states", key]),
];

export function placeOfTransition(chart: StateNode, { state, kind, trigger, index }: TransitionRef): Place {
  const node = stateAt(chart, state);
  const list = node && (kind === "on" || kind === "after" ? node[kind]?.[trigger] : node[kind]);
  const at: Place = [...placeOfState(state), kind, ...(kind === "on" || kind === "after" ? [trigger] : [])];
  return Array.isArray(list) ? [...at, index] : at;
}

export function stateAt(chart: StateNode, path: StatePath): StateNode | undefined {
  let node: StateNode | undefined = chart;
  for (const key of keysOf(path))
    node = node?.states && Object.hasOwn(node.states, key) ? node.states[key] : undefined;
  return node;
}

/** The chart with one state changed; the chart itself when the state is not there or stays as it is. */
export function withState(
  chart: StateNode,
  path: StatePath,
  change: (node: StateNode) => StateNode,
): StateNode {
  const node = stateAt(chart, path);
  return node ? withValue(chart, placeOfState(path).slice(1), change(node)) : chart;
}

/** The transitions of a state on one trigger. */
export function transitionsAt(node: StateNode, kind: TransitionKind, trigger: string): readonly Transition[] {
  const record = kind === "on" || kind === "after" ? node[kind] : undefined;
  if (kind === "on" || kind === "after")
    return transitionList(record && Object.hasOwn(record, trigger) ? record[trigger] : undefined);
  return transitionList(node[kind]);
}

/** The transition that a reference means. */
export function transitionAt(chart: StateNode, at: TransitionRef): Transition | undefined {
  const node = stateAt(chart, at.state);
  return node && transitionsAt(node, at.kind, at.trigger)[at.index];
}

/**
 * The state with these transitions on a trigger. One stays written as one where it was, a list as a list; none takes the
 * trigger away.
 */
export function withTransitions(
  node: StateNode,
  kind: TransitionKind,
  trigger: string,
  list: readonly Transition[],
): StateNode {
  const keyed = kind === "on" || kind === "after";
  const before = keyed ? node[kind]?.[trigger] : node[kind];
  const [only] = list;
  const value =
    list.length === 1 && !Array.isArray(before) ? only : list.length === 0 ? undefined : [...list];
  if (!keyed) return value === undefined ? withoutKey(node, kind) : { ...node, [kind]: value };
  const triggers = { ...node[kind] };
  if (value === undefined) Reflect.deleteProperty(triggers, trigger);
  else triggers[trigger] = value;
  return Object.keys(triggers).length === 0 ? withoutKey(node, kind) : { ...node, [kind]: triggers };
}

/** Every transition of a state, in the order in which the file has them. */
export function transitionsOf(
  node: StateNode,
  state: StatePath,
): { readonly ref: TransitionRef; readonly transition: Transition }[] {
  const list = (kind: TransitionKind, trigger: string) =>
    transitionsAt(node, kind, trigger).map((transition, index) => ({
      ref: { state, kind, trigger, index },
      transition,
    }));
  return [
    ...Object.keys(node.on ?? {}).flatMap((event) => list("on", event)),
    ...Object.keys(node.after ?? {}).flatMap((delay) => list("after", delay)),
    ...list("always", ""),
    ...list("onDone", ""),
  ];
}

/** What happens on coming into a state, on going out, and on its ways on; not what happens in the states inside it. */
export const ownActionsOf = (node: StateNode): readonly Action[] => [
  ...(node.entry ?? []),
  ...(node.exit ?? []),
  ...transitionsOf(node, "").flatMap(({ transition }) => transition.actions ?? []),
];
