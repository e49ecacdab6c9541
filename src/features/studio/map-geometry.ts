import type { Spot } from "./map-layout.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Arrows keep at least this far from what they pass. */
const clear = 4;

export const middle = ({ x, width }: Spot) => x + width / 2;

/** Straight up or down. */
export const straight = (x: number, from: number, to: number): readonly Point[] => [
  { x, y: from },
  { x, y: to },
];

/** How many of these a way crosses. */
export function crossings(between: readonly Spot[], points: readonly Point[]): number {
  let count = 0;
  points.forEach((point, i) => {
    const next = points[i + 1];
    if (next) for (const spot of between) if (crosses(spot, point, next)) count++;
  });
  return count;
}

export const free = (between: readonly Spot[], x1: number, y1: number, x2: number, y2: number) =>
  !between.some((spot) => crosses(spot, { x: x1, y: y1 }, { x: x2, y: y2 }));

/** Whether a level or upright run comes too near to a card. Where it leaves or enters one, it only touches it. */
function crosses(spot: Spot, a: Point, b: Point): boolean {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  const side = a.x === b.x ? clear : 0;
  const over = a.y === b.y ? clear : 0;
  return (
    right > spot.x - side &&
    left < spot.x + spot.width + side &&
    bottom > spot.y - over &&
    top < spot.y + spot.height + over
  );
}

/** How finely a slanting way is looked at, in pixels. */
export const stride = 12;
export const isOn = (spot: Spot, { x, y }: Point) =>
  x > spot.x && x < spot.x + spot.width && y > spot.y && y < spot.y + spot.height;
