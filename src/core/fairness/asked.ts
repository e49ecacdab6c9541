import { statesOf, transitionList, type Guard, type Scenario } from "../scenario/index.ts";

/** What the guards of a chart ask for. Anything else that a caller remembers makes no difference to how the call goes on. */
export interface Asked {
  readonly mood: boolean;
  /** Groups of what is drawn. */
  readonly groups: ReadonlySet<string>;
  /** By counter, a count that no guard tells from a higher one. */
  readonly counters: ReadonlyMap<string, number>;
  readonly facts: ReadonlySet<string>;
}

/** Gathers what is asked for anywhere in a chart. */
export function askedIn({ chart }: Pick<Scenario, "chart">): Asked {
  const counters = new Map<string, number>();
  const facts = new Set<string>();
  let mood = false;
  const groups = new Set<string>();
  const look = (guard: Guard): void => {
    if (guard.type === "mood") mood = true;
    else if (guard.type === "drawn") groups.add(guard.params.group);
    else if (guard.type === "remembers") facts.add(guard.params.fact);
    else if (guard.type === "counted") {
      const { of, atLeast = 0, atMost = -1 } = guard.params;
      counters.set(of, Math.max(counters.get(of) ?? 0, atLeast, atMost + 1));
    } else if (guard.type === "every" || guard.type === "some")
      for (const inner of guard.params.guards) look(inner as Guard);
    else if (guard.type === "not") look(guard.params.guard as Guard);
  };
  for (const { node } of statesOf(chart)) {
    const lists = [
      node.always,
      node.onDone,
      ...Object.values(node.on ?? {}),
      ...Object.values(node.after ?? {}),
    ];
    for (const { guard } of lists.flatMap((list) => transitionList(list)))
      if (guard !== undefined) look(guard as Guard);
  }
  return { mood, groups, counters, facts };
}
