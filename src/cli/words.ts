import { readFileSync } from "node:fs";
import { nearestName, type Problem } from "#core/base";
import { problemKey } from "#core/scenario";
import { WrongUsage } from "./io.ts";

/** Languages of the command line's messages. */
const languages = ["en", "zh-CN"] as const;
export type Language = (typeof languages)[number];

/** The language asked for; English when none was. */
export function readLanguage(text: string | undefined): Language {
  const language = languages.find((l) => l === (text ?? "en"));
  if (language) return language;
  const near = nearestName(text ?? "", languages);
  throw new WrongUsage(
    `--lang takes ${languages.join(" or ")}.${near === "" ? "" : ` Did you mean ${near}?`}`,
  );
}

type Words = Readonly<Record<string, string>>;
const read = new Map<string, Words>();

/** The words of one namespace of the locales. */
function words(namespace: "problems" | "practise", language: Language): Words {
  const file = `${namespace}.${language}.json`;
  const known = read.get(file);
  if (known) return known;
  const text = readFileSync(new URL(`../i18n/locales/${file}`, import.meta.url), "utf8");
  const fresh = JSON.parse(text) as Words;
  read.set(file, fresh);
  return fresh;
}

/** What is wrong, in words. A code that has none says itself, with what it knows. */
export function messageOf(problem: Problem, language: Language): string {
  const { code, params } = problem;
  const problems = words("problems", language);
  const key = params["offered"] === "" ? `${code}_none` : problemKey(problem);
  const template = problems[key] ?? problems[code];
  if (template === undefined)
    return [code, ...Object.entries(params).map(([k, v]) => `${k} ${v}`)].join(", ");
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = String(params[name] ?? "");
    return name === "refusal" ? (words("practise", language)[`refusal.${value}`] ?? value) : value;
  });
}
