import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { refusals } from "#core/call";
import { kinds, problemCodes, soundNames, trades } from "#core/scenario";
import { namespaces, traditionalOf } from "../../scripts/make-traditional.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "src/i18n/locales");
const read = (namespace: string, locale: string) =>
  JSON.parse(readFileSync(join(folder, `${namespace}.${locale}.json`), "utf8")) as Record<string, string>;
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();
const han = /\p{Script=Han}/u;

describe.each(namespaces())("the words of %s", (namespace) => {
  const zh = read(namespace, "zh-CN");
  const en = read(namespace, "en");

  test("have the same keys in Chinese and in English", () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });

  test("have the same placeholders in Chinese and in English", () => {
    for (const [key, text] of Object.entries(zh)) {
      // "once" needs no figure.
      if (!key.endsWith("_one"))
        expect([key, placeholders(en[key] ?? "")]).toEqual([key, placeholders(text)]);
    }
  });

  test("are all there, and each in its own script", () => {
    for (const [key, text] of Object.entries(zh)) {
      expect([key, text.trim()]).not.toEqual([key, ""]);
      expect([key, han.test(en[key] ?? "")]).toEqual([key, false]);
    }
  });

  test("have fresh traditional characters (npm run traditional)", () => {
    expect(readFileSync(join(folder, `${namespace}.zh-TW.json`), "utf8")).toBe(traditionalOf(namespace));
  });
});

function sources(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const full = join(path, entry.name);
    if (entry.isDirectory()) return sources(full);
    return /\.tsx?$/.test(entry.name) ? [full] : [];
  });
}

test("every key that a screen asks for has words", () => {
  const missing: string[] = [];
  for (const file of [...sources(join(root, "src/features")), ...sources(join(root, "src/app"))]) {
    const text = readFileSync(file, "utf8");
    const used = [...text.matchAll(/useTranslation\((?:"(\w+)")?\)/g)].map((m) => m[1] ?? "common");
    for (const [, key = ""] of text.matchAll(/\bt\(\s*"([^"]+)"/g)) {
      const [namespace, name = key] = key.includes(":") ? key.split(":") : [undefined, key];
      const known = (namespace === undefined ? used : [namespace]).some((ns) => {
        const words = read(ns, "zh-CN");
        return words[name] !== undefined || words[`${name}_other`] !== undefined;
      });
      if (!known) missing.push(`${file.slice(root.length + 1)}: ${key}`);
    }
  }
  expect(missing).toEqual([]);
});

test("every refusal of the phone, kind, trade and sound of the line has words", () => {
  const practise = read("practise", "zh-CN");
  const common = read("common", "zh-CN");
  expect(refusals.filter((code) => practise[`refusal.${code}`] === undefined)).toEqual([]);
  expect(soundNames.filter((sound) => practise[`sound.${sound}`] === undefined)).toEqual([]);
  expect(kinds.filter((kind) => common[`kind.${kind}`] === undefined)).toEqual([]);
  expect(trades.filter((trade) => common[`trade.${trade}`] === undefined)).toEqual([]);
});

test("every problem code has words", () => {
  const words = read("problems", "zh-CN");
  expect(Object.keys(problemCodes).filter((code) => words[code] === undefined)).toEqual([]);
});
