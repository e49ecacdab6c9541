import type { Point, Size } from "./map-geometry.ts";

const shelfHeight = 64;

function shelvesOf({ y }: Point, { height }: Size): readonly number[] {
  const first = Math.floor((y - height / 2) / shelfHeight);
  const last = Math.floor((y + height / 2) / shelfHeight);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Where cards and words stand, by their height: so that the words of an arrow stand on nothing else. */
export class WordRoom {
  readonly #shelves = new Map<number, (Point & Size)[]>();

  /** A card or words stand here from now on. */
  take(at: Point, size: Size): void {
    const taken = { x: at.x, y: at.y, width: size.width, height: size.height };
    for (const shelf of shelvesOf(at, size)) {
      const there = this.#shelves.get(shelf);
      if (there) there.push(taken);
      else this.#shelves.set(shelf, [taken]);
    }
  }

  /** Where the words of an arrow stand on nothing else, as near to where it begins as can be. */
  labelOn(points: readonly Point[], size: Size): Point {
    const places = placesOn(points, size);
    const found = places.find((place) => !this.#isTaken(place, size)) ?? places[0] ?? { x: 0, y: 0 };
    this.take(found, size);
    return found;
  }

  #isTaken({ x, y }: Point, { width, height }: Size): boolean {
    const meets = (other: Size & Point) =>
      Math.abs(other.x - x) * 2 < other.width + width + 4 &&
      Math.abs(other.y - y) * 2 < other.height + height;
    return shelvesOf({ x, y }, { width, height }).some((shelf) => this.#shelves.get(shelf)?.some(meets));
  }
}

/** Where the words of an arrow could stand: in the middle of it when it is straight, else along it from where it begins. */
function placesOn(points: readonly Point[], { width, height }: Size): readonly Point[] {
  const places: Point[] = [];
  points.forEach((a, i) => {
    const b = points[i + 1];
    if (!b) return;
    // Between a card and the first turn is no room for words.
    if (i === 0 && points.length > 2 && Math.abs(b.y - a.y) < 40) return;
    if (a.y === b.y) {
      const room = Math.abs(b.x - a.x);
      const towards = Math.sign(b.x - a.x);
      const x = room > width ? b.x - (towards * width) / 2 - towards * 8 : (a.x + b.x) / 2;
      places.push({ x, y: a.y }, { x: (a.x + b.x) / 2, y: a.y });
      return;
    }
    const along = [0.5, 0.25, 0.75].map((part) => a.y + (b.y - a.y) * part);
    const towards = Math.sign(b.y - a.y);
    for (let d = height; d < Math.abs(b.y - a.y) && along.length < 24; d += height + 4)
      along.push(a.y + towards * d);
    // A short straight one has its words in its middle; a long one near to where it begins.
    const ordered = points.length === 2 && Math.abs(b.y - a.y) < 200 ? along : along.slice(3);
    for (const y of ordered.length > 0 ? ordered : along)
      places.push({ x: a.x, y }, { x: a.x + width / 2 + 6, y }, { x: a.x - width / 2 - 6, y });
  });
  return places;
}
