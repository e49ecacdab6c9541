import type { StatePath } from "#core/scenario";
import { crossings, free, isOn, middle, straight, stride, type Point } from "./map-geometry.ts";
import type { Spot } from "./map-layout.ts";
import { away, corners, corridorsOf, winding } from "./map-ways.ts";
import { WordRoom } from "./map-words.ts";

/** How far arrows to different states keep apart. */
const lane = 8;

/** Arrows stay within this many pixels above and below their ends. */
const margin = 60;

const isWithin = (path: StatePath, around: StatePath) => path.startsWith(`${around}.`);

/** Arrows from one state, or to one state, may run on one another: it is seen where they part. */
interface Ends {
  readonly from: StatePath;
  readonly to: StatePath;
}
interface Run extends Ends {
  readonly low: number;
  readonly high: number;
}

/** Tried after one another for the two level runs of a way, in pixels from where they are best. */
const beside: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, -6],
  [-6, 0],
  [0, 6],
  [6, 0],
  [6, 6],
  [0, 12],
  [12, 0],
  [12, 12],
  [0, 18],
];

/** The level and upright runs of a way, each with the name of its street: where it is, to the width of a lane. */
function runsOf(points: readonly Point[]) {
  return points.flatMap((a, i) => {
    const b = points[i + 1];
    if (!b) return [];
    const upright = a.x === b.x;
    const [from, to] = upright ? [a.y, b.y] : [a.x, b.x];
    const street = upright ? `x${Math.round(a.x / lane)}` : `y${Math.round(a.y / 5)}`;
    return [{ street, low: Math.min(from, to), high: Math.max(from, to) }];
  });
}

/** What stands on the map, and which runs of arrows are taken. */
export class Streets {
  readonly #spots: ReadonlyMap<StatePath, Spot>;
  readonly #boxes: ReadonlySet<StatePath>;
  readonly #cards: readonly Spot[];
  readonly #runs = new Map<string, Run[]>();
  /** Where the words of arrows can stand. */
  readonly words = new WordRoom();

  constructor(spots: ReadonlyMap<StatePath, Spot>, boxes: ReadonlySet<StatePath>) {
    this.#spots = spots;
    this.#boxes = boxes;
    this.#cards = [...spots].flatMap(([path, spot]) => (boxes.has(path) ? [] : [spot]));
    for (const card of this.#cards) this.words.take({ x: middle(card), y: card.y + card.height / 2 }, card);
  }

  /** From the bottom of a state to the top of another; between a group and what is inside it, from or to its border. */
  way(from: StatePath, to: StatePath): readonly Point[] {
    const [a, b] = [this.#spots.get(from), this.#spots.get(to)];
    if (!a || !b) return [];
    const x = { from: middle(a), to: middle(b) };
    if (isWithin(to, from)) return straight(x.to, a.y, b.y);
    if (isWithin(from, to)) return straight(x.from, a.y + a.height, b.y + b.height);
    const start = a.y + a.height;
    const between = this.#between(from, to, Math.min(start, b.y), Math.max(start, b.y));
    // What lies right below is come to straight.
    if (b.y > start && Math.abs(x.from - x.to) < 2 && free(between, x.from, start, x.from, b.y))
      return straight(x.from, start, b.y);
    const found = this.#turning(between, { x: x.from, y: start }, { x: x.to, y: b.y }, { from, to });
    return [{ x: x.from, y: start }, ...found, { x: x.to, y: b.y }].filter(
      (point, i, all) => i === 0 || point.x !== all[i - 1]?.x || point.y !== all[i - 1]?.y,
    );
  }

  /** What an arrow must not cross on its way from one height to another: states, and groups that hold neither end. */
  #between(from: StatePath, to: StatePath, top: number, bottom: number): readonly Spot[] {
    const around = [...this.#boxes].filter(
      (box) => box === from || box === to || !(isWithin(from, box) || isWithin(to, box)),
    );
    const near = (spot: Spot) => spot.y < bottom + margin && spot.y + spot.height > top - margin;
    return [...this.#cards.filter(near), ...around.flatMap((box) => this.#spots.get(box) ?? []).filter(near)];
  }

  /** Down, along, up or down a corridor between cards, along, and down again: the corners. */
  #turning(between: readonly Spot[], a: Point, b: Point, ends: Ends): readonly Point[] {
    let best: { readonly points: readonly Point[]; readonly cost: number } | undefined;
    const [start, end] = [a.y + away.below, b.y - away.above];
    const corridors = corridorsOf(between, a, b, start, end);
    for (const [above, below] of beside) {
      const [y1, y2] = [start + above, end - below];
      for (const corridor of corridors) {
        const x = this.#lane(between, corridor, y1, y2, ends);
        const points = corners(a, b, x, y1, y2);
        const crossed = crossings(between, [a, ...points, b]);
        const cost = 10 * crossed + (this.#isRun(points, ends) ? 1 : 0);
        if (!best || cost < best.cost) best = { points, cost };
        if (cost === 0) return this.#run(points, ends);
        // They come nearest first: the first that crosses nothing is as short as any.
        if (crossed === 0) break;
      }
    }
    const points = best && best.cost >= 10 ? (winding(between, a, b) ?? best.points) : best?.points;
    return this.#run(points ?? [], ends);
  }

  /** The corridor, or as near it as no arrow between others runs. */
  #lane(between: readonly Spot[], x: number, y1: number, y2: number, ends: Ends): number {
    for (let n = 0; n <= 8; n++)
      for (const at of n === 0 ? [x] : [x + n * lane, x - n * lane]) {
        if (n > 0 && !free(between, at, y1, at, y2)) continue;
        if (!this.#isRun(straight(at, y1, y2), ends)) return at;
      }
    return x;
  }

  /** Whether an arrow between other states runs where this one would. */
  #isRun(points: readonly Point[], { from, to }: Ends): boolean {
    return runsOf(points).some(({ street, low, high }) =>
      this.#runs
        .get(street)
        ?.some((run) => run.to !== to && run.from !== from && run.low < high && run.high > low),
    );
  }

  #run(points: readonly Point[], ends: Ends): readonly Point[] {
    for (const { street, low, high } of runsOf(points)) {
      const there = this.#runs.get(street);
      if (there) there.push({ low, high, ...ends });
      else this.#runs.set(street, [{ low, high, ...ends }]);
    }
    return points;
  }

  /** Whether a way, which may be slanting, goes over a card that is not one of its ends. */
  isBlocked(points: readonly Point[], from: StatePath, to: StatePath): boolean {
    const [a, b] = [this.#spots.get(from), this.#spots.get(to)];
    const others = this.#cards.filter((card) => card !== a && card !== b);
    return points.some((point, i) => {
      const next = points[i + 1];
      if (!next) return false;
      const steps = Math.ceil((Math.abs(next.x - point.x) + Math.abs(next.y - point.y)) / stride);
      return Array.from({ length: steps }, (_, n) => ({
        x: point.x + ((next.x - point.x) * n) / steps,
        y: point.y + ((next.y - point.y) * n) / steps,
      })).some((at) => others.some((card) => isOn(card, at)));
    });
  }
}
