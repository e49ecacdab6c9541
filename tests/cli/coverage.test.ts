import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { callCentrePack, catalogue } from "../../src/core/standards/pack.ts";
import { coverageRows, type CoverageRow } from "../../src/cli/coverage-rows.ts";
import { aScenario } from "../support/a-scenario.ts";
import { terminal } from "../support/a-terminal.ts";

const [clause] = callCentrePack().clauses;
if (!clause) throw new Error("The pack is empty");
const entry = { id: clause.id, evidence: "wording" };
const sound = { ...clause, doubtful: false };
const inSituation = {
  ...sound,
  rules: {
    default: { kind: "respond" as const, when: { situation: ["caller-abusive"] }, acts: [["greet"]] },
  },
};
const only = (rows: readonly CoverageRow[]) => rows[0];

describe("coverage", () => {
  it("has one row per clause of the catalogue, in its order", async () => {
    const shelf = fileURLToPath(new URL("../../scenarios", import.meta.url));
    const files = { [`${shelf}/late-parcel.json`]: JSON.stringify(aScenario()) };
    const { code, out, err } = await terminal(["coverage", "--json"], files);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const rows = JSON.parse(out) as CoverageRow[];
    expect(rows.map((row) => row.clause)).toEqual(catalogue.map((c) => c.id));
    expect(rows).toHaveLength(544);
    expect(rows.find((row) => row.clause === "open.greeting")).toMatchObject({
      covered_by: "rule",
      scenarios: ["late-parcel"],
    });
    expect(rows.every((row) => row.covered_by !== null || row.why !== undefined)).toBe(true);
    expect((await terminal(["coverage"], files)).out).toMatch(/^all .* 544$/m);
  });

  it("covers a clause by a rule only where a scenario brings it up", () => {
    const calm = aScenario({ practises: ["open.other"] });
    expect(only(coverageRows([entry], [inSituation], [calm]))).toMatchObject({
      covered_by: null,
      scenarios: [],
    });
    const abusive = aScenario({
      id: "abusive",
      practises: ["open.other"],
      chart: { initial: "a", states: { a: { tags: ["caller-abusive"] } } },
    });
    expect(only(coverageRows([entry], [inSituation], [calm, abusive]))).toMatchObject({
      covered_by: "rule",
      scenarios: ["abusive"],
    });
  });

  it("names the scenarios that practise a clause before those that only could", () => {
    const about = aScenario({ id: "about", practises: [clause.id] });
    const could = aScenario({
      id: "could",
      chart: { initial: "a", states: { a: { tags: ["caller-abusive"] } } },
    });
    expect(only(coverageRows([entry], [inSituation], [about, could]))?.scenarios).toEqual(["about"]);
  });

  it("leaves out what is doubtful and what cannot be simulated, and says why", () => {
    const doubtful = { ...sound, doubtful: true };
    expect(only(coverageRows([entry], [doubtful], [aScenario()]))).toMatchObject({
      covered_by: "out-of-scope",
    });
    expect(only(coverageRows([{ id: "x.y", evidence: "not-simulable" }], [], []))).toMatchObject({
      covered_by: "out-of-scope",
    });
    expect(only(coverageRows([{ id: "x.y", evidence: "metric" }], [], []))).toMatchObject({
      covered_by: null,
    });
  });
});
