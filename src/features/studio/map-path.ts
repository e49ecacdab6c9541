import type { Point } from "./map-geometry.ts";
import type { Way } from "./map-routes.ts";

const radius = 8;

/** An arrow's way as the path of a drawing: in soft bends, or at right angles with round corners. */
export function pathOf({ points, soft }: Pick<Way, "points" | "soft">): string {
  return soft ? inBends(points) : withCorners(points);
}

/** A line through points that bends softly at each of them. */
function inBends(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return "";
  const bends = rest.slice(0, -1).map((point, i) => {
    const next = rest[i + 1] ?? last;
    return `Q ${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  return [`M ${at(first)}`, ...bends, `L ${at(last)}`].join(" ");
}

function withCorners(points: readonly Point[]): string {
  return points
    .map((point, i) => {
      const [before, after] = [points[i - 1], points[i + 1]];
      if (!before) return `M ${at(point)}`;
      if (!after) return `L ${at(point)}`;
      return `L ${at(towards(point, before))} Q ${at(point)} ${at(towards(point, after))}`;
    })
    .join(" ");
}

/** From a corner a little way to where the line comes from or goes to. */
function towards(corner: Point, other: Point): Point {
  const length = Math.abs(other.x - corner.x) + Math.abs(other.y - corner.y);
  const part = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * part, y: corner.y + (other.y - corner.y) * part };
}

const at = ({ x, y }: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
