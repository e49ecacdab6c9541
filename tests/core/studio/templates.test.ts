import { describe, expect, test } from "vitest";
import { endPaths, scenarioOf, statesOf, type Scenario } from "#core/scenario";
import {
  blankScenario,
  copyOf,
  draftOf,
  fromTemplate,
  mapOf,
  questionsOf,
  templateIds,
  textOf,
} from "#core/studio";
import { callCentrePack } from "../../../src/core/standards/pack.ts";
import { aDraft, textOfBuiltIn } from "./built-in.ts";

const clauses = new Set(callCentrePack().clauses.map((c) => c.id));
const problems = (scenario: unknown) =>
  scenarioOf(scenario, { clauses }).problems.map(
    (p) => `${p.code} ${p.at.join("/")} ${JSON.stringify(p.params)}`,
  );

describe.each(templateIds)("the template %s", (id) => {
  const [who, about, ends] = questionsOf(id);
  const answers = (who?.choices ?? []).flatMap((w) =>
    (about?.choices ?? []).flatMap((a) =>
      (ends?.choices ?? []).map((e) => ({ who: w.id, about: a.id, ends: e.id })),
    ),
  );

  test("asks three questions, with several answers each", () => {
    expect(questionsOf(id).map((q) => q.id)).toEqual(["who", "about", "ends"]);
    for (const { choices } of questionsOf(id)) expect(choices.length).toBeGreaterThanOrEqual(3);
  });

  test.each(answers)("makes a scenario without a problem of %o", (answer) => {
    const scenario = fromTemplate(id, answer);
    expect(problems(scenario)).toEqual([]);
    expect(statesOf(scenario.chart).length - 1).toBeGreaterThanOrEqual(6);
    expect(endPaths(scenario.chart).length).toBeGreaterThanOrEqual(3);
    const draft = draftOf(scenario);
    expect(draft.ok && textOf(aDraft(textOf(draft.value)))).toBe(draft.ok && textOf(draft.value));
  });

  test("makes different calls of different answers", () => {
    const texts = answers.map((answer) => JSON.stringify(fromTemplate(id, answer)));
    expect(new Set(texts).size).toBe(answers.length);
  });

  test("calls every state by a name in the author's language, short enough for the map", () => {
    const names = (scenario: Scenario) =>
      mapOf(aDraft(scenario)).nodes.map(({ key, name }) => (name === key ? `${key} has no name` : name));
    expect(names(fromTemplate(id)).filter((name) => !/^[\u4e00-\u9fff]+$/.test(name))).toEqual([]);
    const english = names(fromTemplate(id, {}, (name) => name.en));
    expect(english.filter((name) => !/^[A-Z][A-Za-z? -]+$/.test(name) || name.includes("has no"))).toEqual(
      [],
    );
  });

  test("says once what rude words and silence lead to", () => {
    const { chart } = fromTemplate(id);
    const leadsTo = (end: string) =>
      statesOf(chart).filter(
        ({ path, node }) =>
          !path.includes("silent") && JSON.stringify([node.on, node.after]).includes(`"#${end}"`),
      );
    expect(leadsTo("driven-off")).toHaveLength(1);
    expect(leadsTo("gave-up")).toHaveLength(1);
  });

  test("has Chinese punctuation in its Chinese", () => {
    const text = JSON.stringify(fromTemplate(id));
    expect(text.match(/[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/g)).toBeNull();
  });
});

test("an answer that is no choice is the first one", () => {
  expect(fromTemplate("complaint", { who: "constructor", about: "nothing", ends: "?" })).toEqual(
    fromTemplate("complaint"),
  );
});

test("the blank scenario reads without a problem", () => {
  expect(problems(blankScenario())).toEqual([]);
});

test("a copy has an id of its own and is as sound as the original", () => {
  const copy = copyOf(aDraft(textOfBuiltIn("dialect-speaker")), "granny-again");
  expect(copy.ok && problems(copy.value.document)).toEqual([]);
  expect(copy.ok && copy.value.document.id).toBe("granny-again");
  expect(copyOf(aDraft(blankScenario()), "Not An Id").ok).toBe(false);
});
