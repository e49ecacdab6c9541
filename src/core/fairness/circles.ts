import type { Place, Step } from "./places.ts";
import { wayTo } from "./places.ts";

/** A way that never has to end: how to get there, and what can be said again and again. */
export interface Circle {
  readonly seed: number;
  readonly to: readonly Step[];
  readonly round: readonly Step[];
  /** Ids of the innermost states that are active where the round begins. */
  readonly states: readonly string[];
}

/**
 * Circles of replies among places: one for each knot of places that lead to each other. What the caller remembers is part
 * of a place, so a caller who counts, and gives up in the end, makes no circle.
 */
export function circlesIn(places: readonly Place[]): Circle[] {
  return knotsIn(places).flatMap((knot) => {
    const first = Math.min(...knot);
    const place = places[first];
    if (!place) return [];
    const { seed, states } = place;
    const round = roundFrom(first, knot, places);
    return round.length === 0 ? [] : [{ seed, to: wayTo(places, first), round, states }];
  });
}

/** What can be said here without quiet adding up behind it to something that happens by itself. */
const saying = (place: Place | undefined, at: number) =>
  (place?.ways ?? []).filter(({ step, to }) => step.pick !== "" && !(to === at && step.running.length > 0));

/** The shortest way from a place back to itself within its knot; none when a delay runs on all the way round. */
function roundFrom(start: number, knot: ReadonlySet<number>, places: readonly Place[]): readonly Step[] {
  const back = new Map<number, readonly Step[]>([[start, []]]);
  for (const [at, steps] of back)
    for (const { step, to } of saying(places[at], at)) {
      const round = [...steps, step];
      if (to === start && !isTimed(round)) return round;
      if (knot.has(to) && !back.has(to)) back.set(to, round);
    }
  return [];
}

const isTimed = (round: readonly Step[]) =>
  (round[0]?.running ?? []).some((delay) => round.every(({ running }) => running.includes(delay)));

/** Tarjan's strongly connected components, of those with a way round; without recursion, since calls are long. */
function knotsIn(places: readonly Place[]): ReadonlySet<number>[] {
  const knots: Set<number>[] = [];
  const order = new Map<number, number>();
  const low: number[] = [];
  const open: number[] = [];
  const isOpen = new Set<number>();
  const visit = (root: number): void => {
    const trail = [{ at: root, next: 0 }];
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const { at } = top;
      if (top.next === 0) {
        order.set(at, order.size);
        low[at] = order.get(at) ?? 0;
        open.push(at);
        isOpen.add(at);
      }
      const way = saying(places[at], at)[top.next++];
      if (way) {
        const seen = order.get(way.to);
        if (seen === undefined) trail.push({ at: way.to, next: 0 });
        else if (isOpen.has(way.to)) low[at] = Math.min(low[at] ?? 0, seen);
        continue;
      }
      trail.pop();
      const above = trail.at(-1)?.at;
      if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[at] ?? 0);
      if (low[at] === order.get(at)) keep(at);
    }
  };
  const keep = (at: number): void => {
    const knot = new Set<number>();
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      isOpen.delete(one);
      knot.add(one);
      if (one === at) break;
    }
    if (knot.size > 1 || saying(places[at], at).some(({ to }) => to === at)) knots.push(knot);
  };
  places.forEach((_, at) => {
    if (!order.has(at)) visit(at);
  });
  return knots;
}
