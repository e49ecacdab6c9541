import { own, type Result } from "../base/index.ts";
import {
  shapeOf,
  type Action,
  type Line,
  type Reply,
  type Scenario,
  type StateNode,
  type StatePath,
} from "../scenario/index.ts";
import { notAParent, outermost, withChild } from "./edit-states.ts";
import { withActions } from "./edit-words.ts";
import { freeName, withoutKey } from "./place.ts";
import type { Clip } from "./clip.ts";
import { refused } from "./problems.ts";
import { leadsOf, withLeads, type Lead } from "./retarget.ts";
import { below, isWithin, keyOf, parentOf, stateAt, withState } from "./states.ts";

/** The clip of some states, what is inside them included. States that are not there are left out. */
export function clipOf(document: Scenario, paths: readonly StatePath[]): Clip {
  const states = outermost(paths).flatMap((path) => {
    const node = path === "" ? undefined : stateAt(document.chart, path);
    return node ? [{ path, node }] : [];
  });
  const inClip = (path: StatePath) => states.some((state) => isWithin(path, state.path));
  const lines: Record<string, Line> = {};
  const replies: Record<string, Reply> = {};
  for (const { node } of states) {
    for (const action of actionsIn(node)) {
      const line = action.type === "say" ? own(document.lines, action.params.line) : undefined;
      if (line && action.type === "say") lines[action.params.line] = line;
    }
    for (const id of offersIn(node)) {
      const reply = own(document.replies, id);
      if (reply) replies[id] = reply;
    }
  }
  return {
    clip: "third-ring-states",
    states,
    lines,
    replies,
    leads: leadsOf(document).filter(({ from }) => inClip(from)),
    cards: Object.fromEntries(Object.entries(document.layout ?? {}).filter(([path]) => inClip(path))),
  };
}

/** Puts a clip into a parent. Names that are taken get a number; lines and replies that are the same are shared. */
export function pasteStates(document: Scenario, parent: StatePath, clip: Clip): Result<Scenario> {
  const refusal = notAParent(document, parent);
  if (refusal) return refusal;
  // A clip comes from outside: it must fit before it is taken apart.
  const probe = shapeOf({
    ...document,
    lines: clip.lines,
    replies: clip.replies,
    chart: { states: nodesOf(clip) },
  });
  if (!probe.ok) return probe;
  const lines = merged(document.lines, clip.lines);
  const replies = merged(document.replies, clip.replies);
  const ids = idsIn(document.chart);
  let chart = document.chart;
  const now = new Map<StatePath, StatePath>();
  for (const { path, node } of clip.states) {
    const key = freeName(keyOf(path), (k) => stateAt(chart, below(parent, k)) !== undefined);
    now.set(path, below(parent, key));
    const fitting = withOwnIds(renamed(node, lines.names, replies.names), ids);
    chart = withState(chart, parent, (p) => withChild(p, key, fitting));
  }
  const moved = (path: StatePath) => {
    for (const [from, to] of now) if (isWithin(path, from)) return to + path.slice(from.length);
    return undefined;
  };
  const cards = Object.entries(clip.cards).map(
    ([path, [x, y]]) => [moved(path) ?? path, [x + 40, y + 40]] as const,
  );
  const pasted: Scenario = {
    ...document,
    chart,
    lines: lines.all,
    replies: replies.all,
    ...(cards.length > 0 && {
      layout: { ...document.layout, ...(Object.fromEntries(cards) as NonNullable<Scenario["layout"]>) },
    }),
  };
  // Leads inside the clip go to the copies; leads out of it go where they went, if that is here too.
  const leads = clip.leads.flatMap((lead): Lead[] => {
    const from = moved(lead.from);
    const to =
      lead.to === undefined
        ? undefined
        : (moved(lead.to) ?? (stateAt(document.chart, lead.to) ? lead.to : undefined));
    return from === undefined || to === undefined ? [] : [{ ...lead, from, to }];
  });
  return { ok: true, value: withLeads(pasted, leads), problems: [] };
}

/** A copy of each state beside it, said and offered words shared. */
export function duplicateStates(document: Scenario, states: readonly StatePath[]): Result<Scenario> {
  const missing = states.find((path) => !stateAt(document.chart, path));
  if (missing !== undefined) return refused("studio.no-state", { state: missing });
  if (states.includes("")) return refused("studio.root-stays", {});
  let next = document;
  for (const parent of new Set(outermost(states).map(parentOf))) {
    const those = outermost(states).filter((path) => parentOf(path) === parent);
    const pasted = pasteStates(next, parent, clipOf(next, those));
    if (!pasted.ok) return pasted;
    next = pasted.value;
  }
  return { ok: true, value: next, problems: [] };
}

const nodesOf = (clip: Clip) => Object.fromEntries(clip.states.map(({ node }, i) => [`pasted-${i}`, node]));

function actionsIn(node: StateNode): Action[] {
  const found: Action[] = [];
  withActions(node, (actions) => {
    found.push(...actions);
    return actions;
  });
  return found;
}

const offersIn = (node: StateNode): string[] => [
  ...(node.meta?.replies ?? []),
  ...Object.values(node.states ?? {}).flatMap(offersIn),
];

/** Both records in one; where the same id means something else, the incoming one gets another. */
function merged<V>(here: Readonly<Record<string, V>>, incoming: Readonly<Record<string, V>>) {
  const all: Record<string, V> = { ...here };
  const names = new Map<string, string>();
  for (const [id, value] of Object.entries(incoming)) {
    const same = own(all, id);
    const name =
      same === undefined || JSON.stringify(same) === JSON.stringify(value)
        ? id
        : freeName(id, (taken) => Object.hasOwn(all, taken) || Object.hasOwn(incoming, taken));
    names.set(id, name);
    all[name] ??= value;
  }
  return { all, names };
}

/** The state with other ids of lines and replies. */
function renamed(
  node: StateNode,
  lines: ReadonlyMap<string, string>,
  replies: ReadonlyMap<string, string>,
): StateNode {
  const said = withActions(node, (actions) =>
    actions.map((a) => {
      if (a.type !== "say") return a;
      const name = lines.get(a.params.line) ?? a.params.line;
      return name === a.params.line ? a : { ...a, params: { ...a.params, line: name } };
    }),
  );
  const offered = (n: StateNode): StateNode => ({
    ...n,
    ...(n.meta?.replies && {
      meta: { ...n.meta, replies: n.meta.replies.map((id) => replies.get(id) ?? id) },
    }),
    ...(n.states && {
      states: Object.fromEntries(Object.entries(n.states).map(([key, child]) => [key, offered(child)])),
    }),
  });
  return offered(said);
}

function idsIn(node: StateNode, found = new Set<string>()): Set<string> {
  if (node.id !== undefined) found.add(node.id);
  for (const child of Object.values(node.states ?? {})) idsIn(child, found);
  return found;
}

/** The state with ids that nobody else has. */
function withOwnIds(node: StateNode, taken: Set<string>): StateNode {
  const id = node.id === undefined ? undefined : freeName(node.id, (name) => taken.has(name));
  if (id !== undefined) taken.add(id);
  return {
    ...(id === undefined ? withoutKey(node, "id") : { ...node, id }),
    ...(node.states && {
      states: Object.fromEntries(
        Object.entries(node.states).map(([key, child]) => [key, withOwnIds(child, taken)]),
      ),
    }),
  };
}
