import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { headerOf, playScript, readScript } from "#core/call";
import { readScenario, understandOf } from "#core/scenario";
import { scoreCall, type Outcome } from "#core/scoring";
import * as speech from "#core/speech";
import { profileOf } from "#core/standards";
import { callCentrePack } from "../src/core/standards/pack.ts";

interface Golden {
  readonly title: string;
  readonly profile: string;
  readonly seed: number;
  readonly script: unknown;
  readonly expect: {
    readonly passed: boolean;
    readonly ending: string;
    readonly met?: readonly string[];
    readonly missed?: readonly string[];
    readonly broken?: readonly string[];
    readonly criticalFree?: boolean;
  };
}

const root = fileURLToPath(new URL("..", import.meta.url));
const standards = callCentrePack();
const clauses = new Set(standards.clauses.map((c) => c.id));
const names = (folder: string) => (existsSync(`${root}/${folder}`) ? readdirSync(`${root}/${folder}`) : []);
const read = (path: string) => readFileSync(`${root}/${path}`, "utf8");

const scenarioIds = names("scenarios").flatMap((name) =>
  name.endsWith(".json") ? [name.slice(0, -".json".length)] : [],
);
const goldenNames = (id: string) =>
  names(`tests/golden/${id}`).flatMap((name) =>
    name.endsWith(".json") ? [name.slice(0, -".json".length)] : [],
  );
const goldenOf = (id: string, name: string) => JSON.parse(read(`tests/golden/${id}/${name}.json`)) as Golden;

function scenarioOf(id: string) {
  const scenario = readScenario(read(`scenarios/${id}.json`), { clauses });
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.problems, null, 1));
  return scenario.value;
}

/** What came of a golden call, said in the words of its `expect`. */
function outcomeOf(id: string, golden: Golden) {
  const scenario = scenarioOf(id);
  const profile = profileOf(standards, golden.profile);
  const script = readScript(golden);
  if (!profile || !script.ok)
    throw new Error(profile ? JSON.stringify(script.problems) : `No profile ${golden.profile}`);
  const header = headerOf(scenario, {
    attempt: "golden",
    standards: { id: standards.id, version: standards.version },
    profile: profile.id,
    mode: "exam",
    seed: golden.seed,
    locale: "zh-CN",
    staff: "0736",
    startedAt: "2026-01-01T00:00:00.000Z",
  });
  const played = playScript(scenario, header, script.value, understandOf(scenario, speech));
  if (!played.ok) throw new Error(JSON.stringify(played.problems));
  const card = scoreCall(played.value, standards, profile);
  const wanted = golden.expect;
  const outcomes = new Map(card.findings.map((f) => [f.clause, f.outcome]));
  const those = (ids: readonly string[] | undefined, outcome: Outcome) =>
    ids?.filter((c) => outcomes.get(c) === outcome);
  const { customer, business, compliance } = card.critical;
  return {
    passed: card.passed,
    ending: played.value.events.findLast((e) => e.type === "ended")?.ending,
    ...(wanted.met && { met: those(wanted.met, "met") }),
    ...(wanted.missed && { missed: those(wanted.missed, "missed") }),
    ...(wanted.broken && { broken: those(wanted.broken, "broken") }),
    ...(wanted.criticalFree !== undefined && { criticalFree: customer + business + compliance === 0 }),
  };
}

describe.each(scenarioIds)("the golden calls of %s", (id) => {
  it.each(goldenNames(id))("%s goes and is judged as it says", (name) => {
    const golden = goldenOf(id, name);
    expect(outcomeOf(id, golden)).toEqual(golden.expect);
  });

  it("have a good one that passes without a critical miss, and a bad one that fails", () => {
    expect(goldenNames(id)).toEqual(expect.arrayContaining(["good", "bad"]));
    expect(goldenOf(id, "good").expect).toMatchObject({ passed: true, criticalFree: true });
    expect(goldenOf(id, "bad").expect).toMatchObject({ passed: false });
  });
});

describe("the golden calls", () => {
  it("are there, and each belongs to a scenario", () => {
    expect(scenarioIds.length).toBeGreaterThan(0);
    expect(names("tests/golden").filter((id) => !scenarioIds.includes(id))).toEqual([]);
  });
});
