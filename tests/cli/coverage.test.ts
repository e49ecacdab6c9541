import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Rule } from "#core/standards";
import type { OffCall, OffCallClause } from "#core/standards-off-call";
import { coverageFaults, mostOutOfScope } from "../../src/cli/coverage-faults.ts";
import { coverageRows } from "../../src/cli/coverage-rows.ts";
import type { CoverageRow, Truth } from "../../src/cli/coverage-truth.ts";
import { catalogue } from "../../src/core/standards/pack.ts";
import { aScenario } from "../support/a-scenario.ts";
import { aClause, aProfile } from "../support/a-standard.ts";
import { aSingle } from "../support/some-questions.ts";
import { terminal } from "../support/a-terminal.ts";

const id = "talk.clause";
const shelf = fileURLToPath(new URL("../../scenarios", import.meta.url));
const text = (zh: string, en = zh) => ({ "zh-CN": zh, en });
const abuse: Rule = { kind: "respond", when: { situation: ["caller-abusive"] }, acts: [["greet"]] };
const abusive = aScenario({
  id: "abusive",
  practises: ["open.other"],
  chart: { initial: "a", states: { a: { tags: ["caller-abusive"] } } },
});
const calm = aScenario({ practises: ["open.other"] });

function offCallClause(cover: OffCallClause["cover"], change: Partial<OffCallClause> = {}): OffCallClause {
  const sources = [{ document: "001" as const, place: "一" }];
  return { id, area: "talk", title: text("标题"), text: text("正文"), sources, cover, ...change };
}

const offCallOf = (...clauses: OffCallClause[]): OffCall => ({
  features: [
    { id: "replay", name: text("回放", "Replay"), room: "report", state: "here" },
    { id: "desk", name: text("质检台", "Review desk"), room: "trainer", state: "to-come" },
  ],
  figures: [{ id: "rings", name: text("铃声", "Rings"), room: "report", state: "here" }],
  clauses,
});

/** A catalogue of one clause, with nothing to cover it but what is given. */
function truth(change: Partial<Truth> = {}): Truth {
  return {
    catalogue: [{ id, evidence: "wording" }],
    standards: { clauses: [], profiles: [aProfile()] },
    offCall: offCallOf(),
    questions: [],
    scenarios: [abusive],
    language: "en",
    ...change,
  };
}

const judged = (rule: Rule, profile = aProfile()) => ({ clauses: [aClause(rule)], profiles: [profile] });
const offCall = (cover: OffCallClause["cover"], change: Partial<OffCallClause> = {}) =>
  offCallOf(offCallClause(cover, change));

function rowOf(change: Partial<Truth>): CoverageRow {
  const [found] = coverageRows(truth(change));
  if (!found) throw new Error("no row");
  return found;
}

const faultsOf = (change: Partial<Truth>) => coverageFaults(coverageRows(truth(change)), truth(change));

describe("the command coverage", () => {
  it("prints one row per clause of the catalogue, in its order, each open one with its reason", async () => {
    const files = { [`${shelf}/late-parcel.json`]: JSON.stringify(aScenario()) };
    const { out } = await terminal(["coverage", "--json"], files);
    const rows = JSON.parse(out) as CoverageRow[];
    expect(rows.map((row) => row.clause)).toEqual(catalogue.map((c) => c.id));
    expect(rows).toHaveLength(544);
    expect(rows.find((row) => row.clause === "open.greeting")).toMatchObject({
      covered_by: "rule",
      scenarios: ["late-parcel"],
    });
    expect(rows.filter((row) => row.covered_by !== "rule" && row.why === undefined)).toEqual([]);
  });

  it("has an answer for every clause that no call can show", async () => {
    const rows = JSON.parse((await terminal(["coverage", "--json"], { [`${shelf}/x.json`]: "{}" })).out);
    const kinds = new Set(["feature", "knowledge-quiz", "metric", "not-simulable"]);
    const offCallRows = (rows as CoverageRow[]).filter((row) => kinds.has(row.evidence));
    expect(offCallRows).toHaveLength(235);
    expect(offCallRows.filter((row) => row.covered_by === null)).toEqual([]);
    expect(
      offCallRows.filter((row) => row.evidence === "knowledge-quiz" && row.covered_by !== "quiz"),
    ).toEqual([]);
  });

  it("fails when a rule has no scenario to trigger it, and says which", async () => {
    const files = { [`${shelf}/late-parcel.json`]: JSON.stringify(aScenario()) };
    const { code, err } = await terminal(["coverage", "--json"], files);
    expect(code).toBe(1);
    expect(err).toMatch(/^hear\.silent-pause: there is a rule, but no scenario brings it up$/m);
  });

  it("says why in the language asked for, and shows people a matrix", async () => {
    const files = { [`${shelf}/late-parcel.json`]: JSON.stringify(aScenario()) };
    const { out } = await terminal(["coverage", "--json", "--lang", "zh-CN"], files);
    const rows = JSON.parse(out) as CoverageRow[];
    expect(rows.find((row) => row.clause === "conduct.uniform")?.why).toMatch(/\p{Script=Han}/u);
    const table = (await terminal(["coverage"], files)).out;
    expect(table).toMatch(/^area +rule +drill +quiz +metric +feature +out-of-scope +open +all$/m);
    expect(table).toMatch(/^kpi .* 11$/m);
    expect(table).toMatch(/^knowledge-quiz .* 65$/m);
    expect(table.match(/^all .* 544$/gm)).toHaveLength(2);
  });

  it("takes no file", async () => {
    expect((await terminal(["coverage", "scenarios"])).code).toBe(2);
  });
});

describe("a rule covers a clause", () => {
  it("only where a scenario can trigger it, whatever the scenario says it practises", () => {
    const boast = aScenario({ id: "boast", practises: [id] });
    const open = { covered_by: null, scenarios: [] };
    expect(rowOf({ standards: judged(abuse), scenarios: [calm, boast] })).toMatchObject(open);
    expect(rowOf({ standards: judged(abuse), scenarios: [calm, boast, abusive] })).toMatchObject({
      covered_by: "rule",
      scenarios: ["abusive"],
    });
  });

  it("first by the scenarios that are about it", () => {
    const about = { ...abusive, id: "about", practises: [id] };
    expect(rowOf({ standards: judged(abuse), scenarios: [abusive, about] }).scenarios).toEqual(["about"]);
  });

  it("only in a house that has it, and by the variant that a house has chosen", () => {
    const scenarios = [abusive];
    const off = judged(abuse, aProfile({ off: [id] }));
    expect(rowOf({ standards: off, scenarios }).covered_by).toBeNull();
    const silence: Rule = { kind: "respond", when: { situation: ["caller-silent"] }, acts: [["greet"]] };
    const varied = { ...aClause(abuse), rules: { default: abuse, quiet: silence } };
    const quiet = aProfile({ variants: { [id]: "quiet" } });
    expect(rowOf({ standards: { clauses: [varied], profiles: [quiet] }, scenarios }).covered_by).toBeNull();
    const both = { clauses: [varied], profiles: [quiet, aProfile()] };
    expect(rowOf({ standards: both, scenarios }).covered_by).toBe("rule");
  });

  it("only in calls of the direction that has the key or the figure", () => {
    const rings: Rule = { kind: "timing", measure: "rings", atMost: 3 };
    const dialling: Rule = { kind: "before", phone: ["dial"], when: { phone: ["dial"] } };
    const outbound = aScenario({ id: "out", direction: "outbound", practises: ["open.other"] });
    expect(rowOf({ standards: judged(rings), scenarios: [calm, outbound] }).scenarios).toEqual([
      "late-parcel",
    ]);
    expect(rowOf({ standards: judged(dialling), scenarios: [calm, outbound] }).scenarios).toEqual(["out"]);
  });

  it("only where the slip has the field that it looks at", () => {
    const slip = (field: string): Rule => ({ kind: "form", fields: [field] });
    expect(rowOf({ standards: judged(slip("caller")), scenarios: [calm] }).covered_by).toBe("rule");
    expect(rowOf({ standards: judged(slip("wish")), scenarios: [calm] }).covered_by).toBeNull();
  });
});

describe("a clause that no call can show", () => {
  it("is covered by the quiz only when a question asks for it", () => {
    expect(rowOf({ offCall: offCall({ by: "quiz" }) })).toMatchObject({ covered_by: null });
    const questions = [aSingle("which-one", { clauses: ["open.other", id] })];
    const row = rowOf({ offCall: offCall({ by: "quiz" }), questions });
    expect(row).toMatchObject({ covered_by: "quiz", why: "which-one" });
  });

  it("is covered by a feature or a figure that is named, and whether it exists is said", () => {
    const how = text("能看", "It shows");
    const feature = (name: string) => offCall({ by: "feature", feature: name, how });
    expect(rowOf({ offCall: feature("replay") }).why).toBe("Replay (report, here): It shows");
    expect(rowOf({ offCall: feature("desk") }).why).toBe("Review desk (trainer, to come): It shows");
    expect(rowOf({ offCall: feature("magic") }).covered_by).toBeNull();
    const metric = offCall({ by: "metric", figure: "rings", how });
    expect(rowOf({ offCall: metric, language: "zh-CN" })).toMatchObject({
      covered_by: "metric",
      why: "铃声 (report, here): 能看",
    });
  });

  it("is out of scope with the reason given", () => {
    const reason = text("看不到", "It cannot be seen");
    expect(rowOf({ offCall: offCall({ by: "out-of-scope", reason }) })).toMatchObject({
      covered_by: "out-of-scope",
      why: "It cannot be seen",
    });
  });

  it("is not covered when nobody has words for it", () => {
    expect(rowOf({}).covered_by).toBeNull();
    expect(faultsOf({})).toEqual([`${id}: no words: neither the pack nor the off-call clauses have it`]);
  });

  it("earns nothing when it is doubtful advice", () => {
    const doubtful = { clauses: [{ ...aClause(abuse), doubtful: true }], profiles: [aProfile()] };
    expect(rowOf({ standards: doubtful })).toMatchObject({ covered_by: "out-of-scope" });
    const how = text("能看", "It shows");
    const shown = offCall({ by: "feature", feature: "replay", how }, { doubtful: true });
    expect(rowOf({ offCall: shown })).toMatchObject({ covered_by: "out-of-scope" });
  });
});

describe("the truth and the pack differ", () => {
  it("nowhere when every clause is covered as it is said to be", () => {
    expect(faultsOf({ standards: judged(abuse) })).toEqual([]);
  });

  it("where somebody speaks of a clause that the catalogue does not have", () => {
    const reason = text("没有", "No such thing");
    const faults = faultsOf({
      standards: { ...judged(abuse), clauses: [aClause(abuse), aClause(abuse, { id: "talk.ghost" })] },
      offCall: offCall({ by: "out-of-scope", reason }, { id: "org.ghost" }),
      questions: [aSingle("riddle", { clauses: ["agent.ghost"] })],
    });
    expect(faults).toEqual([
      "talk.ghost: in the pack, but the catalogue does not have it",
      "org.ghost: among the off-call clauses, but the catalogue does not have it",
      "agent.ghost: the question riddle asks for it, but the catalogue does not have it",
    ]);
  });

  it("where a rule judges what is called beyond any call, unless it is doubtful anyway", () => {
    const standards = judged(abuse);
    const beyond = offCall({ by: "out-of-scope", reason: text("看不到", "Unseen") });
    expect(faultsOf({ standards, offCall: beyond })).toEqual([
      `${id}: a rule judges it, but the off-call clauses call it out-of-scope`,
    ]);
    const doubtful = { ...standards, clauses: [{ ...aClause(abuse), doubtful: true }] };
    expect(faultsOf({ standards: doubtful, offCall: beyond })).toEqual([]);
  });

  it("where too many clauses that a call can show are left out of scope", () => {
    const ids = Array.from({ length: mostOutOfScope + 1 }, (_, i) => `talk.left-${i}`);
    const reason = text("看不到", "Unseen");
    const left = (list: readonly string[], evidence: string) => ({
      catalogue: list.map((clause) => ({ id: clause, evidence })),
      offCall: offCallOf(
        ...list.map((clause) => offCallClause({ by: "out-of-scope", reason }, { id: clause })),
      ),
    });
    expect(faultsOf(left(ids, "wording"))[0]).toMatch(/^21 clauses that a call can show are out of scope/);
    expect(faultsOf(left(ids.slice(1), "wording"))).toEqual([]);
    expect(faultsOf(left(ids, "not-simulable"))).toEqual([]);
  });
});
