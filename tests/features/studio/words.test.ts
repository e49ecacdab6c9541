import { describe, expect, it } from "vitest";
import { delayNames, eventNames } from "#core/scenario";
import { botKinds, editWords, fixWords, questionsOf, studioProblems, templateIds } from "#core/studio";
import { words as english } from "#i18n/locales/en.rest";
import { words } from "#i18n/locales/zh-CN.rest";
import { words as traditional } from "#i18n/locales/zh-TW.rest";
import { actionNames, guardNames } from "../../../src/features/studio/new-parts.ts";
import { centres, sides } from "../../../src/features/studio/view-store.ts";

const texts: Readonly<Record<string, string>> = words.studio;
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? "");

/** Of a key with params: what is missing, and which parameters its words use without having them. */
function wrongOf(locale: Readonly<Record<string, string>>, key: string, params: readonly string[]): string[] {
  const text = locale[key];
  if (text === undefined || text.trim() === "") return [`${key} has no words`];
  return placeholders(text).flatMap((name) => (params.includes(name) ? [] : [`${key} uses ${name}`]));
}

describe.each<[string, Readonly<Record<string, string>>]>([
  ["zh-CN", words.studio],
  ["en", english.studio],
  ["zh-TW", traditional.studio],
])("in %s", (_, locale) => {
  it.each(Object.entries(studioProblems))(
    "the problem %s has words, which use what it knows",
    (code, params) => {
      expect(wrongOf(locale, code, params)).toEqual([]);
    },
  );

  it.each(Object.entries(fixWords))("the cure %s has words, which use what it knows", (key, params) => {
    expect(wrongOf(locale, `fix.${key}`, params)).toEqual([]);
  });
});

describe("the studio's words", () => {
  it("are there for everything that core gives by name", () => {
    const keys = [
      ...Object.keys(editWords).map((key) => `edit.${key}`),
      ...guardNames.map((name) => `guard.${name}`),
      ...actionNames.map((name) => `action.${name}`),
      ...eventNames.map((name) => `phrase.event-${name}`),
      ...delayNames.map((name) => `phrase.after-${name}`),
      ...botKinds.map((bot) => `bot.${bot}`),
      ...templateIds.map((id) => `template.${id}`),
      ...templateIds.flatMap((id) => questionsOf(id).map((question) => `question.${question.id}`)),
      ...[...centres, ...sides, "outline"].map((pane) => `pane.${pane}`),
    ];
    expect(keys.filter((key) => texts[key] === undefined)).toEqual([]);
  });

  it("use only what an edit tells of itself", () => {
    const strangers = Object.entries(editWords).flatMap(([key, known]) =>
      placeholders(texts[`edit.${key}`] ?? "").filter((name) => !known.includes(name)),
    );
    expect(strangers).toEqual([]);
  });
});
