import { words as en } from "#i18n/locales/en";
import { words as enRest } from "#i18n/locales/en.rest";
import { words as simplified } from "#i18n/locales/zh-CN";
import { words as simplifiedRest } from "#i18n/locales/zh-CN.rest";
import { words as traditional } from "#i18n/locales/zh-TW";
import { words as traditionalRest } from "#i18n/locales/zh-TW.rest";

export const interfaceLocales = ["zh-CN", "en", "zh-TW"] as const;
export type InterfaceLocale = (typeof interfaceLocales)[number];

const all: Record<InterfaceLocale, Readonly<Record<string, Readonly<Record<string, string>>>>> = {
  "zh-CN": { ...simplified, ...simplifiedRest },
  "zh-TW": { ...traditional, ...traditionalRest },
  en: { ...en, ...enRest },
};

/** What the interface says under `namespace:key`, so that a journey does not break when words are polished. Throws when there is no such key. */
export function say(
  key: `${string}:${string}`,
  params: Readonly<Record<string, string | number>> = {},
  locale: InterfaceLocale = "zh-CN",
): string {
  const [namespace = "", name = ""] = key.split(":");
  const texts = all[locale][namespace] ?? {};
  const text = texts[name] ?? texts[`${name}_other`];
  if (text === undefined) throw new Error(`No words under ${key} in ${locale}.`);
  return text.replace(/\{\{(\w+)\}\}/g, (whole, param: string) => String(params[param] ?? whole));
}

/** Every key there is, without its namespace. */
export function everyKey(): ReadonlySet<string> {
  return new Set(Object.values(all["zh-CN"]).flatMap((texts) => Object.keys(texts)));
}
