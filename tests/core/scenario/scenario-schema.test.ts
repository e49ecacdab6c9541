import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scenarioSchema } from "../../../scripts/scenario-schema.ts";

test("public/scenario.schema.json is up to date: run npm run schema", () => {
  const file = readFileSync(new URL("../../../public/scenario.schema.json", import.meta.url), "utf8");
  expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(scenarioSchema())));
});

test("the schema offers the vocabularies to an editor", () => {
  const text = JSON.stringify(scenarioSchema());
  for (const name of [
    "apologise",
    "curt-prompt",
    "caller-dialect",
    "agent.looked-up",
    "long-patience",
    "cut-out",
    "states-matter",
    "reply-within",
    "after-sales",
  ])
    expect(text).toContain(`"${name}"`);
});
