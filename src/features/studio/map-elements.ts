import type { Node } from "@xyflow/react";
import type { Problem } from "#core/base";
import type { StatePath } from "#core/scenario";
import { stateOfPlace, type ChartMap, type MapEdge, type MapNode } from "#core/studio";
import { isBox, type Layout, type Spot } from "./map-layout.ts";

export interface CardData extends Record<string, unknown> {
  readonly node: MapNode;
  /** Transitions that lead nowhere else: told on the card, where an arrow would go round in a loop. */
  readonly stays: readonly string[];
  /** Transitions whose target is not there. */
  readonly lost: readonly string[];
  readonly errors: number;
}
export type CardNode = Node<CardData, "card" | "box">;

type CardWords = Pick<CardData, "stays" | "lost">;

/** Cards as they were drawn last: one that has not changed is the same object, and nobody draws it again. */
const drawn = new WeakMap<MapNode, CardNode>();
let latest: readonly CardNode[] = [];

/** The states as the map's library wants them: parents before children, each within its parent. */
export function cardsOf(
  map: ChartMap,
  { spots }: Layout,
  label: (edge: MapEdge) => string,
  errors: ReadonlyMap<StatePath, number>,
): readonly CardNode[] {
  const words = cardWords(map, label);
  const cards = map.nodes.map((node): CardNode => {
    const spot = spots.get(node.path) ?? nowhere;
    const said = words.get(node.path) ?? nothing;
    const count = errors.get(node.path) ?? 0;
    const before = drawn.get(node);
    if (before && isAs(before, spot, said, count)) return before;
    const card: CardNode = {
      id: node.path,
      type: isBox(node) ? "box" : "card",
      position: { x: spot.x, y: spot.y },
      // Groups below the arrows, those inside others above these; cards above all.
      zIndex: isBox(node) ? node.depth - 100 : 1,
      width: spot.width,
      height: spot.height,
      measured: { width: spot.width, height: spot.height },
      ...(node.parent !== "" && { parentId: node.parent }),
      data: { node, ...said, errors: count },
      ariaLabel: node.name,
    };
    drawn.set(node, card);
    return card;
  });
  const same = cards.length === latest.length && cards.every((card, i) => card === latest[i]);
  if (!same) latest = cards;
  return latest;
}

const nowhere: Spot = { x: 0, y: 0, width: 0, height: 0 };
const nothing: CardWords = { stays: [], lost: [] };

/** What is said on the cards of ways that lead to no other state. */
function cardWords(map: ChartMap, label: (edge: MapEdge) => string): ReadonlyMap<StatePath, CardWords> {
  const found = new Map<StatePath, { readonly stays: string[]; readonly lost: string[] }>();
  for (const edge of map.edges) {
    const stays = edge.self || (edge.to === undefined && edge.lost === undefined);
    if (!stays && edge.lost === undefined) continue;
    const said = found.get(edge.from) ?? { stays: [], lost: [] };
    found.set(edge.from, said);
    (edge.lost === undefined ? said.stays : said.lost).push(label(edge));
  }
  return found;
}

const isAs = ({ position, width, height, data }: CardNode, spot: Spot, said: CardWords, errors: number) =>
  position.x === spot.x &&
  position.y === spot.y &&
  width === spot.width &&
  height === spot.height &&
  data.errors === errors &&
  sameTexts(data.stays, said.stays) &&
  sameTexts(data.lost, said.lost);

const sameTexts = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((text, i) => text === b[i]);

/** How many errors lie in each state, those inside it not counted. */
export function errorsByState(problems: readonly Problem[]): ReadonlyMap<StatePath, number> {
  const counts = new Map<StatePath, number>();
  for (const { severity, at } of problems) {
    const state = severity === "error" ? stateOfPlace(at)?.state : undefined;
    if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}
