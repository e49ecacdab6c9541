import { describe, expect, test } from "vitest";
import { statesOf, type Scenario } from "#core/scenario";
import { understand } from "#core/speech";
import {
  botKinds,
  fromTemplate,
  neverIn,
  rehearse,
  templateIds,
  type BotKind,
  type Rehearsal,
} from "#core/studio";
import { callCentrePack } from "../../../src/core/standards/pack.ts";
import { aScenario } from "../../support/a-scenario.ts";

const standards = callCentrePack();
const profile = standards.profiles.find((p) => p.id === "courier") ?? standards.profiles[0];
if (!profile) throw new Error("No profile");

function rehearsed(
  scenario: Scenario,
  times: number,
  more: { seed?: number; bots?: readonly BotKind[] } = {},
): Rehearsal {
  const steps = rehearse({
    scenario,
    standards,
    profile: profile as NonNullable<typeof profile>,
    understand,
    times,
    ...more,
  });
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

describe.each(templateIds)("the template %s, rehearsed", (id) => {
  test("is passed by the perfect trainee every time, and never by the rude one", () => {
    const { bots, endless } = rehearsed(fromTemplate(id), 12, { bots: ["perfect", "rude"] });
    expect(bots.perfect).toMatchObject({ played: 6, passed: 6 });
    expect(bots.rude).toMatchObject({ played: 6, passed: 0 });
    expect(endless).toBe(0);
  });
});

const scenario = fromTemplate("information");

test("the same seed gives the same rehearsal, another seed another", () => {
  expect(rehearsed(scenario, 10)).toEqual(rehearsed(scenario, 10));
  expect(rehearsed(scenario, 10, { seed: 5 })).not.toEqual(rehearsed(scenario, 10));
});

test("one step is one call: progress can be told, and the rest left unplayed", () => {
  const steps = rehearse({ scenario, standards, profile, understand, times: 50 });
  const first = steps.next();
  expect(first.done).toBe(false);
  expect(first.value).toMatchObject({ played: 1, of: 50 });
  expect(steps.next().value).toMatchObject({ played: 2 });
  expect(steps.return(undefined as never).done).toBe(true);
});

test("every call is counted once in its ending, and no more than once in a state or a transition", () => {
  const rehearsal = rehearsed(scenario, 15);
  expect(Object.values(rehearsal.endings).reduce((sum, n) => sum + n, 0)).toBe(15);
  expect(Object.keys(rehearsal.states)).toEqual(
    statesOf(scenario.chart)
      .slice(1)
      .map((s) => s.path),
  );
  expect(Math.max(...Object.values(rehearsal.states))).toBeLessThanOrEqual(15);
  expect(rehearsal.states["call.talk.greeting"]).toBeGreaterThan(10);
  expect(Math.max(...rehearsal.transitions.map((t) => t.calls))).toBeLessThanOrEqual(15);
  expect(Object.keys(rehearsal.bots)).toEqual([...botKinds]);
  const { min, q1, median, q3, max } = rehearsal.scores;
  expect([min, q1, median, q3, max]).toEqual([min, q1, median, q3, max].sort((a, b) => a - b));
});

test("what nobody came to is told", () => {
  const { chart } = aScenario();
  const lonely: Scenario = aScenario({
    chart: { ...chart, states: { ...chart.states, secret: { after: { patience: { target: "gave-up" } } } } },
  });
  const never = neverIn(rehearsed(lonely, 5));
  expect(never.states).toContain("secret");
  expect(never.transitions).toContainEqual({ state: "secret", kind: "after", trigger: "patience", index: 0 });
});

test("a call that never ends by itself is stopped within bounds", () => {
  const round: Scenario = aScenario({
    chart: {
      initial: "a",
      states: {
        a: {
          meta: { replies: ["hello"] },
          on: { "agent.replied": { target: "a", reenter: true }, "agent.hung-up": {} },
          after: { patience: { target: "a", reenter: true } },
        },
        over: { type: "final" },
      },
    },
  });
  const rehearsal = rehearsed(round, 2, { bots: ["perfect"] });
  expect(rehearsal.endless).toBe(2);
  expect(rehearsal.endings).toEqual({ stopped: 2 });
});
