/** Where the hash of each kind of feature begins, so that the same characters in another place are another feature. */
export const Kind = {
  gram: 0x11,
  quotedGram: 0x12,
  sound: 0x13,
  quotedSound: 0x14,
  skip: 0x15,
  quotedSkip: 0x16,
  mark: 0x21,
  head: 0x22,
  tail: 0x23,
  whole: 0x24,
  first: 0x31,
  last: 0x32,
  shape: 0x33,
  cue: 0x34,
  caller: 0x35,
  rule: 0x41,
  doubtfulRule: 0x42,
  ruleHere: 0x43,
  oneRule: 0x44,
  family: 0x51,
  quotedFamily: 0x52,
} as const;

/** A hash with one more unit mixed in. Integer arithmetic alone: the same on every machine. */
export function mixed(hash: number, unit: number): number {
  let h = Math.imul(hash ^ unit, 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca77);
  h ^= h >>> 13;
  return h >>> 0;
}
