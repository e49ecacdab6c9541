import type { Normal } from "./normalise.ts";

/** A stretch of the normalised text: `from` included, `to` not. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Words that begin a new clause when they stand deep inside an unpunctuated one. */
const heads =
  /(?<![不没说用要需必别的再很真是常更也就都还先您你声])(请问|请您|请稍|请不要|麻烦[您你]|烦请|对不起|不好意思|(非常|十分|很)?抱歉|(非常)?感谢|谢谢|多谢|再见|祝您|因为|所以|但是|不过|如果|您看|我帮您|我马上|我们会|我会)/g;

const hello = /^([您你]好|好的|好嘞|嗯+)(?=[请这我有欢您你麻])/;

/** The same text with a comma put before the words that plainly begin a new clause, where nobody typed one. */
export function withSoftBreaks(normal: Normal): Normal {
  const cuts: number[] = [];
  for (const clause of stretches(normal.text, /[,.!?;:“”]/)) {
    const length = clause.to - clause.from;
    const words = normal.text.slice(clause.from, clause.to);
    const greeting = hello.exec(words);
    if (greeting !== null && length > 5) cuts.push(clause.from + greeting[0].length);
    if (length <= 12) continue;
    for (const head of words.matchAll(heads)) {
      if (head.index >= 4 && length - head.index >= 2) cuts.push(clause.from + head.index);
    }
  }
  if (cuts.length === 0) return normal;
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let done = 0;
  const copy = (to: number): void => {
    text += normal.text.slice(done, to);
    starts.push(...normal.starts.slice(done, to));
    ends.push(...normal.ends.slice(done, to));
    done = to;
  };
  for (const cut of cuts) {
    copy(cut);
    const place = normal.starts[cut] ?? 0;
    text += ",";
    starts.push(place);
    ends.push(place);
  }
  copy(normal.text.length);
  return { text, starts, ends };
}

/** The stretches between the breaks, empty ones left out. */
export function stretches(text: string, at: RegExp): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !at.test(text.charAt(i))) continue;
    if (i > from) found.push({ from, to: i });
    from = i + 1;
  }
  return found;
}

/** What lies between two breaks of any kind. */
export const clausesOf = (text: string): Stretch[] => stretches(text, /[,.!?;:“”]/);

/** What lies between two full stops, question or exclamation marks; the mark itself belongs to the sentence. */
export function sentencesOf(text: string): Stretch[] {
  return stretches(text, /[.!?]/).map(({ from, to }) => ({ from, to: Math.min(to + 1, text.length) }));
}
