import { faultIds } from "#core/standards";
import { courteous, notMeant, quotations } from "./guards.ts";
import type { Rule } from "./rule.ts";
import { sentencesOf, type Stretch } from "./segment.ts";

/** A rule's phrase found in the normalised text. */
export interface Found {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly unsure: boolean;
}

/** The normalised words a rule is tried on. */
export interface Words {
  readonly text: string;
  readonly caller: string;
  readonly quoted: readonly Stretch[];
  readonly sentences: readonly Stretch[];
}

/** Prepares normalised words for the rules. */
export function wordsOf(text: string, caller: string): Words {
  return { text, caller, quoted: quotations(text), sentences: sentencesOf(text) };
}

/** Whether a text has a pattern that carries the `g` flag. */
export const has = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0;
  return pattern.test(text);
};

const isFault = (rule: Rule): boolean => faultIds.has(rule.id);

/** The first place where a rule's phrase is really meant, sure ones before unsure ones. */
export function find(rule: Rule, words: Words): Found | undefined {
  const { text, caller } = words;
  if (rule.asked !== undefined && !has(rule.asked, caller)) return undefined;
  if (rule.unlessAsked !== undefined && has(rule.unlessAsked, caller)) return undefined;
  if (rule.unlessReply !== undefined && has(rule.unlessReply, text)) return undefined;
  rule.says.lastIndex = 0;
  for (let hit = rule.says.exec(text); hit !== null; hit = rule.says.exec(text)) {
    const from = hit.index;
    const to = from + hit[0].length;
    if (to === from) {
      rule.says.lastIndex++;
      continue;
    }
    if (meant(rule, words, from, to)) return { id: rule.id, from, to, unsure: rule.unsure };
  }
  return undefined;
}

function meant(rule: Rule, words: Words, from: number, to: number): boolean {
  if (!rule.bare && notMeant(words.text, { from, to }, words.quoted, isFault(rule))) return false;
  const around = words.sentences.find((one) => one.from <= from && from < one.to);
  const sentence = around === undefined ? words.text : words.text.slice(around.from, Math.max(around.to, to));
  if (rule.unless !== undefined && has(rule.unless, sentence)) return false;
  if (rule.with !== undefined && !has(rule.with, sentence)) return false;
  if (rule.polite === undefined) return true;
  return courteous.test(isFault(rule) ? sentence : words.text) === rule.polite;
}
