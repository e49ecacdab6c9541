import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readScenario, startingMoods } from "#core/scenario";

const root = fileURLToPath(new URL("..", import.meta.url));
const ids = readdirSync(`${root}/scenarios`).flatMap((name) =>
  name.endsWith(".json") ? [name.slice(0, -".json".length)] : [],
);

/** Lines of a scenario that must have several wordings, so that a second try is not the first. */
const fewestWordings = 3;

describe("a second call of every built-in scenario is not the first again", () => {
  it.each(ids)("%s varies in what is told, in its wording and in the caller's mood", (id) => {
    const scenario = readScenario(readFileSync(`${root}/scenarios/${id}.json`, "utf8"));
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.problems, null, 1));
    const { varies, lines } = scenario.value;
    const told = Object.values(varies ?? {}).filter(([first]) => Object.keys(first ?? {}).length > 0);
    expect(told.length).toBeGreaterThan(0);
    const worded = Object.values(lines).filter(({ variants = [] }) => variants.length > 0);
    expect(worded.length).toBeGreaterThanOrEqual(fewestWordings);
    expect(startingMoods(scenario.value).length).toBeGreaterThan(1);
  });
});
