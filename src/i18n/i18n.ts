import i18next, { type Resource } from "i18next";
import { initReactI18next } from "react-i18next";

/** Languages of the interface. Each is a chunk of its own; only the one in use is fetched. */
const loaders = {
  "zh-CN": () => import("./locales/zh-CN.ts"),
  "zh-TW": () => import("./locales/zh-TW.ts"),
  en: () => import("./locales/en.ts"),
} as const;
export type InterfaceLocale = keyof typeof loaders;

/** Fetches a language and switches the interface to it. */
export async function setLanguage(locale: InterfaceLocale): Promise<void> {
  const { words } = await loaders[locale]();
  if (i18next.isInitialized) {
    for (const [namespace, texts] of Object.entries(words))
      i18next.addResourceBundle(locale, namespace, texts);
    await i18next.changeLanguage(locale);
    return;
  }
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
