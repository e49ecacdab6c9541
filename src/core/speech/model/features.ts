import type { Found } from "../read.ts";
import type { Stretch } from "../segment.ts";
import { soundAt } from "../spelling.ts";
import { cuesOf } from "./cues.ts";
import { Kind, mixed } from "./hash.ts";
import { familiesIn } from "./lexicon.ts";

/** What the model is shown: words made even, what the rules found in them, and the caller's line made even. */
export interface Seen {
  readonly text: string;
  readonly clauses: readonly Stretch[];
  readonly quoted: readonly Stretch[];
  readonly rules: readonly Found[];
  /** Every rule whose phrase was found, by its place in the list of rules. */
  readonly fired: readonly number[];
  readonly caller: string;
}

/** The features of a reply as 24-bit hashes, each at most once in its list. */
export interface Features {
  /** What the rules say: few, and heavy. */
  readonly strong: readonly number[];
  /** Of the reply as a whole, and of the caller's line. */
  readonly whole: readonly number[];
  /** Of each clause. */
  readonly clauses: readonly (readonly number[])[];
}

/** How long a reply is, breaks included. */
export const lengthOf = (clauses: readonly Stretch[]): number =>
  clauses.reduce((sum, { from, to }) => sum + to - from + 1, 0);

type Emit = (hash: number) => void;

const longestGram = 4;
const breaks = ",.!?;:“”";
/** A caller's story adds nothing after this many characters. */
const longestCaller = 200;

/** The features of a reply. */
export function featuresOf(seen: Seen): Features {
  return {
    strong: gather((emit) => ruleFeatures(seen, emit)),
    whole: gather((emit) => wholeFeatures(seen, emit)),
    clauses: seen.clauses.map((_, at) => clauseKeys(seen, at)),
  };
}

/** The features of one clause, by its number. */
export const clauseKeys = (seen: Seen, at: number): number[] =>
  gather((emit) => clauseFeatures(seen, at, emit));

function gather(tell: (emit: Emit) => void): number[] {
  const found = new Set<number>();
  tell((hash) => found.add(hash >>> 8));
  return [...found];
}

function ruleFeatures({ rules, fired }: Seen, emit: Emit): void {
  for (const { id, unsure } of rules) emit(ofText(unsure ? Kind.doubtfulRule : Kind.rule, id, 0, id.length));
  for (const number of fired) emit(mixed(Kind.oneRule, number));
}

function wholeFeatures({ text, clauses, caller, rules }: Seen, emit: Emit): void {
  const cues = cuesOf(caller.slice(0, longestCaller));
  emit(mixed(Kind.shape, Math.min(clauses.length, 8)));
  emit(mixed(Kind.shape, 100 + Math.min(12, 32 - Math.clz32(lengthOf(clauses)))));
  for (const cue of cues) emit(mixed(Kind.cue, cue));
  for (const { id } of rules) {
    const name = ofText(Kind.rule, id, 0, id.length);
    for (const cue of cues) emit(mixed(name, cue));
  }
  grams(caller, 0, Math.min(caller.length, longestCaller), Kind.caller, 3, emit);
  const first = clauses[0];
  const last = clauses.at(-1);
  if (first === undefined || last === undefined) return;
  grams(text, first.from, first.to, Kind.first, 3, emit);
  if (first.to - first.from <= 6) {
    for (const cue of cues) emit(mixed(ofText(Kind.whole, text, first.from, first.to), cue));
  }
  if (last !== first) grams(text, last.from, last.to, Kind.last, 3, emit);
}

function clauseFeatures({ text, clauses, quoted, rules }: Seen, at: number, emit: Emit): void {
  const clause = clauses[at];
  if (clause === undefined) return;
  const { from, to } = clause;
  // Words in quotation marks are other features than the same words meant.
  const inside = quoted.some((one) => one.from < to && from < one.to);
  grams(text, from, to, inside ? Kind.quotedGram : Kind.gram, longestGram, emit);
  soundGrams(text, from, to, inside ? Kind.quotedSound : Kind.sound, emit);
  skips(text, from, to, inside ? Kind.quotedSkip : Kind.skip, emit);
  familyGrams(text, from, to, inside ? Kind.quotedFamily : Kind.family, emit);
  const mark = breaks.indexOf(text.charAt(to) || ".");
  emit(mixed(Kind.mark, mark));
  emit(mixed(ofText(Kind.head, text, from, Math.min(to, from + 2)), mark));
  emit(mixed(ofText(Kind.tail, text, Math.max(from, to - 2), to), mark));
  if (to - from <= 8) emit(mixed(ofText(Kind.whole, text, from, to), mark));
  for (const one of rules) {
    if (from <= one.from && one.from < to) emit(ofText(Kind.ruleHere, one.id, 0, one.id.length));
  }
}

/** Every run of up to `longest` characters, with marks for where the stretch begins and ends. */
function grams(text: string, from: number, to: number, kind: number, longest: number, emit: Emit): void {
  for (let i = from - 1; i <= to; i++) {
    let hash = kind;
    for (let n = 0; n < longest && i + n <= to; n++) {
      const at = i + n;
      hash = mixed(hash, at < from ? 1 : at === to ? 2 : text.charCodeAt(at));
      if (n > 0 || (i >= from && i < to)) emit(hash);
    }
  }
}

/** The same by sound, so that a slip of the input method changes little. */
function soundGrams(text: string, from: number, to: number, kind: number, emit: Emit): void {
  for (let i = from; i < to; i++) {
    let hash = kind;
    for (let n = 0; n < longestGram && i + n < to; n++) {
      hash = mixed(hash, soundAt(text, i + n));
      if (n > 0) emit(hash);
    }
  }
}

/** Two characters with one or two others between them. */
function skips(text: string, from: number, to: number, kind: number, emit: Emit): void {
  for (let i = from; i + 2 < to; i++) {
    const first = mixed(kind, text.charCodeAt(i));
    emit(mixed(mixed(first, 3), text.charCodeAt(i + 2)));
    if (i + 3 < to) emit(mixed(mixed(first, 4), text.charCodeAt(i + 3)));
  }
}

/** Runs of up to three families of words, and pairs with one between them. */
function familyGrams(text: string, from: number, to: number, kind: number, emit: Emit): void {
  const words = [1, ...familiesIn(text, from, to), 2];
  for (let i = 0; i < words.length; i++) {
    let hash = kind;
    for (let n = 0; n < 3 && i + n < words.length; n++) {
      hash = mixed(hash, words[i + n] ?? 0);
      emit(hash);
    }
    const far = words[i + 2];
    if (far !== undefined) emit(mixed(mixed(mixed(kind, words[i] ?? 0), 7), far));
  }
}

function ofText(hash: number, text: string, from: number, to: number): number {
  let mixedIn = hash;
  for (let i = from; i < to; i++) mixedIn = mixed(mixedIn, text.charCodeAt(i));
  return mixedIn;
}
