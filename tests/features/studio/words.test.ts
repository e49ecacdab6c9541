import { describe, expect, it } from "vitest";
import { delayNames, eventNames } from "#core/scenario";
import { botKinds, editWords, questionsOf, templateIds } from "#core/studio";
import { words } from "#i18n/locales/zh-CN.rest";
import { actionNames, guardNames } from "../../../src/features/studio/new-parts.ts";
import { centres, sides } from "../../../src/features/studio/view-store.ts";

const texts: Readonly<Record<string, string>> = words.studio;
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? "");

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
