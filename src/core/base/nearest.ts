/** Edits needed to turn `a` into `b`; stops counting above `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** The legal name most like `name`, or "" when none is near enough to be what was meant. */
export function nearestName(name: string, legal: Iterable<string>): string {
  const wanted = name.slice(0, 64).toLowerCase();
  const limit = Math.max(2, Math.ceil(wanted.length / 3));
  let best = "";
  let bestDistance = limit + 1;
  for (const candidate of legal) {
    const d = distance(wanted, candidate.slice(0, 64).toLowerCase(), limit);
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}
