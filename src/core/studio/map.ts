import { own, type LocalText } from "../base/index.ts";
import {
  chartOf,
  endPaths,
  TargetResolver,
  type Action,
  type ChartState,
  type StateNode,
  type StatePath,
  type Transition,
} from "../scenario/index.ts";
import { nameOfNode } from "./describe-edit.ts";
import type { Draft } from "./draft.ts";
import { wordsOfTransition, type TransitionWords } from "./phrases.ts";
import { transitionsAt, type TransitionRef } from "./states.ts";

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

type Document = Draft["document"];

const known = new WeakMap<Document, ChartMap>();
let latest: { readonly of: Document; readonly map: ChartMap } | undefined;

/**
 * The map of a draft. Targets that lead nowhere and states out of reach are in it like all others. What an edit has not
 * touched is the same object as before, the lists and the whole map too: who draws it need not look any further.
 */
export function mapOf({ document }: Draft): ChartMap {
  const before = known.get(document);
  if (before) return before;
  const map =
    latest && drawnAlike(latest.of, document) ? latest.map : sharedWith(latest?.map, folded(document));
  latest = { of: document, map };
  known.set(document, map);
  return map;
}

/** Whether all that a map shows is the same in both. */
const drawnAlike = (a: Document, b: Document) =>
  a.chart === b.chart && a.lines === b.lines && a.layout === b.layout && a.id === b.id;

function sharedWith(before: ChartMap | undefined, now: ChartMap): ChartMap {
  if (!before) return now;
  const nodes = sameItems(before.nodes, now.nodes);
  const edges = sameItems(before.edges, now.edges);
  const everywhere = sameItems(before.everywhere, now.everywhere);
  const same = nodes === before.nodes && edges === before.edges && everywhere === before.everywhere;
  return same ? before : { nodes, edges, everywhere };
}

const sameItems = <T>(before: readonly T[], now: readonly T[]): readonly T[] =>
  before.length === now.length && before.every((item, i) => item === now[i]) ? before : now;

function folded(document: Document): ChartMap {
  const chart = chartOf(document);
  const targets = new TargetResolver(chart, document.id);
  const ends = new Set(endPaths(document.chart));
  const starts = startOf(chart.root);
  const [root, ...states] = chart.states;
  return {
    nodes: states.map((state) => nodeOf(document, state, ends, starts.has(state))),
    edges: states.flatMap((state) => edgesOf(state, targets)),
    everywhere: root ? edgesOf(root, targets) : [],
  };
}

/** Cards as they were drawn last, by their states: edits share the states that they do not touch. */
const nodes = new WeakMap<StateNode, MapNode>();
const untagged: readonly string[] = [];

function nodeOf(
  document: Document,
  state: ChartState,
  ends: ReadonlySet<StatePath>,
  start: boolean,
): MapNode {
  const node = state.node as StateNode;
  const said = linesIn(node.entry ?? []);
  const [first] = said;
  const words = first === undefined ? undefined : own(document.lines, first);
  const card = own(document.layout, state.path);
  const now: MapNode = {
    path: state.path,
    key: state.key,
    name: nameOfNode(node, state.key),
    parent: state.parent?.path ?? "",
    depth: state.depth,
    kind: kindOf(state, ends),
    initial: state.parent?.node.initial === state.key,
    start,
    tags: node.tags ?? untagged,
    ...(first !== undefined && words && { firstLine: { id: first, words } }),
    lines: said.length,
    replies: node.meta?.replies?.length ?? 0,
    ...(ends.has(state.path) && { ends: node.meta?.ends ?? "caller" }),
    ...(card && { card }),
  };
  const before = nodes.get(node);
  if (before && alike(before, now)) return before;
  nodes.set(node, now);
  return now;
}

const alike = (a: MapNode, b: MapNode) =>
  a.path === b.path &&
  a.kind === b.kind &&
  a.initial === b.initial &&
  a.start === b.start &&
  a.ends === b.ends &&
  a.card === b.card &&
  a.firstLine?.id === b.firstLine?.id &&
  a.firstLine?.words === b.firstLine?.words;

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

/** Arrows as they were drawn last, by their transitions. */
const edges = new WeakMap<Transition, MapEdge>();

function edgesOf(state: ChartState, targets: TargetResolver): MapEdge[] {
  return state.transitions.flatMap(({ kind, trigger, order, siblings, target }): MapEdge[] => {
    const transition = transitionsAt(state.node as StateNode, kind, trigger)[order];
    if (!transition) return [];
    const found = target === undefined ? undefined : targets.find(state, target);
    const id = JSON.stringify([state.path, kind, trigger, order]);
    const of = siblings.length;
    const before = edges.get(transition);
    if (before?.id === id && before.to === found?.path && before.of === of) return [before];
    const now: MapEdge = {
      id,
      ref: { state: state.path, kind, trigger, index: order },
      from: state.path,
      ...(found && { to: found.path }),
      ...(target !== undefined && !found && { lost: target }),
      self: found === state,
      of,
      words: wordsOfTransition(kind, trigger, transition),
    };
    edges.set(transition, now);
    return [now];
  });
}
