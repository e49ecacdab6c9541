import type { Edge, Node } from "@xyflow/react";
import type { Problem } from "#core/base";
import type { StatePath } from "#core/scenario";
import { stateOfPlace, type ChartMap, type MapEdge, type MapNode } from "#core/studio";
import type { Layout, Route } from "./map-layout.ts";
import type { Phrases } from "./use-phrases.ts";

export interface CardData extends Record<string, unknown> {
  readonly node: MapNode;
  /** Transitions that lead nowhere else: told on the card, where an arrow would go round in a loop. */
  readonly stays: readonly string[];
  /** Transitions whose target is not there. */
  readonly lost: readonly string[];
  readonly errors: number;
}
export interface ArrowData extends Record<string, unknown> {
  /** What each transition between these two says, in the file's order. */
  readonly labels: readonly { readonly id: string; readonly text: string }[];
  /** Around what stands between, in the map's own pixels; absent where the author has put cards by hand. */
  readonly route?: Pick<Route, "points" | "label">;
}
export type CardNode = Node<CardData, "card" | "box">;
export type ArrowEdge = Edge<ArrowData, "arrow">;

const isBox = ({ kind }: MapNode) => kind === "group" || kind === "lanes" || kind === "lane";

/** The states as the map's library wants them: parents before children, each within its parent. */
export function cardsOf(
  map: ChartMap,
  { spots }: Layout,
  words: Phrases,
  errors: ReadonlyMap<StatePath, number>,
): CardNode[] {
  const from = new Map<StatePath, MapEdge[]>();
  for (const edge of map.edges) from.set(edge.from, [...(from.get(edge.from) ?? []), edge]);
  return map.nodes.map((node): CardNode => {
    const spot = spots.get(node.path) ?? { x: 0, y: 0, width: 0, height: 0 };
    const ways = from.get(node.path) ?? [];
    const said = (edge: MapEdge) => words.label(edge.words);
    return {
      id: node.path,
      type: isBox(node) ? "box" : "card",
      position: { x: spot.x, y: spot.y },
      // Groups below the arrows, cards above them.
      zIndex: isBox(node) ? -1 : 1,
      width: spot.width,
      height: spot.height,
      ...(node.parent !== "" && { parentId: node.parent }),
      data: {
        node,
        stays: ways
          .filter((edge) => edge.self || (edge.to === undefined && edge.lost === undefined))
          .map(said),
        lost: ways.filter((edge) => edge.lost !== undefined).map(said),
        errors: errors.get(node.path) ?? 0,
      },
      ariaLabel: node.name,
    };
  });
}

/** One arrow for all transitions between the same two states. */
export function arrowsOf(map: ChartMap, layout: Layout, words: Phrases): ArrowEdge[] {
  const arrows = new Map<string, ArrowEdge>();
  for (const { id, from, to, self, words: said } of map.edges) {
    if (to === undefined || self) continue;
    const key = `${from}→${to}`;
    const label = { id, text: words.label(said) };
    const before = arrows.get(key);
    const route = layout.routes.get(key);
    arrows.set(key, {
      id: key,
      type: "arrow",
      source: from,
      target: to,
      data: {
        labels: [...(before?.data?.labels ?? []), label],
        ...(route && { route: absolute(route, layout) }),
      },
      focusable: false,
      selectable: false,
    });
  }
  return [...arrows.values()];
}

/** The route from its parent's corner to the map's. */
function absolute({ parent, points, label }: Route, { spots }: Layout): Pick<Route, "points" | "label"> {
  let [dx, dy] = [0, 0];
  for (let up = parent; up !== ""; up = up.split(".").slice(0, -1).join(".")) {
    dx += spots.get(up)?.x ?? 0;
    dy += spots.get(up)?.y ?? 0;
  }
  const moved = (point: { readonly x: number; readonly y: number }) => ({ x: point.x + dx, y: point.y + dy });
  return { points: points.map(moved), label: moved(label) };
}

/** How many errors lie in each state, those inside it not counted. */
export function errorsByState(problems: readonly Problem[]): ReadonlyMap<StatePath, number> {
  const counts = new Map<StatePath, number>();
  for (const { severity, at } of problems) {
    const state = severity === "error" ? stateOfPlace(at)?.state : undefined;
    if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}
