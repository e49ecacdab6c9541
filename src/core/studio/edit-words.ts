import { own, type Result } from "../base/index.ts";
import type { Action, Scenario, StateNode } from "../scenario/index.ts";
import type { Edit } from "./edit.ts";
import { valueAt, withKeyRenamed, withoutKey, withValue } from "./place.ts";
import { refused } from "./problems.ts";
import { stateAt, transitionsAt, withState, withTransitions, type TransitionKind } from "./states.ts";

type EditOf<T extends Edit["type"]> = Extract<Edit, { type: T }>;
const done = (value: Scenario): Result<Scenario> => ({ ok: true, value, problems: [] });
type Actions = readonly Action[];

export function addLine(document: Scenario, { id, line, saidIn }: EditOf<"add-line">): Result<Scenario> {
  if (own(document.lines, id)) return refused("studio.name-taken", { name: id });
  const next = { ...document, lines: { ...document.lines, [id]: line } };
  if (saidIn === undefined) return done(next);
  if (!stateAt(document.chart, saidIn)) return refused("studio.no-state", { state: saidIn });
  const say: Action = { type: "say", params: { line: id } };
  const chart = withState(document.chart, saidIn, (n) => ({ ...n, entry: [...(n.entry ?? []), say] }));
  return done({ ...next, chart });
}

export function renameLine(document: Scenario, { id, to }: EditOf<"rename-line">): Result<Scenario> {
  if (!own(document.lines, id)) return refused("studio.no-line", { id });
  if (to === id) return done(document);
  if (own(document.lines, to)) return refused("studio.name-taken", { name: to });
  const said = (actions: Actions): Actions =>
    actions.map((a) => (a.type === "say" && says(a, id) ? { ...a, params: { ...a.params, line: to } } : a));
  return done({
    ...document,
    lines: withKeyRenamed(document.lines, id, to),
    chart: withActions(document.chart, said),
  });
}

export function deleteLine(document: Scenario, { id }: EditOf<"delete-line">): Result<Scenario> {
  if (!own(document.lines, id)) return refused("studio.no-line", { id });
  const unsaid = (actions: Actions): Actions => actions.filter((a) => !says(a, id));
  return done({
    ...document,
    lines: withoutKey(document.lines, id),
    chart: withActions(document.chart, unsaid),
  });
}

export function addReply(
  document: Scenario,
  { id, reply, offeredIn }: EditOf<"add-reply">,
): Result<Scenario> {
  if (own(document.replies, id)) return refused("studio.name-taken", { name: id });
  const next = { ...document, replies: { ...document.replies, [id]: reply } };
  if (offeredIn === undefined) return done(next);
  if (!stateAt(document.chart, offeredIn)) return refused("studio.no-state", { state: offeredIn });
  const chart = withState(document.chart, offeredIn, (n) => ({
    ...n,
    meta: { ...n.meta, replies: [...(n.meta?.replies ?? []), id] },
  }));
  return done({ ...next, chart });
}

export function renameReply(document: Scenario, { id, to }: EditOf<"rename-reply">): Result<Scenario> {
  if (!own(document.replies, id)) return refused("studio.no-reply", { id });
  if (to === id) return done(document);
  if (own(document.replies, to)) return refused("studio.name-taken", { name: to });
  return done({
    ...document,
    replies: withKeyRenamed(document.replies, id, to),
    chart: withOffers(document.chart, (ids) => ids.map((one) => (one === id ? to : one))),
  });
}

export function deleteReply(document: Scenario, { id }: EditOf<"delete-reply">): Result<Scenario> {
  if (!own(document.replies, id)) return refused("studio.no-reply", { id });
  return done({
    ...document,
    replies: withoutKey(document.replies, id),
    chart: withOffers(document.chart, (ids) => ids.filter((one) => one !== id)),
  });
}

export function setWords(document: Scenario, { at, locale, text }: EditOf<"set-words">): Result<Scenario> {
  const words = valueAt(document, at);
  if (words === null || typeof words !== "object" || !Object.hasOwn(words, "zh-CN"))
    return refused("studio.no-words", { place: at.join("/") }, at);
  return done(withValue(document, [...at, locale], locale === "zh-TW" && text === "" ? undefined : text));
}

const says = (action: Action, line: string) => action.type === "say" && action.params.line === line;

/** The chart with every list of actions changed; a list that has nothing left goes. What stays the same is shared. */
export function withActions(node: StateNode, change: (actions: Actions) => Actions): StateNode {
  let next = node;
  const changedList = (actions: Actions) => {
    const now = change(actions);
    return now.length === actions.length && now.every((a, i) => a === actions[i]) ? actions : now;
  };
  for (const key of ["entry", "exit"] as const) {
    const actions = next[key];
    if (!actions) continue;
    const now = changedList(actions);
    if (now !== actions) next = now.length === 0 ? withoutKey(next, key) : { ...next, [key]: now };
  }
  const each = (kind: TransitionKind, trigger: string) => {
    const list = transitionsAt(next, kind, trigger);
    const after = list.map((transition) => {
      if (!transition.actions) return transition;
      const now = changedList(transition.actions);
      if (now === transition.actions) return transition;
      return now.length === 0 ? withoutKey(transition, "actions") : { ...transition, actions: [...now] };
    });
    if (after.some((t, i) => t !== list[i])) next = withTransitions(next, kind, trigger, after);
  };
  for (const event of Object.keys(node.on ?? {})) each("on", event);
  for (const delay of Object.keys(node.after ?? {})) each("after", delay);
  each("always", "");
  each("onDone", "");
  return withChildren(next, (child) => withActions(child, change));
}

function withOffers(node: StateNode, change: (ids: readonly string[]) => string[]): StateNode {
  const ids = node.meta?.replies;
  let next = node;
  if (ids) {
    const now = change(ids);
    if (now.length !== ids.length || now.some((id, i) => id !== ids[i])) {
      const meta = now.length === 0 ? withoutKey(node.meta ?? {}, "replies") : { ...node.meta, replies: now };
      next = Object.keys(meta).length === 0 ? withoutKey(node, "meta") : { ...node, meta };
    }
  }
  return withChildren(next, (child) => withOffers(child, change));
}

function withChildren(node: StateNode, change: (child: StateNode) => StateNode): StateNode {
  if (!node.states) return node;
  const entries = Object.entries(node.states).map(([key, child]) => [key, change(child)] as const);
  return entries.every(([key, child]) => child === node.states?.[key])
    ? node
    : { ...node, states: Object.fromEntries(entries) };
}
