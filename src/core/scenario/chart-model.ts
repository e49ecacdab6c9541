import type { Place } from "../base/index.ts";
import { asList, asObject, isObject, member, textsIn, type LooseObject } from "./loose.ts";

export type StateType = "atomic" | "compound" | "parallel" | "final" | "history";

/** A state of a chart as the inspectors see it: in its tree, with its place in the file. */
export interface ChartState {
  readonly index: number;
  readonly key: string;
  /** From the root, `talk.opening`; the root's is "". */
  readonly path: string;
  readonly at: Place;
  readonly depth: number;
  readonly node: LooseObject;
  readonly type: StateType;
  /** Entering it ends the call. */
  readonly end: boolean;
  readonly parent: ChartState | undefined;
  readonly children: ChartState[];
  readonly transitions: ChartTransition[];
}

export interface ChartTransition {
  readonly from: ChartState;
  readonly kind: "on" | "after" | "always" | "onDone";
  /** The event or the delay; "" of `always` and `onDone`. */
  readonly trigger: string;
  readonly at: Place;
  readonly target: string | undefined;
  /** Where it goes; undefined when it goes nowhere, or to a state that is not there. */
  to: ChartState | undefined;
  readonly guard: unknown;
  readonly actions: readonly unknown[];
  readonly reenter: boolean;
  /** All transitions of the same trigger, in the order in which they are tried; this one at `order`. */
  readonly siblings: readonly ChartTransition[];
  readonly order: number;
  /** An earlier one always goes first, so this one is never taken. */
  readonly shadowed: boolean;
}

/** A list of actions and where it stands. */
export interface ActionList {
  readonly at: Place;
  readonly actions: readonly unknown[];
}

export interface Chart {
  readonly root: ChartState;
  /** All states, parents before children, in the file's order; the root first. */
  readonly states: readonly ChartState[];
  readonly transitions: readonly ChartTransition[];
}

const types: ReadonlySet<unknown> = new Set(["atomic", "compound", "parallel", "final", "history"]);

/** The type that XState takes a state to have. */
function typeOf(node: LooseObject): StateType {
  if (types.has(member(node, "type"))) return node.type as StateType;
  if (Object.keys(asObject(member(node, "states"))).length > 0) return "compound";
  return member(node, "history") ? "history" : "atomic";
}

/** Whether the states of this one stand at the top of the chart: it is the root, or a region of a parallel root. */
function isTop({ type, parent }: ChartState): boolean {
  return parent === undefined
    ? type !== "parallel"
    : parent.parent === undefined && parent.type === "parallel";
}

/** The chart of a scenario that has only been parsed. Targets are not resolved yet: see `resolveTargets`. */
export function chartOf(json: unknown): Chart {
  const states: ChartState[] = [];
  const add = (value: unknown, key: string, at: Place, parent?: ChartState): void => {
    const node = asObject(value);
    const type = typeOf(node);
    const path = parent === undefined || parent.path === "" ? key : `${parent.path}.${key}`;
    const state: ChartState = {
      index: states.length,
      key,
      path,
      at,
      depth: parent ? parent.depth + 1 : 0,
      node,
      type,
      end: type === "final" && parent !== undefined && isTop(parent),
      parent,
      children: [],
      transitions: [],
    };
    states.push(state);
    parent?.children.push(state);
    addTransitions(state);
    for (const [childKey, child] of Object.entries(asObject(member(node, "states"))))
      add(child, childKey, [...at, "states", childKey], state);
  };
  add(member(json, "chart"), "", ["chart"]);
  const [root] = states;
  if (!root) throw new Error("A chart has a root");
  return { root, states, transitions: states.flatMap((s) => s.transitions) };
}

function addTransitions(from: ChartState): void {
  const list = (kind: ChartTransition["kind"], trigger: string, value: unknown, at: Place) => {
    const siblings: ChartTransition[] = [];
    let always = false;
    const items = Array.isArray(value)
      ? value.map((item, i) => [item, [...at, i]] as const)
      : [[value, at] as const];
    for (const [item, place] of items) {
      if (!isObject(item)) continue;
      const target = member(item, "target");
      const transition: ChartTransition = {
        from,
        kind,
        trigger,
        at: place,
        target: typeof target === "string" ? target : undefined,
        to: undefined,
        guard: member(item, "guard"),
        actions: asList(member(item, "actions")),
        reenter: member(item, "reenter") === true,
        siblings,
        order: siblings.length,
        shadowed: always,
      };
      always ||= transition.guard === undefined;
      siblings.push(transition);
      from.transitions.push(transition);
    }
  };
  for (const kind of ["on", "after"] as const)
    for (const [trigger, value] of Object.entries(asObject(member(from.node, kind))))
      list(kind, trigger, value, [...from.at, kind, trigger]);
  for (const kind of ["always", "onDone"] as const) {
    const value = member(from.node, kind);
    if (value !== undefined) list(kind, "", value, [...from.at, kind]);
  }
}

/** Every list of actions in the chart. */
export function actionLists(chart: Chart): ActionList[] {
  return [
    ...chart.states.flatMap((state) =>
      (["entry", "exit"] as const).map((key) => ({
        at: [...state.at, key],
        actions: asList(member(state.node, key)),
      })),
    ),
    ...chart.transitions.map((t) => ({ at: [...t.at, "actions"], actions: t.actions })),
  ].filter((list) => list.actions.length > 0);
}

/** The states from which this one hangs, nearest first, the root last. */
export function ancestorsOf(state: ChartState): ChartState[] {
  const out: ChartState[] = [];
  for (let up = state.parent; up; up = up.parent) out.push(up);
  return out;
}

/** The state's initial child, when it names one that is there. */
export function initialOf(state: ChartState): ChartState | undefined {
  const key = member(state.node, "initial");
  return state.children.find((child) => child.key === key);
}

/** Ids of the replies that a state offers itself. */
export function offeredBy(state: ChartState): readonly (readonly [id: string, index: number])[] {
  return textsIn(member(member(state.node, "meta"), "replies"));
}
