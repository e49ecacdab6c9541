import i18next, { type Resource } from "i18next";
import { initReactI18next } from "react-i18next";

/** Languages of the interface. The words up to the end of a call come first; those of the other rooms can wait. */
const loaders = {
  "zh-CN": { first: () => import("./locales/zh-CN.ts"), rest: () => import("./locales/zh-CN.rest.ts") },
  "zh-TW": { first: () => import("./locales/zh-TW.ts"), rest: () => import("./locales/zh-TW.rest.ts") },
  en: { first: () => import("./locales/en.ts"), rest: () => import("./locales/en.rest.ts") },
} as const;
export type InterfaceLocale = keyof typeof loaders;

let current: InterfaceLocale = "zh-CN";

function add(locale: InterfaceLocale, words: Readonly<Record<string, object>>): void {
  for (const [namespace, texts] of Object.entries(words)) i18next.addResourceBundle(locale, namespace, texts);
}

/** Fetches a language and switches the interface to it. */
export async function setLanguage(locale: InterfaceLocale): Promise<void> {
  current = locale;
  if (i18next.isInitialized) {
    if (i18next.language === locale) return;
    const [{ words }] = await Promise.all([loaders[locale].first(), restOfWords()]);
    add(locale, words);
    await i18next.changeLanguage(locale);
    return;
  }
  const { words } = await loaders[locale].first();
  await i18next.use(initReactI18next).init({
    lng: locale,
    resources: { [locale]: words } as Resource,
    defaultNS: "common",
    fallbackLng: false,
    // Keys are flat: a dot is part of the name.
    keySeparator: false,
    // React escapes for us.
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0]);
}

/** Fetches the words of the rooms that are not on the way to a call. Rooms wait for it; asking twice costs nothing. */
export async function restOfWords(): Promise<void> {
  const locale = current;
  add(locale, (await loaders[locale].rest()).words);
}
