import { describe, expect, test } from "vitest";
import { scenarioOf } from "#core/scenario";
import { newProblems } from "../../support/problems.ts";

describe("the shape of a scenario", () => {
  test.each([
    [{ level: "1" }, 'error wrong-type level {"expected":"number","received":"string"}'],
    [{ level: 1.5 }, 'error not-whole level {"value":1.5}'],
    [{ level: 0 }, 'error too-small level {"value":0,"limit":1}'],
    [{ id: "Late Parcel" }, 'error bad-id id {"value":"Late Parcel"}'],
    [{ truth: undefined }, 'error missing-member truth {"name":"truth"}'],
    [{ "title/en": undefined }, 'error missing-words title/en {"locale":"en"}'],
    [{ facts: null }, 'error wrong-type facts {"expected":"object","received":"null"}'],
    [{ practises: [] }, 'error too-short practises {"length":0,"limit":1}'],
    [{ practises: ["greeting"] }, 'error bad-clause-id practises/0 {"value":"greeting"}'],
    [{ "caller/lang": "广东话" }, 'error bad-language-tag caller/lang {"value":"广东话"}'],
    [{ "caller/lien": "clear" }, 'error unknown-member caller/lien {"name":"lien","near":"line"}'],
    [{ toString: 1 }, 'error unknown-member toString {"name":"toString","near":""}'],
    [{ trade: "parcels" }, "error not-allowed-value trade"],
    [
      { truth: { caller: "陈女士" } },
      'error wrong-type truth/caller {"expected":"object","received":"string"}',
    ],
    [
      { "truth/caller": { is: ["陈女士"], says: [] } },
      'error unknown-member truth/caller/says {"name":"says","near":""}',
    ],
    [{ layout: { waiting: [1, 2, 3] } }, 'error too-long layout/waiting {"length":3,"limit":2}'],
    [
      { "chart/states/waiting/after/patience": "gave-up" },
      'error wrong-type chart/states/waiting/after/patience {"expected":"object / array","received":"string"}',
    ],
    [
      { "chart/states/waiting/after/patience": [] },
      'error too-short chart/states/waiting/after/patience {"length":0,"limit":1}',
    ],
  ])("%j is refused", (changes, expected) => {
    expect(newProblems(changes).filter((problem) => problem.startsWith(expected))).toHaveLength(1);
  });

  test("names every unknown member, not only the first", () => {
    expect(newProblems({ colour: 1, sise: 2 })).toHaveLength(2);
  });

  test("says of a value that is not on the list what is, and which was meant", () => {
    expect(newProblems({ direction: "inbond" })).toEqual([
      'error not-allowed-value direction {"value":"\\"inbond\\"","near":"inbound","allowed":"inbound, outbound"}',
    ]);
  });

  test("deep inside a guard inside a list is reported at its own place", () => {
    const guard = {
      type: "every",
      params: { guards: [{ type: "not", params: { guard: { type: "mood", params: { atLeast: 4 } } } }] },
    };
    expect(newProblems({ "chart/states/asking/on/agent.replied/0/guard": guard })).toEqual([
      'error too-big chart/states/asking/on/agent.replied/0/guard/params/guards/0/params/guard/params/atLeast {"value":4,"limit":3}',
    ]);
  });

  test.each([[null], [1], ["text"], [[]], [true]])("is not that of %j", (json) => {
    expect(scenarioOf(json).problems.map((p) => p.code)).toEqual(["scenario.wrong-type"]);
  });
});
