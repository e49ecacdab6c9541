import type { StateNode, Transition, Transitions } from "./scenario.ts";

/** The path of a state from the root, as XState writes ids: `talk.opening`; the root is "". */
export type StatePath = string;

/** A list of transitions, however the author wrote one or many. */
export function transitionList(transitions: Transitions | undefined): readonly Transition[] {
  if (transitions === undefined) return [];
  return Array.isArray(transitions) ? transitions : [transitions as Transition];
}

/** Every state below a node, the node itself first, with its path; parents before children. */
export function statesOf(
  node: StateNode,
  path: StatePath = "",
): { readonly path: StatePath; readonly node: StateNode }[] {
  return [
    { path, node },
    ...Object.entries(node.states ?? {}).flatMap(([key, child]) =>
      statesOf(child, path === "" ? key : `${path}.${key}`),
    ),
  ];
}

/**
 * The paths of the ends: final states at the top of the chart or, in a parallel chart, at the top of a region.
 * Entering one ends the call. Final states further down are XState's own and end only their parent.
 */
export function endPaths(chart: StateNode): StatePath[] {
  const tops: [string, StateNode][] =
    chart.type === "parallel"
      ? Object.entries(chart.states ?? {}).flatMap(([region, node]) =>
          Object.entries(node.states ?? {}).map(([key, child]): [string, StateNode] => [
            `${region}.${key}`,
            child,
          ]),
        )
      : Object.entries(chart.states ?? {});
  return tops.filter(([, node]) => node.type === "final").map(([path]) => path);
}
