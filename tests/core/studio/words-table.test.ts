import { expect, test } from "vitest";
import { missingIn, needlessTraditional, traditionalProposal, valueAt, wordRows } from "#core/studio";
import { aScenario } from "../../support/a-scenario.ts";
import { bent } from "../../support/problems.ts";
import { aDraft, builtIn } from "./built-in.ts";

const small = aDraft(aScenario());
const places = (json: unknown) => wordRows(aDraft(JSON.stringify(json))).map((row) => row.at.join("/"));

test.each(builtIn)("the table of %s has every text of the file, once", (_, text) => {
  const draft = aDraft(text);
  const rows = wordRows(draft);
  const found = new Set<string>();
  const walk = (value: unknown, at: string): void => {
    if (value === null || typeof value !== "object") return;
    if (Object.hasOwn(value, "zh-CN")) found.add(at);
    for (const [key, inner] of Object.entries(value)) walk(inner, at === "" ? key : `${at}/${key}`);
  };
  walk(draft.document, "");
  expect(rows.map((row) => row.at.join("/")).sort()).toEqual([...found].sort());
  for (const row of rows)
    expect(valueAt(draft.document, row.at)).toMatchObject({ "zh-CN": row.texts["zh-CN"] });
});

test("rows come as the story tells them: what a call meets first stands first, whatever the file's order", () => {
  const backwards = bent(aScenario(), {
    lines: Object.fromEntries(Object.entries(aScenario().lines).reverse()),
  });
  expect(places(backwards).filter((at) => /^(lines|replies)/.test(at))).toEqual(
    [
      "replies/hello",
      "replies/what",
      "lines/where",
      "replies/sorry",
      "replies/dunno",
      "lines/bye",
      "lines/thanks",
    ].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
  );
});
const order = [
  "replies/hello",
  "replies/what",
  "lines/where",
  "replies/sorry",
  "replies/dunno",
  "lines/thanks",
  "lines/bye",
];

test("what no state says stands last among lines and replies, with no state to go to", () => {
  const rows = wordRows(
    aDraft(JSON.stringify(bent(aScenario(), { "lines/aside": { "zh-CN": "哎", en: "Oh" } }))),
  );
  const lines = rows.filter((row) => row.of === "lines" || row.of === "replies");
  expect(lines.at(-1)).toMatchObject({ id: "aside" });
  expect(lines.at(-1)?.state).toBeUndefined();
});

test("missing words are counted by language", () => {
  const rows = wordRows(
    aDraft(
      JSON.stringify(bent(aScenario(), { "lines/where/en": "", "title/en": " ", "replies/sorry/zh-CN": "" })),
    ),
  );
  expect(missingIn(rows)).toEqual({ "zh-CN": 1, "zh-TW": 0, en: 2 });
});

test("traditional characters are proposed by conversion, and the author's own stay", () => {
  const convert = (text: string) => text.replaceAll("说", "說");
  const rows = wordRows(
    aDraft(
      JSON.stringify(
        bent(aScenario(), {
          "lines/where/zh-TW": "我自己寫的",
          "replies/what/zh-TW": "喂,說吧",
        }),
      ),
    ),
  );
  const row = (id: string) => rows.find((one) => one.id === id) ?? rows[0];
  const proposed = (id: string) => traditionalProposal(row(id) as (typeof rows)[number], convert);
  expect(proposed("where")).toBe("我自己寫的");
  expect(needlessTraditional(rows, convert)).toEqual([
    { type: "set-words", at: ["replies", "what"], locale: "zh-TW", text: "" },
  ]);
  expect(wordRows(small).every((one) => one.texts["zh-TW"] === undefined)).toBe(true);
});
