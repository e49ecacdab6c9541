import { expect, test } from "vitest";
import { applyEdit, draftOf, playable, textOf } from "#core/studio";
import { aScenario } from "../../support/a-scenario.ts";
import { bent } from "../../support/problems.ts";
import { aDraft, builtIn } from "./built-in.ts";

test.each(builtIn)("%s opens, and saves byte for byte as it was", (_, text) => {
  expect(textOf(aDraft(text))).toBe(text);
});

test("a draft may have what the inspectors refuse: a target that leads nowhere, a state out of reach, no ending", () => {
  const json = bent(aScenario(), {
    "chart/states/asking/after": { patience: { target: "nowhere" } },
    "chart/states/lost": {},
    "chart/states/satisfied/type": undefined,
    "chart/states/gave-up/type": undefined,
  });
  const draft = aDraft(JSON.stringify(json));
  const read = playable(draft);
  expect(read.ok).toBe(false);
  expect(read.problems.map((p) => p.code)).toContain("scenario.unknown-target");
  expect(read.problems.map((p) => p.code)).toContain("scenario.no-ending");
});

test("words that are still to be written read as empty, and the inspectors ask for them", () => {
  const json = bent(aScenario(), { "lines/where/en": undefined, "replies/hello/en": "" });
  const draft = aDraft(JSON.stringify(json));
  expect(draft.document.lines["where"]).toMatchObject({ en: "" });
  expect(
    playable(draft)
      .problems.filter((p) => p.code === "scenario.missing-words")
      .map((p) => p.at.join("/")),
  ).toEqual(["lines/where/en", "replies/hello/en"]);
});

test("a draft with empty words is written in the format's order and reads back as itself", () => {
  const json = bent(aScenario(), { "lines/where": { acts: ["asks"], en: "", "zh-CN": "" } });
  const draft = aDraft(JSON.stringify(json));
  const text = textOf(draft);
  expect(text).toContain('"where": { "zh-CN": "", "en": "", "acts": ["asks"] }');
  expect(textOf(aDraft(text))).toBe(text);
});

test("members that were set in another order are written in the format's", () => {
  const edited = applyEdit(aDraft(aScenario()), {
    type: "set-state",
    state: "gave-up",
    member: "id",
    value: "gone",
  });
  expect(edited.ok && textOf(edited.value)).toContain('"gave-up": { "id": "gone", "type": "final" }');
});

test.each([
  ["no JSON at all", "[1,", "scenario.json-cut-off", ""],
  ["a list", "[]", "scenario.wrong-type", ""],
  [
    "a foreign guard",
    JSON.stringify(bent(aScenario(), { "chart/always": { guard: { type: "herd" } } })),
    "scenario.unknown-guard",
    "chart/always/guard/type",
  ],
  [
    "a wrong type",
    JSON.stringify(bent(aScenario(), { "caller/mood": "bad" })),
    "scenario.wrong-type",
    "caller/mood",
  ],
  [
    "a key of JavaScript's own",
    `{"__proto__": {}, ${JSON.stringify(aScenario()).slice(1)}`,
    "scenario.forbidden-key",
    "__proto__",
  ],
  [
    "a newer format",
    JSON.stringify(bent(aScenario(), { formatVersion: 99 })),
    "scenario.newer-format-version",
    "formatVersion",
  ],
])("%s is no draft, and the place is named", (_, text, code, at) => {
  const draft = draftOf(text);
  expect(draft.ok).toBe(false);
  expect(draft.problems.map((p) => [p.code, p.at.join("/")])).toContainEqual([code, at]);
});
