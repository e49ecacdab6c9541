import { own, type LocalText } from "../base/index.ts";
import {
  chartOf,
  endPaths,
  TargetResolver,
  type Action,
  type ChartState,
  type StateNode,
  type StatePath,
} from "../scenario/index.ts";
import { nameOfState } from "./describe-edit.ts";
import type { Draft } from "./draft.ts";
import { wordsOfTransition, type TransitionWords } from "./phrases.ts";
import { transitionAt, type TransitionRef } from "./states.ts";

/** A state as a card on the map and as a row of the outline. */
export interface MapNode {
  readonly path: StatePath;
  readonly key: string;
  /** Its short note, or its key. */
  readonly name: string;
  /** "" at the top. */
  readonly parent: StatePath;
  /** 1 at the top. */
  readonly depth: number;
  readonly kind: "simple" | "group" | "lanes" | "lane" | "end" | "inner-end" | "history";
  /** Its parent begins with it. */
  readonly initial: boolean;
  /** The call begins here: it and all around it are where their parents begin. */
  readonly start: boolean;
  readonly tags: readonly string[];
  /** What the caller says first on coming in. */
  readonly firstLine?: { readonly id: string; readonly words: LocalText };
  /** How many lines are said on coming in, and how many replies are on offer. */
  readonly lines: number;
  readonly replies: number;
  /** Of an end of the call: who puts the phone down. */
  readonly ends?: "caller" | "line" | "agent";
  /** Where the author put it. */
  readonly card?: readonly [number, number];
}

/** A transition as an arrow of the map and as a line below its state in the outline. */
export interface MapEdge {
  readonly id: string;
  readonly ref: TransitionRef;
  readonly from: StatePath;
  /** Undefined: the caller stays where they are, or the target is not there. */
  readonly to?: StatePath;
  /** The target as written, when no state answers to it. */
  readonly lost?: string;
  /** It leads to the state it starts from, or back into it. */
  readonly self: boolean;
  /** How many there are on the same trigger; tried in order. */
  readonly of: number;
  readonly words: TransitionWords;
}

/** The chart as the map draws it and the outline reads it: the same nodes and edges, in the same order. */
export interface ChartMap {
  /** Parents before children, in the file's order; the chart itself is not among them. */
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Transitions of the chart itself, which are open to every state. */
  readonly everywhere: readonly MapEdge[];
}

/** The map of a draft. Targets that lead nowhere and states out of reach are in it like all others. */
export function mapOf(draft: Draft): ChartMap {
  const { document } = draft;
  const chart = chartOf(document);
  const targets = new TargetResolver(chart, document.id);
  const ends = new Set(endPaths(document.chart));
  const starts = startOf(chart.root);
  const nodes = chart.states
    .filter((state) => state.parent !== undefined)
    .map((state) => nodeOf(draft, state, ends, starts.has(state)));
  const edges = chart.states.flatMap((state) => edgesOf(draft, state, targets));
  return {
    nodes,
    edges: edges.filter(({ from }) => from !== ""),
    everywhere: edges.filter(({ from }) => from === ""),
  };
}

function nodeOf(draft: Draft, state: ChartState, ends: ReadonlySet<StatePath>, start: boolean): MapNode {
  const node = state.node as StateNode;
  const { document } = draft;
  const said = linesIn(node.entry ?? []);
  const [first] = said;
  const words = first === undefined ? undefined : own(document.lines, first);
  const card = own(document.layout, state.path);
  return {
    path: state.path,
    key: state.key,
    name: nameOfState(draft, state.path),
    parent: state.parent?.path ?? "",
    depth: state.depth,
    kind: kindOf(state, ends),
    initial: state.parent?.node.initial === state.key,
    start,
    tags: node.tags ?? [],
    ...(first !== undefined && words && { firstLine: { id: first, words } }),
    lines: said.length,
    replies: node.meta?.replies?.length ?? 0,
    ...(ends.has(state.path) && { ends: node.meta?.ends ?? "caller" }),
    ...(card && { card }),
  };
}

function kindOf(state: ChartState, ends: ReadonlySet<StatePath>): MapNode["kind"] {
  if (state.type === "final") return ends.has(state.path) ? "end" : "inner-end";
  if (state.type === "history") return "history";
  if (state.type === "parallel") return "lanes";
  if (state.parent?.type === "parallel") return "lane";
  return state.children.length > 0 ? "group" : "simple";
}

/** The states that are entered when the phone is answered. */
function startOf(root: ChartState): ReadonlySet<ChartState> {
  const found = new Set<ChartState>();
  const enter = (state: ChartState): void => {
    found.add(state);
    for (const child of state.children)
      if (state.type === "parallel" ? child.type !== "history" : state.node.initial === child.key)
        enter(child);
  };
  enter(root);
  return found;
}

const linesIn = (actions: readonly Action[]): string[] =>
  actions.flatMap((action) => (action.type === "say" ? [action.params.line] : []));

function edgesOf({ document }: Draft, state: ChartState, targets: TargetResolver): MapEdge[] {
  return state.transitions.flatMap(({ kind, trigger, order, siblings, target }): MapEdge[] => {
    const ref = { state: state.path, kind, trigger, index: order };
    const transition = transitionAt(document.chart, ref);
    const to = target === undefined ? undefined : targets.find(state, target);
    if (!transition) return [];
    return [
      {
        id: JSON.stringify([state.path, kind, trigger, order]),
        ref,
        from: state.path,
        ...(to && { to: to.path }),
        ...(target !== undefined && !to && { lost: target }),
        self: to === state,
        of: siblings.length,
        words: wordsOfTransition(kind, trigger, transition),
      },
    ];
  });
}
