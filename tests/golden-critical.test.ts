import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { houseOf, type Profile } from "#core/standards";
import { callCentrePack } from "../src/core/standards/pack.ts";

/**
 * Every critical error that some house knows is shown by a golden call which exists for it: `critical-<what>.json`, somewhere
 * under tests/golden. That the call really goes so is the golden test's business (`golden.test.ts`); here it is only asked
 * whether one is there. No clause is excused.
 */
interface CriticalCall {
  readonly name: string;
  readonly profile: string;
  readonly expect: {
    readonly passed: boolean;
    readonly criticalFree?: boolean;
    readonly broken?: readonly string[];
    readonly missed?: readonly string[];
  };
}

const root = fileURLToPath(new URL("golden", import.meta.url));
const standards = callCentrePack();

const criticalCalls: readonly CriticalCall[] = readdirSync(root).flatMap((scenario) =>
  readdirSync(`${root}/${scenario}`)
    .filter((file) => file.startsWith("critical-"))
    .map((file) => ({
      ...(JSON.parse(readFileSync(`${root}/${scenario}/${file}`, "utf8")) as Omit<CriticalCall, "name">),
      name: `${scenario}/${file}`,
    })),
);

const criticalIn = (profile: Profile): readonly string[] =>
  houseOf(standards, profile).clauses.flatMap(({ clause, severity }) =>
    severity === "non-critical" ? [] : [clause.id],
  );
const criticalByHouse = new Map(
  standards.profiles.map((profile) => [profile.id, new Set(criticalIn(profile))]),
);
const everCritical = [...new Set([...criticalByHouse.values()].flatMap((ids) => [...ids]))].sort();

const named = ({ expect: { broken = [], missed = [] } }: CriticalCall) => [...broken, ...missed];

describe("every critical error", () => {
  it("is known: the houses have some", () => {
    expect(everCritical.length).toBeGreaterThan(10);
  });

  it.each(everCritical)("%s is shown by a golden call under a house that holds it critical", (clause) => {
    const shown = criticalCalls.filter(
      (call) => named(call).includes(clause) && criticalByHouse.get(call.profile)?.has(clause),
    );
    expect(shown.map(({ name }) => name)).not.toEqual([]);
  });
});

describe("every golden call named critical", () => {
  it.each(criticalCalls)("$name fails, and names the critical clause", (call) => {
    const critical = criticalByHouse.get(call.profile) ?? new Set<string>();
    expect(call.expect).toMatchObject({ passed: false, criticalFree: false });
    expect(named(call).filter((clause) => critical.has(clause))).not.toEqual([]);
  });
});
