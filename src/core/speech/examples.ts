import { exampleSentences } from "./data/example-sentences.ts";
import { normalise } from "./normalise.ts";

// A door of its own (`#core/speech-examples`), not part of index.ts: only a scorecard shows these, long after the call.

const prints = new Map<string, ReadonlySet<string>>();

/** What a text is compared by: its characters, and its pairs of characters, made even. */
function printOf(text: string): ReadonlySet<string> {
  const words = normalise(text).text.replace(/[,.!?;:“”]/g, "");
  return new Set(Array.from(words).flatMap((char, at) => [char, words.slice(at, at + 2)]));
}

function knownPrint(sentence: string): ReadonlySet<string> {
  const known = prints.get(sentence) ?? printOf(sentence);
  prints.set(sentence, known);
  return known;
}

/** Every example sentence of an act or a fault, clearest first; none of an act that is an author's own. */
export const examplesOf = (id: string): readonly string[] => exampleSentences[id] ?? [];

/**
 * The example sentence of an act or a fault that is nearest to these words, for “understood like: …”. Of equally near
 * ones the clearest; undefined for an id without examples, such as an author's own act.
 */
export function likeOf(words: string, id: string): string | undefined {
  const print = printOf(words);
  let most = -1;
  let nearest: string | undefined;
  for (const sentence of examplesOf(id)) {
    const other = knownPrint(sentence);
    let shared = 0;
    for (const piece of print) if (other.has(piece)) shared++;
    const near = shared / Math.sqrt(Math.max(1, print.size) * Math.max(1, other.size));
    if (near > most) [most, nearest] = [near, sentence];
  }
  return nearest;
}
