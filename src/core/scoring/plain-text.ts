import { normalise } from "../speech/index.ts";

/** A reply as words are looked for in it: simplified and half-width, without breaks, quotations made unreadable. */
export interface PlainText {
  readonly text: string;
  /** UTF-16 offsets into the reply as typed, of each unit of `text`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Indexes into `text` at which a sentence begins, the end of the text included. */
  readonly sentences: ReadonlySet<number>;
}

/** Stands for a character that no word may match: quoted, or set aside. */
export const barrier = "\u0000";

const sentenceEnds = ".!?;";
const otherBreaks = ",:“”‘’'\" ";
const closing: Readonly<Record<string, string>> = { "“": "”", "‘": "’" };

/** The index of the mark that closes the quotation opened at `open`, or -1. */
function closingOf(text: string, open: number): number {
  const [mark, close] = [text.charAt(open), closing[text.charAt(open)]];
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === mark) depth += 1;
    if (text[i] === close && --depth === 0) return i;
  }
  return -1;
}

/** Makes a reply plain. Total: any string has a plain form. */
export function plainText(reply: string): PlainText {
  const normal = normalise(reply);
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences = new Set([0]);
  let text = "";
  let quotedTo = -1;
  for (let i = 0; i < normal.text.length; i++) {
    const char = normal.text.charAt(i);
    if (i > quotedTo && closing[char] !== undefined) quotedTo = Math.max(quotedTo, closingOf(normal.text, i));
    const quoted = i <= quotedTo;
    if (!quoted && sentenceEnds.includes(char)) sentences.add(text.length);
    if (!quoted && (sentenceEnds.includes(char) || otherBreaks.includes(char))) continue;
    text += quoted ? barrier : char;
    starts.push(normal.starts[i] ?? 0);
    ends.push(normal.ends[i] ?? 0);
  }
  return { text, starts, ends, sentences: sentences.add(text.length) };
}
