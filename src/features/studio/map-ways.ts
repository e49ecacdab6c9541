import { crossings, type Point } from "./map-geometry.ts";
import { cardSize, type Spot } from "./map-layout.ts";

/** How far from a card an arrow passes it, leaves it and comes to it. */
export const away = { side: 14, below: 16, above: 16 } as const;
const mostCorridors = 48;

/** The turns of a way down to `y1`, along to `x`, up or down to `y2`, and along to the end. */
export function corners(a: Point, b: Point, x: number, y1: number, y2: number): readonly Point[] {
  // Nothing has to be gone around: one turn on the way down is enough.
  if (x === a.x && y2 > a.y)
    return [
      { x, y: y2 },
      { x: b.x, y: y2 },
    ];
  if (x === b.x && y1 < b.y)
    return [
      { x: a.x, y: y1 },
      { x, y: y1 },
    ];
  return [
    { x: a.x, y: y1 },
    { x, y: y1 },
    { x, y: y2 },
    { x: b.x, y: y2 },
  ];
}

/**
 * Where one corridor is not enough: beside the first card to a level between others, along it, and beside the last card to
 * the end. Undefined when every such way crosses something.
 */
export function winding(between: readonly Spot[], a: Point, b: Point): readonly Point[] | undefined {
  const [y1, y2] = [a.y + away.below, b.y - away.above];
  const levels = between
    .flatMap((spot) => [spot.y - away.above, spot.y + spot.height + away.below])
    .sort(
      (one, other) => Math.abs(one - y1) + Math.abs(one - y2) - Math.abs(other - y1) - Math.abs(other - y2),
    )
    .slice(0, mostCorridors);
  const beyond = cardSize.width / 2 + away.side;
  for (const y of new Set(levels))
    for (const from of [a.x + beyond, a.x - beyond])
      for (const to of [b.x - beyond, b.x + beyond]) {
        const points = [
          { x: a.x, y: y1 },
          { x: from, y: y1 },
          { x: from, y },
          { x: to, y },
          { x: to, y: y2 },
          { x: b.x, y: y2 },
        ];
        if (crossings(between, [a, ...points, b]) === 0) return points;
      }
  return undefined;
}

/** Where one can go up and down beside the cards between two heights, nearest to both ends first. */
export function corridorsOf(
  between: readonly Spot[],
  a: Point,
  b: Point,
  y1: number,
  y2: number,
): readonly number[] {
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
  const found = new Set([a.x, b.x]);
  for (const spot of between)
    if (spot.y <= bottom && spot.y + spot.height >= top)
      found.add(spot.x - away.side).add(spot.x + spot.width + away.side);
  const detour = (x: number) => Math.abs(x - a.x) + Math.abs(x - b.x);
  return [...found].sort((one, other) => detour(one) - detour(other)).slice(0, mostCorridors);
}
