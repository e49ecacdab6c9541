import { graphlib, layout } from "@dagrejs/dagre";
import type { StatePath } from "#core/scenario";
import type { ChartMap, MapNode } from "#core/studio";

/** Where a state is drawn: its corner within its parent, and its size, in pixels of the map. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const cardSize = { width: 208, height: 84 } as const;
const endSize = { width: 168, height: 56 } as const;
const padding = { side: 20, top: 44, bottom: 20 } as const;
const gap = { rank: 28, node: 32 } as const;

/** The way of an arrow around what stands between, and where its words have room; within the parent of its states. */
export interface Route {
  readonly parent: StatePath;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly label: { readonly x: number; readonly y: number };
}

export interface Layout {
  readonly spots: ReadonlyMap<StatePath, Spot>;
  /** By `from→to`; of arrows between states that were laid out together. */
  readonly routes: ReadonlyMap<string, Route>;
}

/** The room that the words of an arrow are given, where nobody says how much they take. */
const labelSize = { width: 176, line: 20 } as const;
type Room = (arrow: string) => { readonly width: number; readonly height: number } | undefined;

/**
 * Arrows over more steps than this are not laid out with the cards, but led around them afterwards: an ending that every
 * state leads to would otherwise cost seconds and pull the chart apart.
 */
const farthest = 3;
/** Charts larger than this are put into rows by their distance from the beginning, which takes no time at all. */
const many = 60;

/** It is drawn around the states inside it. */
export const isBox = ({ kind }: MapNode): boolean => kind === "group" || kind === "lanes" || kind === "lane";

/**
 * Where every state is drawn. What the author has placed stays there; the rest is laid out level by level, from the inside to
 * the outside, in the order of the story. `room`: what the words of an arrow, by `from→to`, take.
 */
export function layoutOf(map: ChartMap, room: Room = () => undefined): Layout {
  const spots = new Map<StatePath, Spot>();
  const routes = new Map<string, Route>();
  const inside = new Map<StatePath, MapNode[]>();
  for (const node of map.nodes) inside.set(node.parent, [...(inside.get(node.parent) ?? []), node]);
  const parents = [...inside.keys()].sort((a, b) => depthOf(b) - depthOf(a));
  const sizes = new Map<StatePath, { readonly width: number; readonly height: number }>();
  const sizeOf = (node: MapNode) =>
    sizes.get(node.path) ??
    (node.kind === "end" || node.kind === "inner-end" || node.kind === "history" ? endSize : cardSize);
  for (const parent of parents) {
    const children = inside.get(parent) ?? [];
    const placed = arranged(children, map, sizeOf, routes, room);
    for (const [path, spot] of placed) spots.set(path, spot);
    sizes.set(parent, boundsOf([...placed.values()]));
  }
  // A group with nothing in it yet is as large as a card with room for a first one.
  for (const node of map.nodes)
    if (isBox(node) && !inside.has(node.path)) {
      const spot = spots.get(node.path);
      if (spot) spots.set(node.path, { ...spot, ...cardSize });
    }
  return { spots, routes };
}

const depthOf = (path: StatePath) => (path === "" ? 0 : path.split(".").length);

function boundsOf(spots: readonly Spot[]) {
  const right = Math.max(0, ...spots.map((spot) => spot.x + spot.width));
  const bottom = Math.max(0, ...spots.map((spot) => spot.y + spot.height));
  return {
    width: Math.max(cardSize.width, right + padding.side),
    height: Math.max(cardSize.height, bottom + padding.bottom),
  };
}

function arranged(
  children: readonly MapNode[],
  map: ChartMap,
  sizeOf: (node: MapNode) => { readonly width: number; readonly height: number },
  routes: Map<string, Route>,
  room: Room,
): ReadonlyMap<StatePath, Spot> {
  const spots = new Map<StatePath, Spot>();
  const free = children.filter((node) => !node.card);
  for (const node of children)
    if (node.card) spots.set(node.path, { x: node.card[0], y: node.card[1], ...sizeOf(node) });
  if (free.length === 0) return spots;
  const [first] = children;
  const side = first?.parent === "" ? 0 : padding.side;
  const top = first?.parent === "" ? 0 : padding.top;
  // Below what the author has placed, where nothing is in the way.
  const below =
    spots.size === 0 ? top : Math.max(...[...spots.values()].map((s) => s.y + s.height)) + gap.rank;
  const found =
    first?.kind === "lane"
      ? sideBySide(free, sizeOf)
      : free.length > many
        ? inRows(free, map, sizeOf)
        : byStory(free, map, sizeOf, room, (name, { points, label, parent }) =>
            routes.set(name, {
              parent,
              points: points.map(({ x, y }) => ({ x: x + side, y: y + below })),
              label: { x: label.x + side, y: label.y + below },
            }),
          );
  for (const [path, spot] of found) spots.set(path, { ...spot, x: spot.x + side, y: spot.y + below });
  return spots;
}

function sideBySide(
  nodes: readonly MapNode[],
  sizeOf: (node: MapNode) => { readonly width: number; readonly height: number },
): Map<StatePath, Spot> {
  const spots = new Map<StatePath, Spot>();
  const height = Math.max(...nodes.map((node) => sizeOf(node).height));
  let x = 0;
  for (const node of nodes) {
    const { width } = sizeOf(node);
    spots.set(node.path, { x, y: 0, width, height });
    x += width + gap.node;
  }
  return spots;
}

/** From the beginning downwards, an arrow's end below its start where it can be. */
function byStory(
  nodes: readonly MapNode[],
  map: ChartMap,
  sizeOf: (node: MapNode) => { readonly width: number; readonly height: number },
  room: Room,
  route: (name: string, route: Route) => void,
): Map<StatePath, Spot> {
  const graph = new graphlib.Graph();
  graph.setGraph({
    rankdir: "TB",
    ranksep: gap.rank,
    nodesep: gap.node,
    ranker: "network-simplex",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const paths = new Set(nodes.map((node) => node.path));
  for (const node of [...nodes].sort((a, b) => Number(b.initial) - Number(a.initial)))
    graph.setNode(node.path, { ...sizeOf(node) });
  const links = linksBetween(map, paths);
  const depths = depthsOf(nodes, links);
  for (const { a, b, count } of links.values()) {
    const span = (depths.get(b) ?? 0) - (depths.get(a) ?? 0);
    if (Math.abs(span) > farthest) continue;
    const given = { width: labelSize.width, height: Math.min(2, count) * labelSize.line };
    graph.setEdge(a, b, { ...(room(`${a}→${b}`) ?? given), labelpos: "c" });
  }
  layout(graph);
  const parent = nodes[0]?.parent ?? "";
  for (const { v, w } of graph.edges()) {
    const { points, x, y } = graph.edge(v, w) as unknown as { points: Route["points"]; x: number; y: number };
    route(`${v}→${w}`, { parent, points, label: { x, y } });
  }
  const spots = new Map<StatePath, Spot>();
  for (const path of paths) {
    const { x, y, width, height } = graph.node(path) as Spot;
    spots.set(path, { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height });
  }
  return spots;
}

interface Link {
  readonly a: StatePath;
  readonly b: StatePath;
  /** Transitions between the two. */
  readonly count: number;
}

/** What leads from one of these states to another, from inside them too. */
function linksBetween(map: ChartMap, paths: ReadonlySet<StatePath>): ReadonlyMap<string, Link> {
  const here = (path: StatePath): StatePath | undefined => {
    for (let up = path; up !== ""; up = up.split(".").slice(0, -1).join(".")) if (paths.has(up)) return up;
    return undefined;
  };
  const links = new Map<string, Link>();
  for (const { from, to } of map.edges) {
    const [a, b] = [here(from), to === undefined ? undefined : here(to)];
    if (a === undefined || b === undefined || a === b) continue;
    const name = `${a}→${b}`;
    links.set(name, { a, b, count: (links.get(name)?.count ?? 0) + 1 });
  }
  return links;
}

/** How many steps each state is from the beginning. */
function depthsOf(
  nodes: readonly MapNode[],
  links: ReadonlyMap<string, Link>,
): ReadonlyMap<StatePath, number> {
  const next = new Map<StatePath, StatePath[]>();
  for (const { a, b } of links.values()) next.set(a, [...(next.get(a) ?? []), b]);
  const depths = new Map<StatePath, number>();
  const begins = nodes.find((node) => node.initial) ?? nodes[0];
  const waiting = begins ? [begins.path] : [];
  if (begins) depths.set(begins.path, 0);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
    for (const to of next.get(path) ?? [])
      if (!depths.has(to)) {
        depths.set(to, (depths.get(path) ?? 0) + 1);
        waiting.push(to);
      }
  return depths;
}

/** A row for every step from the beginning, in it the states in the file's order; what nothing leads to comes last. */
function inRows(
  nodes: readonly MapNode[],
  map: ChartMap,
  sizeOf: (node: MapNode) => { readonly width: number; readonly height: number },
): Map<StatePath, Spot> {
  const depths = depthsOf(nodes, linksBetween(map, new Set(nodes.map((node) => node.path))));
  const last = Math.max(0, ...depths.values()) + 1;
  const rows = new Map<number, MapNode[]>();
  for (const node of nodes) {
    const depth = depths.get(node.path) ?? last;
    rows.set(depth, [...(rows.get(depth) ?? []), node]);
  }
  const spots = new Map<StatePath, Spot>();
  let y = 0;
  for (const depth of [...rows.keys()].sort((a, b) => a - b)) {
    const row = rows.get(depth) ?? [];
    let x = 0;
    for (const node of row) {
      spots.set(node.path, { x, y, ...sizeOf(node) });
      x += sizeOf(node).width + gap.node * 2;
    }
    y += Math.max(...row.map((node) => sizeOf(node).height)) + gap.rank * 2 + labelSize.line;
  }
  return spots;
}
