import type { RuleOf } from "../standards/index.ts";
import { barrier, plainText, type PlainText } from "./plain-text.ts";

type Words = NonNullable<RuleOf<"never">["words"]>;

/** Plain forms by the list they belong to: a pack's lists stay, and are looked for in every reply. */
const plainLists = new WeakMap<object, readonly string[]>();

function plainList(list: Words | readonly string[]): readonly string[] {
  const known = plainLists.get(list);
  if (known) return known;
  const made = list.map((item) => plainText(typeof item === "string" ? item : item.text).text);
  plainLists.set(list, made);
  return made;
}

/** Where any of the words stands in a reply, as offsets into it, once the `except` sentences have been set aside. */
export function findWords(
  reply: PlainText,
  words: Words = [],
  except: readonly string[] = [],
): { readonly from: number; readonly to: number }[] {
  if (words.length === 0) return [];
  let text = reply.text;
  for (const sentence of plainList(except)) {
    if (sentence !== "") text = text.replaceAll(sentence, barrier.repeat(sentence.length));
  }
  const plain = plainList(words);
  return words.flatMap((word, i) => {
    const wanted = plain[i] ?? "";
    return placesOf(wanted, text)
      .filter((at) => fits(word.at, at, at + wanted.length, reply))
      .map((at) => ({ from: reply.starts[at] ?? 0, to: reply.ends[at + wanted.length - 1] ?? 0 }));
  });
}

function placesOf(wanted: string, text: string): number[] {
  const out: number[] = [];
  if (wanted === "") return out;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) out.push(at);
  return out;
}

function fits(where: Words[number]["at"], from: number, to: number, { sentences }: PlainText): boolean {
  if (where === "start") return sentences.has(from);
  return where !== "whole" || (sentences.has(from) && sentences.has(to));
}
