import type { Place } from "../base/index.ts";
import { drawnPlaces } from "./inspect-varies.ts";
import type { Findings } from "./findings.ts";
import { asObject, isObject, member, type LooseObject } from "./loose.ts";

/** Filled in with the house's own, and only where somebody speaks. */
const houseNames: ReadonlySet<string> = new Set(["centre", "staff"]);
/** Shown before anything is drawn: in the library, and where the house puts its own. */
const beforeTheDraw = /^(?:title|summary|brief\/(?:centre|content))(?:\/|$)/;
const han = /\p{Script=Han}/gu;
const latin = /\p{Script=Latin}/gu;
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
/** A Chinese name or two and a quoted word may stand in an English text; more Han than this is Chinese. */
const mostHanInEnglish = 6;

/** Texts: that there are words in each language, in its own script, with placeholders that get filled; and dialect lines. */
export function inspectWords(json: unknown, found: Findings): void {
  const drawn = drawnPlaces(json);
  const check = new WordCheck(found, new Set([...houseNames, ...drawn]));
  for (const [key, value] of Object.entries(asObject(json))) {
    // The chart has no words but names; what is drawn is looked at where it is drawn from.
    if (key !== "chart" && key !== "layout" && key !== "varies") check.walk(value, [key]);
  }
  for (const [id, line] of Object.entries(asObject(member(json, "lines"))))
    inspectDialect(line, ["lines", id], found);
}

class WordCheck {
  readonly #found: Findings;
  readonly #placeholders: ReadonlySet<string>;

  constructor(found: Findings, placeholders: ReadonlySet<string>) {
    this.#found = found;
    this.#placeholders = placeholders;
  }

  walk(value: unknown, at: Place): void {
    if (Array.isArray(value)) value.forEach((item, i) => this.walk(item, [...at, i]));
    if (typeof value === "string" && !isLocale(at.at(-1))) this.#inspectPlaceholders(value, at);
    if (!isObject(value)) return;
    if (Object.hasOwn(value, "zh-CN") || Object.hasOwn(value, "en")) this.#inspectText(value, at);
    for (const [key, inner] of Object.entries(value)) this.walk(inner, [...at, key]);
  }

  #inspectText(text: LooseObject, at: Place): void {
    for (const locale of ["zh-CN", "zh-TW", "en"]) {
      const words = member(text, locale);
      if (typeof words !== "string") continue;
      const place = [...at, locale];
      if (words.trim() === "") this.#found.add("scenario.missing-words", place, { locale });
      this.#inspectPlaceholders(words, place);
      // Names, numbers and models on the customer's record are often the same in every language.
      if (at.at(-1) === "value") continue;
      const bare = words.replace(/\{[^{}]*\}/g, "");
      const inHan = count(bare, han);
      const inLatin = count(bare, latin);
      if (locale === "en") {
        if (inHan > mostHanInEnglish || (inHan > 0 && inHan >= inLatin))
          this.#found.add("scenario.words-not-english", place, {});
      } else if (inHan === 0 && inLatin > 0 && !isForeign(member(text, "lang")))
        this.#found.add("scenario.words-not-chinese", place, {});
    }
  }

  #inspectPlaceholders(words: string, at: Place): void {
    for (const [, name = ""] of words.matchAll(/\{([^{}]{0,80})\}/g)) {
      const filled = houseNames.has(name)
        ? at[0] === "lines" || at[0] === "replies"
        : !beforeTheDraw.test(at.join("/"));
      if (!this.#placeholders.has(name))
        this.#found.unknown("scenario.unknown-placeholder", at, name, this.#placeholders);
      else if (!filled) this.#found.add("scenario.unfilled-placeholder", at, { name });
    }
  }
}

const isLocale = (key: unknown) => key === "zh-CN" || key === "zh-TW" || key === "en";
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
