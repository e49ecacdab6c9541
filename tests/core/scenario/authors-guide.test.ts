import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { delayNames, eventNames, problemCodes, soundNames } from "#core/scenario";
import { Scenario, StateNode } from "../../../src/core/scenario/scenario.ts";
import { actionShapes, guardShapes } from "../../../src/core/scenario/vocabulary.ts";
import { tableNames, withTables } from "../../../scripts/guide-tables.ts";

const guide = readFileSync(new URL("../../../scenarios/README.md", import.meta.url), "utf8");
/** The names in the first column of the table under a heading or after a sentence. */
const firstColumn = (after: string): string[] => {
  const [table = ""] = /\|[^]*?\n(?!\|)/.exec(guide.slice(guide.indexOf(after) + after.length)) ?? [];
  return [...table.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ""),
  );
};

test("the guide's tables are copies of the vocabularies: run npm run schema", () => {
  expect(withTables(guide)).toBe(guide);
  for (const name of tableNames) expect(guide).toContain(`<!-- table: ${name} -->`);
});

describe("the guide explains every name, and none that is not there", () => {
  test.each<[string, readonly string[]]>([
    ["### Guards", Object.keys(guardShapes)],
    ["### Actions", Object.keys(actionShapes)],
    ["### Events", eventNames],
    ["### Delays", delayNames],
    ["### Sounds", soundNames],
    [
      "A state may have:",
      Object.keys((StateNode as unknown as { entries: object }).entries).flatMap((key) =>
        key === "meta" ? ["meta.replies", "meta.ends"] : [key],
      ),
    ],
  ])("%s", (heading, names) => {
    expect(firstColumn(heading).sort()).toEqual([...names].sort());
  });

  test("of the file's keys, in their order", () => {
    const keys = Object.entries(Scenario.entries).flatMap(([key, schema]) =>
      "entries" in schema && !["title", "summary", "chart"].includes(key)
        ? Object.keys(schema.entries).map((member) => `${key}.${member}`)
        : [key],
    );
    expect(firstColumn("## The file, key by key")).toEqual(keys);
  });

  test("of the problems that it has cures for", () => {
    for (const code of firstColumn("## Problems and cures"))
      expect(Object.keys(problemCodes)).toContain(`scenario.${code}`);
  });
});

test("every link in the guide's contents leads to a heading", () => {
  const anchors = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .replaceAll(" ", "-"),
  );
  for (const [, anchor] of guide.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(anchor);
});
