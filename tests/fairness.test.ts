import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { explore, fairnessOf } from "#core/fairness";
import { readScenario, understandOf } from "#core/scenario";
import * as speech from "#core/speech";
import { profileOf } from "#core/standards";
import { callCentrePack } from "../src/core/standards/pack.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const standards = callCentrePack();
const ids = readdirSync(`${root}/scenarios`).flatMap((name) =>
  name.endsWith(".json") ? [name.slice(0, -".json".length)] : [],
);

/** Calls that each scenario is played in. The command line plays more; these find what they find within a minute for all. */
const most = 48;

/** What is unfair under the house that the good golden call is played under. */
function unfairIn(id: string): readonly object[] {
  const scenario = readScenario(readFileSync(`${root}/scenarios/${id}.json`, "utf8"));
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.problems, null, 1));
  const golden = JSON.parse(readFileSync(`${root}/tests/golden/${id}/good.json`, "utf8")) as {
    readonly profile: string;
  };
  const profile = profileOf(standards, golden.profile);
  if (!profile) throw new Error(`No profile ${golden.profile}`);
  const makers = {
    scenario: scenario.value,
    standards,
    profile,
    understand: understandOf(scenario.value, speech),
  };
  // A caller who lets the same thing be said for ever is a hint, no unfairness.
  return fairnessOf(explore(makers, { most }), makers).problems.filter(({ severity }) => severity !== "hint");
}

describe("every built-in scenario", () => {
  it.each(ids)(
    "%s can be passed and failed, keeps its promises and pays equal endings alike",
    (id) => {
      expect(unfairIn(id)).toEqual([]);
    },
    60_000,
  );
});
