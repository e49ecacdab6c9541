/**
 * Which knots of a graph lie on a circle with which: a number for each knot, the same for two knots that can each be reached
 * from the other. Linear in knots and edges, and does not recurse.
 */
export function components<T>(knots: readonly T[], next: (knot: T) => readonly T[]): ReadonlyMap<T, number> {
  const back = new Map<T, T[]>(knots.map((knot) => [knot, []]));
  for (const knot of knots) for (const to of next(knot)) back.get(to)?.push(knot);
  const finished: T[] = [];
  visitAll(knots, next, (knot) => finished.push(knot));
  const component = new Map<T, number>();
  let number = 0;
  for (const root of finished.reverse()) {
    if (component.has(root)) continue;
    const waiting = [root];
    component.set(root, ++number);
    for (let knot = waiting.pop(); knot !== undefined; knot = waiting.pop()) {
      for (const from of back.get(knot) ?? []) {
        if (component.has(from)) continue;
        component.set(from, number);
        waiting.push(from);
      }
    }
  }
  return component;
}

/** Depth first; `finish` is called with each knot after everything that can be reached from it for the first time. */
function visitAll<T>(knots: readonly T[], next: (knot: T) => readonly T[], finish: (knot: T) => void): void {
  const seen = new Set<T>();
  for (const root of knots) {
    const open: { readonly knot: T; readonly to: readonly T[]; i: number }[] = [];
    const visit = (knot: T): void => {
      if (seen.has(knot)) return;
      seen.add(knot);
      open.push({ knot, to: next(knot), i: 0 });
    };
    visit(root);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const to = top.to[top.i++];
      if (to !== undefined) visit(to);
      else finish((open.pop() ?? top).knot);
    }
  }
}
