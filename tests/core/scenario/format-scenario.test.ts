import { readdirSync, readFileSync } from "node:fs";
import { format, type Options } from "prettier";
import { expect, test } from "vitest";
import { formatScenario, readScenario, type Scenario } from "#core/scenario";
import { aScenario } from "../../support/a-scenario.ts";

test("a written scenario reads back as itself, and is written the same again", () => {
  const text = formatScenario(aScenario());
  const read = readScenario(text);
  expect(read.ok && read.value).toEqual(aScenario());
  expect(read.ok && formatScenario(read.value)).toBe(text);
});

test("keys come in the format's order at every level, whatever order they were in", () => {
  const backwards = (value: unknown): unknown =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, backwards(inner)]),
        )
      : Array.isArray(value)
        ? value.map(backwards)
        : value;
  const text = formatScenario(backwards(aScenario()) as Scenario);
  const keys = (part: object) => Object.keys(part);
  const written = JSON.parse(text) as Scenario;
  expect(keys(written)).toEqual(keys(JSON.parse(formatScenario(aScenario())) as object));
  expect(keys(written).slice(0, 4)).toEqual(["formatVersion", "id", "title", "summary"]);
  expect(keys(written.lines.where ?? {})).toEqual(["zh-CN", "en", "acts"]);
  expect(keys(written.chart.states?.asking ?? {})).toEqual(["on", "after", "entry", "tags", "meta"]);
});

test("the author's order of states and lines is kept", () => {
  const { lines, chart } = JSON.parse(formatScenario(aScenario())) as Scenario;
  expect(Object.keys(lines)).toEqual(["where", "thanks", "bye"]);
  expect(Object.keys(chart.states ?? {})).toEqual(["waiting", "asking", "content", "satisfied", "gave-up"]);
});

test("the text is what Prettier would make of it, so that a saved file passes the project's check", async () => {
  const folder = new URL("../../../scenarios/", import.meta.url);
  const config = JSON.parse(
    readFileSync(new URL("../../../.prettierrc.json", import.meta.url), "utf8"),
  ) as Options;
  // Prettier is slow; two real files say what there is to say.
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .slice(0, 2);
  const texts = [
    JSON.stringify(aScenario()),
    ...files.map((file) => readFileSync(new URL(file, folder), "utf8")),
  ];
  for (const text of texts) {
    const read = readScenario(text);
    const written = read.ok ? formatScenario(read.value) : "unread";
    expect(await format(written, { ...config, parser: "json" })).toBe(written);
  }
}, 20_000);

test("short things stand on one line, long ones are indented by two spaces", () => {
  const text = formatScenario(aScenario());
  expect(text).toMatch(/^\{\n {2}"formatVersion": 1,\n/);
  expect(text).toContain('\n  "title": { "zh-CN": "包裹晚到", "en": "包裹晚到" },\n');
  expect(text).toContain('\n        "tags": ["caller-states-matter"],\n');
  expect(text).toMatch(/\}\n$/);
});
