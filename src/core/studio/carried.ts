import { statesOf, type Guard, type Scenario } from "../scenario/index.ts";
import { ownActionsOf, transitionsOf } from "./states.ts";

/** What a caller of this scenario can carry from state to state beside the mood, each name once, in the chart's order. */
export interface Carried {
  /** What is counted, or asked for by a count. */
  readonly counters: readonly string[];
  /** What is remembered, or asked for. */
  readonly facts: readonly string[];
  /** What varies from call to call: the groups, with how many alternatives each has. */
  readonly groups: Readonly<Record<string, number>>;
}

export function carriedIn({ chart, varies = {} }: Scenario): Carried {
  const counters = new Set<string>();
  const facts = new Set<string>();
  const ask = (guard: Guard): void => {
    if (guard.type === "counted") counters.add(guard.params.of);
    else if (guard.type === "remembers") facts.add(guard.params.fact);
    else if (guard.type === "not") ask(guard.params.guard as Guard);
    else if (guard.type === "every" || guard.type === "some")
      for (const inner of guard.params.guards) ask(inner as Guard);
  };
  for (const { node } of statesOf(chart)) {
    for (const action of ownActionsOf(node)) {
      if (action.type === "count" || action.type === "resetCount") counters.add(action.params.of);
      if (action.type === "remember" || action.type === "forget") facts.add(action.params.fact);
    }
    for (const { transition } of transitionsOf(node, ""))
      if (transition.guard) ask(transition.guard as Guard);
  }
  const groups = Object.fromEntries(Object.entries(varies).map(([group, { length }]) => [group, length]));
  return { counters: [...counters], facts: [...facts], groups };
}
