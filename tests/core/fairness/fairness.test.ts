import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explore, fairnessOf, fairnessProblems, type Fairness } from "#core/fairness";
import type { Scenario } from "#core/scenario";
import type { Understand } from "#core/speech";
import { aClause, aProfile, standardsOf } from "../../support/a-standard.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { simpleUnderstand, withChart } from "../../support/a-call.ts";

const text = (zh: string) => ({ "zh-CN": zh, en: zh });
const replies: Scenario["replies"] = {
  kind: { ...text("您好，很抱歉，再见"), quality: "good" },
  short: { ...text("嗯"), quality: "middling" },
  rude: { ...text("不知道"), quality: "bad" },
};
const say = (line: string) => ({ type: "say" as const, params: { line } });

/** A caller who asks, and goes by whichever reply they get. `silence`: where an agent who says nothing leads. */
function aCaller(ends: { kind?: string; short?: string; rude?: string; silence?: string }): Scenario {
  const heard = (act: string) => ({ type: "heard" as const, params: { any: [act] } });
  const finals = [...new Set(["happy", "content", "angry", "gave-up"])].map((key) => [
    key,
    { type: "final" as const, meta: { ends: "caller" as const } },
  ]);
  return withChart(
    {
      initial: "asking",
      states: {
        asking: {
          tags: ["caller-states-matter"],
          entry: [say("where")],
          meta: { replies: ["kind", "short", "rude"] },
          after: { "6000": { target: ends.silence ?? "gave-up" } },
          on: {
            "agent.replied": [
              { guard: heard("apologise"), target: ends.kind ?? "happy" },
              { guard: { type: "rude" }, target: ends.rude ?? "angry" },
              { target: ends.short ?? "content" },
            ],
          },
        },
        ...Object.fromEntries(finals),
      },
    } as Scenario["chart"],
    { replies, practises: ["talk.clause"] },
  );
}

const sorry = aClause({
  kind: "respond",
  when: { situation: ["caller-states-matter"] },
  acts: [["apologise"]],
});
const never = aClause(
  { kind: "respond", when: { situation: ["caller-abusive"] }, acts: [["apologise"]] },
  { id: "talk.never" },
);

function judged(scenario: Scenario, understand: Understand = simpleUnderstand): Fairness {
  const profile = aProfile({ passMark: 60 });
  const makers = { scenario, standards: standardsOf([sorry, never], profile), profile, understand };
  return fairnessOf(explore(makers), makers);
}
const codes = (fairness: Fairness) => fairness.problems.map(({ code }) => code);

describe("fair marks", () => {
  it("are found where a scenario can be passed by good replies and failed by bad ones", () => {
    const fairness = judged(aCaller({}));
    expect(fairness.problems).toEqual([]);
    expect(fairness.best).toMatchObject({ path: ["kind"], ending: "happy", score: 100, passed: true });
    expect(fairness.worst).toMatchObject({ score: 0, passed: false });
  });

  it("are missing where nothing passes, and the best way is named", () => {
    const scenario = aCaller({});
    const mute = {
      ...scenario,
      replies: { ...replies, kind: { ...text("您好"), quality: "good" as const } },
    };
    const fairness = judged(mute);
    expect(codes(fairness)).toContain("fairness.cannot-pass");
    expect(fairness.problems[0]).toMatchObject({ severity: "error", params: { score: 0 } });
  });

  it("are missing where even the worst reply passes", () => {
    const sorryAnyway = { ...text("很抱歉"), quality: "bad" as const };
    const scenario = { ...aCaller({}), replies: { ...replies, short: sorryAnyway, rude: sorryAnyway } };
    const fairness = judged(scenario);
    expect(codes(fairness)).toEqual(["fairness.cannot-fail"]);
    expect(fairness.worst.passed).toBe(true);
  });

  it("are unequal where one ending of good replies earns far less than another", () => {
    const calm = { ...text("您好，您请讲"), quality: "good" as const };
    const fairness = judged({ ...aCaller({}), replies: { ...replies, short: calm } });
    expect(fairness.problems).toEqual([
      expect.objectContaining({
        code: "fairness.unequal-endings",
        at: ["chart", "states", "content"],
        params: expect.objectContaining({
          path: "short",
          score: 0,
          other: "happy",
          otherScore: 100,
        }) as unknown,
      }),
    ]);
  });

  it("names a clause that the scenario says it practises and no way leads to", () => {
    const fairness = judged({ ...aCaller({}), practises: ["talk.clause", "talk.never"] });
    expect(fairness.problems).toEqual([
      expect.objectContaining({
        code: "fairness.never-triggered",
        at: ["practises", 1],
        params: { clause: "talk.never" },
      }),
    ]);
  });

  it("names a caller who solves the case alone", () => {
    const fairness = judged(aCaller({ silence: "happy" }));
    expect(codes(fairness)).toContain("fairness.solves-alone");
    const [alone] = fairness.problems.filter(({ code }) => code === "fairness.solves-alone");
    expect(alone?.at).toEqual(["chart", "states", "happy"]);
  });

  it("names a way on which the same thing can be said for ever, and none where the caller counts", () => {
    const asking = (limit: boolean): Scenario => {
      const scenario = aCaller({ short: "asking" });
      const { asking: state, ...finals } = scenario.chart.states ?? {};
      const patient = {
        ...state,
        on: {
          "agent.replied": [
            { guard: { type: "heard", params: { any: ["apologise"] } }, target: "happy" },
            { guard: { type: "rude" }, target: "angry" },
            ...(limit
              ? [{ guard: { type: "counted", params: { of: "again", atLeast: 3 } }, target: "gave-up" }]
              : []),
            { target: "asking", reenter: true, actions: [{ type: "count", params: { of: "again" } }] },
          ],
        },
      };
      return { ...scenario, chart: { ...scenario.chart, states: { asking: patient, ...finals } as never } };
    };
    expect(codes(judged(asking(false)))).toEqual(["fairness.endless"]);
    expect(codes(judged(asking(true)))).toEqual([]);
  });

  it("finds an ending that only a count of four and then two replies in one order lead to", () => {
    const say3 = (fact: string) => [{ type: "remember", params: { fact } }];
    const knows = (fact: string) => ({ type: "remembers", params: { fact } });
    const heard = (act: string) => ({ type: "heard", params: { any: [act] } });
    const every = (...guards: object[]) => ({ type: "every", params: { guards } });
    const count = { type: "count", params: { of: "rounds" } };
    const scenario = withChart(
      {
        initial: "asking",
        states: {
          asking: {
            tags: ["caller-states-matter"],
            entry: [say("where")],
            meta: { replies: ["kind", "short", "rude"] },
            after: { "30000": { target: "gave-up" } },
            on: {
              "agent.replied": [
                {
                  guard: every(knows("rude-last"), heard("apologise"), {
                    type: "counted",
                    params: { of: "rounds", atLeast: 4 },
                  }),
                  target: "forgiven",
                },
                { guard: { type: "counted", params: { of: "rounds", atLeast: 6 } }, target: "angry" },
                { guard: { type: "rude" }, actions: [count, ...say3("rude-last")] },
                { actions: [count, { type: "forget", params: { fact: "rude-last" } }] },
              ],
            },
          },
          forgiven: { type: "final" },
          angry: { type: "final" },
          "gave-up": { type: "final" },
        },
      } as never,
      { replies: { ...replies, kind: { ...text("很抱歉"), quality: "good" } }, practises: ["talk.clause"] },
    );
    const { endings } = judged(scenario);
    expect(endings.map(({ ending }) => ending)).toContain("forgiven");
  });

  it("gives the same answer every time", () => {
    expect(judged(aCaller({}))).toEqual(judged(aCaller({})));
  });
});

describe("the words of what is found", () => {
  it.each(["zh-CN", "en"])("are there in %s, with parameters that exist", (locale) => {
    const words = JSON.parse(
      readFileSync(new URL(`../../../src/i18n/locales/problems.${locale}.json`, import.meta.url), "utf8"),
    ) as Record<string, string>;
    for (const [code, params] of Object.entries(fairnessProblems)) {
      expect(words[code], code).toBeTruthy();
      for (const [, name] of (words[code] ?? "").matchAll(/\{\{(\w+)\}\}/g)) expect(params).toContain(name);
    }
  });
});

it("a small scenario of the test kit is explored to its last reply", () => {
  const profile = aProfile();
  const makers = {
    scenario: aScenario(),
    standards: standardsOf([sorry], profile),
    profile,
    understand: simpleUnderstand,
  };
  expect(explore(makers).untried).toBe(0);
});
