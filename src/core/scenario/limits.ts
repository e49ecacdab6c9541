/** What a scenario's text may be at most. It comes from strangers, so everything about it has an end. */
export const limits = {
  /** Bytes of the text in UTF-8. */
  bytes: 1_048_576,
  /** Objects and lists inside one another. */
  depth: 64,
  /** Values of any kind, counted together. */
  nodes: 20_000,
  /** UTF-16 units of one string. */
  string: 10_000,
  /** States of one chart. */
  states: 500,
  /** States inside one another. */
  chartDepth: 12,
  /** Acts of the author's own. */
  ownActs: 10,
  /** Milliseconds of an `after`. */
  delay: 120_000,
  /** Problems listed; the rest are only counted. */
  problems: 300,
} as const;

/** Keys that mean something to JavaScript itself. No scenario needs them, and some code somewhere would stumble over them. */
export const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Bytes of a text in UTF-8; a surrogate without its partner counts three, as the replacement character does. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code < 0x10000) bytes += 3;
    else {
      bytes += 4;
      i++;
    }
  }
  return bytes;
}
