import type { Seen } from "./model/features.ts";
import { normalise, type Normal } from "./normalise.ts";
import { find, wordsOf, type Found } from "./read.ts";
import { rules } from "./rules/index.ts";
import { leftOver } from "./rules/left-over.ts";
import { clausesOf, withSoftBreaks } from "./segment.ts";
import { repaired } from "./spelling.ts";

/** A reply as the rules see it, which is also what the model is shown. */
export interface Look {
  readonly normal: Normal;
  /** What the rules found: each id once, at its surest and then earliest place. */
  readonly found: ReadonlyMap<string, Found>;
  readonly seen: Seen;
}

/** Nobody says more than this in one breath; what follows is not read. */
const longest = 4000;

const better = (a: Found, b: Found): boolean => (a.unsure === b.unsure ? a.from < b.from : b.unsure);

/** Reads one reply by the rules alone. */
export function lookAt(reply: string, caller: string): Look {
  const normal = withSoftBreaks(repaired(normalise(reply.slice(0, longest))));
  const words = wordsOf(normal.text, normalise(caller.slice(0, longest)).text);
  const found = new Map<string, Found>();
  const fired: number[] = [];
  const note = (one: Found): void => {
    const before = found.get(one.id);
    if (before === undefined || better(one, before)) found.set(one.id, one);
  };
  rules.forEach((rule, number) => {
    const one = find(rule, words);
    if (one === undefined) return;
    fired.push(number);
    note(one);
  });
  for (const one of leftOver(words, [...found.values()])) note(one);
  const seen: Seen = {
    text: normal.text,
    clauses: clausesOf(normal.text),
    quoted: words.quoted,
    rules: [...found.values()],
    fired,
    caller: words.caller,
  };
  return { normal, found, seen };
}
