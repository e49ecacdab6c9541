import { lookAt } from "../look.ts";
import { clauseKeys, type Seen } from "../model/features.ts";
import type { Stretch } from "../segment.ts";

/** A stretch of a reply that may do something by itself, and its features. */
export interface Window extends Stretch {
  readonly keys: readonly number[];
}

/** The reply as a whole, made even, in features; the caller's line plays no part in own acts. */
export function wholeKeys(reply: string): number[] {
  const { seen } = lookAt(reply, "");
  return [...new Set(seen.clauses.flatMap((_, at) => clauseKeys(seen, at)))];
}

/** Each clause, each two clauses in a row, and the whole: so that more words cannot drown what was said. */
export function windowsOf(seen: Seen): Window[] {
  const { clauses } = seen;
  const keys = clauses.map((_, at) => clauseKeys(seen, at));
  const span = (first: number, last: number): Window => ({
    from: clauses[first]?.from ?? 0,
    to: clauses[last]?.to ?? 0,
    keys: [...new Set(keys.slice(first, last + 1).flat())],
  });
  const windows = clauses.map((_, at) => span(at, at));
  for (let at = 0; at + 1 < clauses.length; at++) windows.push(span(at, at + 1));
  if (clauses.length > 2) windows.push(span(0, clauses.length - 1));
  return windows;
}
