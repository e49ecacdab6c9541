import type { Result } from "../base/index.ts";
import type { Scenario, StateNode, StatePath } from "../scenario/index.ts";
import { notAParent, rebuilt } from "./edit-states.ts";
import type { Edit } from "./edit.ts";
import { freeName, withKeyAt, withoutKey } from "./place.ts";
import { refused } from "./problems.ts";
import { leadsOf } from "./retarget.ts";
import { below, isWithin, stateAt, withState } from "./states.ts";

type EditOf<T extends Edit["type"]> = Extract<Edit, { type: T }>;
const done = (value: Scenario): Result<Scenario> => ({ ok: true, value, problems: [] });
const has = (record: object | undefined, key: string) => record !== undefined && Object.hasOwn(record, key);

/** A lane to begin with: it has a first moment, in which nothing happens yet. */
const newLane = (name: string | undefined, first: string | undefined): StateNode => ({
  ...(name !== undefined && { description: name }),
  initial: "state",
  states: { state: first === undefined ? {} : { description: first } },
});

/**
 * The state with lanes. What was inside it becomes the first lane, its ways on and its words stay around all of them, and a
 * second lane stands beside it.
 */
export function makeLanes(
  document: Scenario,
  { state, names, first: moment }: EditOf<"make-lanes">,
): Result<Scenario> {
  const refusal = notAParent(document, state);
  if (refusal) return refusal;
  const node = stateAt(document.chart, state);
  if (!node || node.type === "parallel") return done(document);
  const { states, initial, ...around } = node;
  const [first, second] = names ?? [undefined, undefined];
  const story: StateNode = states
    ? {
        ...(first !== undefined && { description: first }),
        ...(initial !== undefined && { initial }),
        states,
      }
    : newLane(first, moment);
  const lanes: StateNode = {
    ...around,
    type: "parallel",
    states: { "lane-1": story, "lane-2": newLane(second, moment) },
  };
  const chart = withState(document.chart, state, () => lanes);
  const into = below(state, "lane-1");
  const inside = (path: StatePath) => path.slice(state === "" ? 0 : state.length + 1);
  const moved = (path: StatePath) =>
    path !== state && isWithin(path, state) ? below(into, inside(path)) : path;
  return done(rebuilt(document, chart, moved));
}

export function addLane(document: Scenario, { state, name, first }: EditOf<"add-lane">): Result<Scenario> {
  const node = stateAt(document.chart, state);
  if (!node) return refused("studio.no-state", { state });
  if (node.type !== "parallel") return refused("studio.no-lanes", { state });
  const key = freeName("lane-1", (taken) => has(node.states, taken));
  const chart = withState(document.chart, state, (n) => ({
    ...n,
    states: withKeyAt(n.states ?? {}, key, newLane(name, first)),
  }));
  return done({ ...document, chart });
}

/** What a lane may have and still be no more than a frame around its states. */
const frame: ReadonlySet<string> = new Set(["id", "type", "initial", "states", "description"]);

/** Whether the states of a lane can stand without it: it does nothing itself, and nothing in it remembers. */
function isFrame(lane: StateNode): boolean {
  const inside = Object.values(lane.states ?? {});
  return (
    inside.length > 0 &&
    lane.type !== "parallel" &&
    Object.keys(lane).every((key) => frame.has(key)) &&
    inside.every(({ type }) => type !== "history")
  );
}

/** Whether a lane is as empty as a new one. */
function isEmpty(lane: StateNode): boolean {
  const inside = Object.values(lane.states ?? {});
  return (
    lane.type === undefined &&
    Object.keys(lane).every((key) => frame.has(key)) &&
    inside.length <= 1 &&
    inside.every((state) => Object.keys(state).every((key) => key === "description"))
  );
}

/**
 * The lanes one after the other in one group again, which begins where the first lane did. Empty lanes that nothing leads to
 * are gone; a lane that does something itself stays, as a state or a group.
 */
export function dissolveLanes(document: Scenario, { state }: EditOf<"dissolve-lanes">): Result<Scenario> {
  const node = stateAt(document.chart, state);
  if (!node) return refused("studio.no-state", { state });
  if (node.type !== "parallel") return refused("studio.no-lanes", { state });
  const leads = leadsOf(document);
  const isLedTo = (path: StatePath) =>
    leads.some(({ from, to }) => to !== undefined && isWithin(to, path) && !isWithin(from, path));
  const now = new Map<StatePath, StatePath | undefined>();
  const framed: StatePath[] = [];
  let states: Readonly<Record<string, StateNode>> = {};
  let initial: string | undefined;
  const put = (path: StatePath, key: string, inner: StateNode) => {
    const name = freeName(key, (taken) => has(states, taken));
    states = withKeyAt(states, name, inner);
    now.set(path, below(state, name));
    return name;
  };
  for (const [key, lane] of Object.entries(node.states ?? {})) {
    const path = below(state, key);
    if (isEmpty(lane) && !isLedTo(path)) {
      now.set(path, undefined);
    } else if (isFrame(lane)) {
      const names = Object.entries(lane.states ?? {}).map(
        ([inner, child]) => [inner, put(below(path, inner), inner, child)] as const,
      );
      const begins = names.find(([inner]) => inner === lane.initial)?.[1] ?? names[0]?.[1];
      initial ??= begins;
      // What led to the lane leads to its beginning.
      now.set(path, begins === undefined ? undefined : below(state, begins));
      framed.push(path);
    } else {
      const name = put(path, key, lane);
      if (lane.type !== "history") initial ??= name;
    }
  }
  const around = withoutKey(withoutKey(withoutKey(node, "type"), "states"), "initial");
  const empty = Object.keys(states).length === 0;
  const group: StateNode = empty
    ? withoutKey(around, "onDone")
    : { ...around, ...(initial !== undefined && { initial }), states };
  const chart = withState(document.chart, state, () => group);
  // Of two paths the longer one is nearer: what is inside a lane goes its own way.
  const olds = [...now.keys()].sort((a, b) => b.length - a.length);
  const moved = (path: StatePath) => {
    const old = olds.find((one) => isWithin(path, one));
    const to = old === undefined ? path : now.get(old);
    return old === undefined || to === undefined ? to : to + path.slice(old.length);
  };
  return done(rebuilt(withoutCards(document, framed), chart, moved));
}

/** The scenario without the cards of some states. */
function withoutCards(document: Scenario, paths: readonly StatePath[]): Scenario {
  if (!document.layout) return document;
  const kept = Object.entries(document.layout).filter(([path]) => !paths.includes(path));
  return { ...document, layout: Object.fromEntries(kept) };
}
