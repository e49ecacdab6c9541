import type { Result } from "../base/index.ts";
import type { Scenario, StateNode } from "../scenario/index.ts";
import type { Edit } from "./edit.ts";
import { withoutKey, withValue } from "./place.ts";
import { refused } from "./problems.ts";
import {
  stateAt,
  transitionAt,
  transitionsAt,
  withState,
  withTransitions,
  type TransitionRef,
} from "./states.ts";

type EditOf<T extends Edit["type"]> = Extract<Edit, { type: T }>;
const done = (value: Scenario): Result<Scenario> => ({ ok: true, value, problems: [] });
const noTransition = ({ state, kind, trigger }: TransitionRef) =>
  refused("studio.no-transition", { state, trigger: trigger || kind });

const changed = (document: Scenario, state: string, change: (node: StateNode) => StateNode): Scenario =>
  withValue(document, ["chart"], withState(document.chart, state, change));

export function addTransition(document: Scenario, edit: EditOf<"add-transition">): Result<Scenario> {
  const { state, kind, trigger, transition, index } = edit;
  if (!stateAt(document.chart, state)) return refused("studio.no-state", { state });
  return done(
    changed(document, state, (node) => {
      const list = transitionsAt(node, kind, trigger);
      // One without a guard is always taken, so what is added goes before it unless a place is named.
      const last = list.at(-1);
      const open = transition.guard !== undefined && last !== undefined && last.guard === undefined;
      const at = index ?? (open ? list.length - 1 : list.length);
      return withTransitions(node, kind, trigger, list.toSpliced(at, 0, transition));
    }),
  );
}

export function setTransition(document: Scenario, edit: EditOf<"set-transition">): Result<Scenario> {
  const { at, member, value } = edit;
  const transition = transitionAt(document.chart, at);
  if (!transition) return noTransition(at);
  const next = value === undefined ? withoutKey(transition, member) : { ...transition, [member]: value };
  return done(
    changed(document, at.state, (node) =>
      withTransitions(
        node,
        at.kind,
        at.trigger,
        transitionsAt(node, at.kind, at.trigger).with(at.index, next),
      ),
    ),
  );
}

export function deleteTransitions(document: Scenario, edit: EditOf<"delete-transitions">): Result<Scenario> {
  const missing = edit.at.find((at) => !transitionAt(document.chart, at));
  if (missing) return noTransition(missing);
  // From the last of each list to the first, so that the indexes stay right on the way.
  const refs = [...edit.at].sort((a, b) => b.index - a.index);
  const seen = new Set<string>();
  let next = document;
  for (const at of refs) {
    const name = JSON.stringify([at.state, at.kind, at.trigger, at.index]);
    if (seen.has(name)) continue;
    seen.add(name);
    next = changed(next, at.state, (node) =>
      withTransitions(
        node,
        at.kind,
        at.trigger,
        transitionsAt(node, at.kind, at.trigger).toSpliced(at.index, 1),
      ),
    );
  }
  return done(next);
}

export function reorderTransition(
  document: Scenario,
  { at, to }: EditOf<"reorder-transition">,
): Result<Scenario> {
  const transition = transitionAt(document.chart, at);
  if (!transition) return noTransition(at);
  return done(
    changed(document, at.state, (node) => {
      const list = transitionsAt(node, at.kind, at.trigger).toSpliced(at.index, 1);
      const index = Math.max(0, Math.min(to, list.length));
      if (index === at.index) return node;
      return withTransitions(node, at.kind, at.trigger, list.toSpliced(index, 0, transition));
    }),
  );
}

export function retriggerTransition(
  document: Scenario,
  edit: EditOf<"retrigger-transition">,
): Result<Scenario> {
  const { at, kind, trigger } = edit;
  const transition = transitionAt(document.chart, at);
  if (!transition) return noTransition(at);
  if (kind === at.kind && trigger === at.trigger) return done(document);
  return done(
    changed(document, at.state, (node) => {
      const list = transitionsAt(node, at.kind, at.trigger).toSpliced(at.index, 1);
      const without = withTransitions(node, at.kind, at.trigger, list);
      return withTransitions(without, kind, trigger, [...transitionsAt(without, kind, trigger), transition]);
    }),
  );
}
