import type { Place } from "../base/index.ts";
import type { Findings } from "./findings.ts";
import { asObject, isObject, member, type LooseObject } from "./loose.ts";

const placeholders: ReadonlySet<string> = new Set(["centre", "staff"]);
const han = /\p{Script=Han}/gu;
const latin = /\p{Script=Latin}/gu;
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
/** A Chinese name or two and a quoted word may stand in an English text; more Han than this is Chinese. */
const mostHanInEnglish = 6;

/** Texts: that there are words in each language, in its own script, with placeholders that get filled; and dialect lines. */
export function inspectWords(json: unknown, found: Findings): void {
  for (const [key, value] of Object.entries(asObject(json))) {
    // The chart has no words but names.
    if (key !== "chart" && key !== "layout") walk(value, [key], found);
  }
  for (const [id, line] of Object.entries(asObject(member(json, "lines"))))
    inspectDialect(line, ["lines", id], found);
}

function walk(value: unknown, at: Place, found: Findings): void {
  if (Array.isArray(value)) value.forEach((item, i) => walk(item, [...at, i], found));
  if (!isObject(value)) return;
  if (Object.hasOwn(value, "zh-CN") || Object.hasOwn(value, "en")) inspectText(value, at, found);
  for (const [key, inner] of Object.entries(value)) walk(inner, [...at, key], found);
}

function inspectText(text: LooseObject, at: Place, found: Findings): void {
  for (const locale of ["zh-CN", "zh-TW", "en"]) {
    const words = member(text, locale);
    if (typeof words !== "string") continue;
    const place = [...at, locale];
    if (words.trim() === "") found.add("scenario.missing-words", place, { locale });
    inspectPlaceholders(words, place, found);
    // Names, numbers and models on the customer's record are often the same in every language.
    if (at.at(-1) === "value") continue;
    const inHan = count(words, han);
    const inLatin = count(words, latin);
    if (locale === "en") {
      if (inHan > mostHanInEnglish || (inHan > 0 && inHan >= inLatin))
        found.add("scenario.words-not-english", place, {});
    } else if (inHan === 0 && inLatin > 0 && !isForeign(member(text, "lang")))
      found.add("scenario.words-not-chinese", place, {});
  }
}

function inspectPlaceholders(words: string, at: Place, found: Findings): void {
  for (const [, name = ""] of words.matchAll(/\{([^{}]{0,80})\}/g)) {
    if (!placeholders.has(name)) found.unknown("scenario.unknown-placeholder", at, name, placeholders);
    else if (at[0] !== "lines" && at[0] !== "replies")
      found.add("scenario.unfilled-placeholder", at, { name });
  }
}

const isMandarin = (lang: string) => /^(?:cmn|zh(?:-(?:cmn|hans|hant|cn|tw|sg))*)$/i.test(lang);
const isForeign = (lang: unknown) => typeof lang === "string" && !isMandarin(lang);

function inspectDialect(line: unknown, at: Place, found: Findings): void {
  const lang = member(line, "lang");
  const gloss = member(line, "gloss");
  if (typeof lang !== "string") {
    if (gloss !== undefined) found.add("scenario.needless-gloss", [...at, "gloss"], {});
  } else if (isMandarin(lang)) found.add("scenario.needless-lang", [...at, "lang"], { lang });
  else if (gloss === undefined) found.add("scenario.missing-gloss", at, { lang });
}
