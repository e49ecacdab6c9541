import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { problemCodes, problemKey } from "#core/scenario";

const wordsIn = (locale: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../src/i18n/locales/problems.${locale}.json`, import.meta.url), "utf8"),
  ) as Record<string, string>;
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").sort();
const locales = ["zh-CN", "en"] as const;
const words = { "zh-CN": wordsIn("zh-CN"), en: wordsIn("en") };

describe.each(Object.entries(problemCodes))("the problem %s", (code, { params }) => {
  test("has words in both languages, with the same parameters", () => {
    const keys = [code, ...(params.includes("near") ? [`${code}_near`] : [])];
    for (const key of keys) {
      for (const locale of locales) {
        expect(words[locale][key], `${locale} ${key}`).toBeTruthy();
        for (const name of placeholders(words[locale][key] ?? "")) expect(params).toContain(name);
      }
      expect(placeholders(words.en[key] ?? "")).toEqual(placeholders(words["zh-CN"][key] ?? ""));
    }
    if (params.includes("near")) expect(words.en[`${code}_near`]).toContain("{{near}}");
  });

  test("says what to do: its words are a statement and an advice at least", () => {
    for (const locale of locales)
      expect(
        (words[locale][code] ?? "").match(/[.。?!:,;](?=\s|$|[^\sA-Za-z])/g)?.length ?? 0,
      ).toBeGreaterThanOrEqual(1);
    expect((words.en[code] ?? "").match(/[.?](\s|$)/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
  });
});

test("no words are left of a problem that is no more", () => {
  for (const locale of locales) {
    const known = new Set(Object.keys(problemCodes));
    const own = Object.keys(words[locale]).filter((key) => /^(scenario|standards)\./.test(key));
    expect(own.filter((key) => !known.has(key.replace(/_near$/, "")))).toEqual([]);
  }
});

test("the key of a problem's words depends on whether a near name is known", () => {
  expect(problemKey({ code: "scenario.unknown-guard", params: { name: "herd", near: "heard" } })).toBe(
    "scenario.unknown-guard_near",
  );
  expect(problemKey({ code: "scenario.unknown-guard", params: { name: "xyz", near: "" } })).toBe(
    "scenario.unknown-guard",
  );
  expect(problemKey({ code: "scenario.no-ending", params: {} })).toBe("scenario.no-ending");
});
