/** Languages that have words. zh-TW is converted from zh-CN unless a text overrides it. */
export const locales = ["zh-CN", "zh-TW", "en"] as const;
export type Locale = (typeof locales)[number];

/** A text in the languages it was written in. Chinese and English always; zh-TW only to override the conversion. */
export interface LocalText {
  readonly "zh-CN": string;
  readonly en: string;
  readonly "zh-TW"?: string | undefined;
}

/** Turns simplified characters into traditional ones; loaded only by those who read them. */
export type ToTraditional = (text: string) => string;

const asItIs: ToTraditional = (text) => text;

/** The text in a locale. zh-TW: the author's own, or the conversion of zh-CN. */
export function textIn(text: LocalText, locale: Locale, toTraditional: ToTraditional = asItIs): string {
  if (locale === "zh-TW") return text["zh-TW"] ?? toTraditional(text["zh-CN"]);
  return text[locale];
}
