import type { Normal } from "./normalise.ts";
import type { Stretch } from "./segment.ts";

const lead =
  /(请|麻烦|劳驾|烦请|能否|能不能|可不可以|可以|您|你|我|我们|这边|非常|很|真的|实在|十分|再次|现在|先|就|会|也|都|已经|帮|给|为|跟|向|把|的|是)+$/;
const isBreak = (char: string | undefined): boolean => char !== undefined && ",.!?;:“”".includes(char);
const tail = 8;

/**
 * Where in the reply as typed a phrase stands: grown over the polite words before it and the short rest of its clause,
 * without the punctuation around it.
 */
export function spanOf(normal: Normal, { from, to }: Stretch): Stretch {
  const { text } = normal;
  let start = from;
  let end = to;
  const before = /[^,.!?;:“”]*$/.exec(text.slice(Math.max(0, from - 16), from))?.[0] ?? "";
  start -= before.length <= 3 ? before.length : (lead.exec(before)?.[0].length ?? 0);
  if (!isBreak(text[end - 1])) {
    const rest = /^[^,.!?;:“”]*/.exec(text.slice(end, end + tail + 1))?.[0] ?? "";
    if (rest.length <= tail) end += rest.length;
  }
  while (start < end - 1 && isBreak(text[start])) start++;
  while (end > start + 1 && isBreak(text[end - 1])) end--;
  return { from: normal.starts[start] ?? 0, to: normal.ends[end - 1] ?? 0 };
}
