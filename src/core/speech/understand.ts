import { faultIds } from "#core/standards";
import { normalise } from "./normalise.ts";
import { find, wordsOf, type Found } from "./read.ts";
import { rules } from "./rules/index.ts";
import { leftOver } from "./rules/left-over.ts";
import { repaired } from "./spelling.ts";
import { withSoftBreaks, type Stretch } from "./segment.ts";
import { spanOf } from "./span.ts";
import type { Mark, Understand } from "./understood.ts";

/**
 * Reads one reply by rules. Each id is marked once, at its surest and then earliest place; spans never leave the reply
 * and never split a character.
 */
export const understand: Understand = (reply, context) => {
  const normal = withSoftBreaks(repaired(normalise(reply.slice(0, longest))));
  const words = wordsOf(normal.text, normalise(context.caller.slice(0, longest)).text);
  const best = new Map<string, Found>();
  const note = (found: Found | undefined): void => {
    if (found === undefined) return;
    const before = best.get(found.id);
    if (before === undefined || better(found, before)) best.set(found.id, found);
  };
  for (const rule of rules) note(find(rule, words));
  for (const found of leftOver(words, [...best.values()])) note(found);
  const acts: Mark[] = [];
  const faults: Mark[] = [];
  for (const found of best.values()) {
    const mark = markOf(found, spanOf(normal, found));
    (faultIds.has(found.id) ? faults : acts).push(mark);
  }
  return { acts: acts.sort(inOrder), faults: faults.sort(inOrder) };
};

/** Nobody says more than this in one breath; what follows is not read. */
const longest = 4000;

const better = (a: Found, b: Found): boolean => (a.unsure === b.unsure ? a.from < b.from : b.unsure);

const markOf = (found: Found, { from, to }: Stretch): Mark =>
  found.unsure ? { id: found.id, from, to, unsure: true } : { id: found.id, from, to };

const inOrder = (a: Mark, b: Mark): number => a.from - b.from || (a.id < b.id ? -1 : 1);
