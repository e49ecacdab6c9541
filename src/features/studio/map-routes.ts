import type { StatePath } from "#core/scenario";
import type { ChartMap } from "#core/studio";
import type { Point, Size } from "./map-geometry.ts";
import { isBox, type Layout, type Spot } from "./map-layout.ts";
import { Streets } from "./map-streets.ts";

/** The way of an arrow in the map's own pixels, and the middle of its words. */
export interface Way {
  readonly points: readonly Point[];
  /** Laid out along with the cards: drawn in soft bends. The others turn at right angles. */
  readonly soft: boolean;
  readonly label: Point;
}
/** Where a state is on the map, from the map's corner. */
export function absoluteSpots(map: ChartMap, { spots }: Layout): ReadonlyMap<StatePath, Spot> {
  const found = new Map<StatePath, Spot>();
  for (const { path, parent } of map.nodes) {
    const spot = spots.get(path);
    const around = parent === "" ? undefined : found.get(parent);
    if (spot) found.set(path, { ...spot, x: spot.x + (around?.x ?? 0), y: spot.y + (around?.y ?? 0) });
  }
  return found;
}

/**
 * The ways of all arrows, by `from→to`: those that were laid out with the cards as they were laid out, the others around
 * what stands between, at right angles. Arrows that lead to the same state may run together, others keep apart. `sizeOf`:
 * the room that an arrow's words take.
 */
export function waysOf(
  map: ChartMap,
  layout: Layout,
  sizeOf: (arrow: string) => Size,
): ReadonlyMap<string, Way> {
  const spots = absoluteSpots(map, layout);
  const boxes = new Set(map.nodes.filter(isBox).map(({ path }) => path));
  const street = new Streets(spots, boxes);
  const ways = new Map<string, Way>();
  const rest = new Map<string, { readonly from: StatePath; readonly to: StatePath }>();
  for (const { from, to, self } of map.edges) {
    const key = `${from}→${to}`;
    if (to === undefined || self || ways.has(key) || !spots.has(from) || !spots.has(to)) continue;
    const route = layout.routes.get(key);
    const corner = spots.get(route?.parent ?? "") ?? { x: 0, y: 0 };
    const moved = ({ x, y }: Point) => ({ x: x + corner.x, y: y + corner.y });
    const points = route?.points.map(moved) ?? [];
    if (!route || street.isBlocked(points, from, to)) {
      rest.set(key, { from, to });
      continue;
    }
    const label = moved(route.label);
    street.words.take(label, sizeOf(key));
    ways.set(key, { points, soft: true, label });
  }
  const length = ({ from, to }: { readonly from: StatePath; readonly to: StatePath }) => {
    const [a, b] = [spots.get(from), spots.get(to)];
    return a && b ? Math.abs(a.x - b.x) + Math.abs(a.y - b.y) : 0;
  };
  // The short ones have the inner lanes.
  for (const [key, { from, to }] of [...rest].sort(([, a], [, b]) => length(a) - length(b))) {
    const points = street.way(from, to);
    ways.set(key, { points, soft: false, label: street.words.labelOn(points, sizeOf(key)) });
  }
  return ways;
}
