import { useMemo } from "react";
import type { Locale } from "#core/base";
import { useSettings } from "./use-settings.ts";

/** Times and sizes as people of a language write them. Moments are ms since 1970, shown in the machine's time zone. */
export interface Formats {
  /** `3月5日`, `5 Mar`. */
  day(at: number): string;
  /** `2026年3月5日 14:05`. */
  moment(at: number): string;
  /** `4:05`: minutes and seconds. */
  length(ms: number): string;
  /** `1.2 MB`. */
  size(bytes: number): string;
  /** What a language is called: `粤语`, by the first part of its BCP 47 tag. */
  language(tag: string): string;
}

/** The first part of a BCP 47 tag. Mandarin goes by two names there; here it has one. */
export function languageOf(tag: string): string {
  const first = tag.toLowerCase().split("-")[0] ?? tag;
  return first === "cmn" ? "zh" : first;
}

const mandarin: Record<Locale, string> = { "zh-CN": "普通话", "zh-TW": "國語", en: "Mandarin" };

/** The formats of a language. */
export function formatsOf(locale: Locale): Formats {
  // A day before its month, which `en` alone would not give.
  const dates = locale === "en" ? "en-GB" : locale;
  const day = new Intl.DateTimeFormat(dates, { month: "short", day: "numeric" });
  const moment = new Intl.DateTimeFormat(dates, { dateStyle: "medium", timeStyle: "short", hour12: false });
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  return {
    day: (at) => day.format(at),
    moment: (at) => moment.format(at),
    length: (ms) => {
      const seconds = Math.round(ms / 1000);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    },
    size: (bytes) => {
      const [unit, count] = bytes < 1_000_000 ? ["kilobyte", bytes / 1e3] : ["megabyte", bytes / 1e6];
      return new Intl.NumberFormat(locale, {
        style: "unit",
        unit: String(unit),
        maximumFractionDigits: 1,
      }).format(Number(count));
    },
    language: (tag) => {
      const first = languageOf(tag);
      return first === "zh" ? mandarin[locale] : (languages.of(first) ?? tag);
    },
  };
}

/** The formats of the user's language. */
export function useFormats(): Formats {
  const locale = useSettings((s) => s.locale);
  return useMemo(() => formatsOf(locale), [locale]);
}
