import { describe, expect, test } from "vitest";
import { drawOf } from "#core/scenario";
import { headerOf, readLog, replaySession } from "#core/call";
import { aScenario } from "../../support/a-scenario.ts";
import { anAnsweredCall } from "../../support/a-call.ts";

const text = (zh: string) => ({ "zh-CN": zh, en: zh });
const { states } = aScenario().chart;
const scenario = aScenario({
  caller: { ...aScenario().caller, mood: [-2, 2] },
  truth: { caller: { is: ["{customer.name}"] } },
  varies: { customer: [{ name: text("陈女士") }, { name: text("罗女士") }], first: [{}, {}] },
  lines: {
    ...aScenario().lines,
    where: { ...text("我是{customer.name}，包裹呢？"), acts: ["states-matter"] },
    whose: { ...text("您那边是{centre}吗？"), acts: ["asks"] },
  },
  chart: {
    initial: "begin",
    states: {
      ...states,
      begin: {
        always: [
          { guard: { type: "drawn", params: { group: "first", option: 1 } }, target: "asks-first" },
          { target: "asking" },
        ],
      },
      "asks-first": {
        entry: [{ type: "say", params: { line: "whose" } }],
        on: { "agent.replied": { target: "asking" } },
        after: { patience: { target: "gave-up" } },
      },
    },
  },
});
const seeds = Array.from({ length: 20 }, (_, i) => i);
const seedWith = (option: number) =>
  seeds.find((seed) => drawOf(scenario, seed)?.options?.["first"] === option) ?? -1;

describe("a call of a scenario that varies", () => {
  test.each(seeds)("says and expects what its seed drew, and tells so in its header: seed %i", (seed) => {
    const desk = anAnsweredCall({ scenario, header: headerFor(seed) });
    desk.wait(4000);
    desk.call.reply("您好");
    desk.wait(8000);
    const { header } = desk.call;
    const draw = drawOf(scenario, seed);
    const name = draw?.options?.["customer"] === 0 ? "陈女士" : "罗女士";
    expect(header.drawn).toEqual(draw);
    expect(header.scenario.truth).toEqual({ caller: { is: [name] } });
    expect(desk.events("line").find((l) => l.line === "where")?.text).toBe(`我是${name}，包裹呢？`);
  });

  test("begins in the mood that was drawn", () => {
    for (const seed of seeds) {
      const desk = anAnsweredCall({ scenario, header: headerFor(seed) });
      expect(desk.call.state().caller.mood).toBe(drawOf(scenario, seed)?.mood);
    }
  });

  test("takes the way that a guard opens for what was drawn", () => {
    const first = (option: number) =>
      anAnsweredCall({ scenario, header: headerFor(seedWith(option)) }).events("line")[0]?.line;
    expect(first(0)).toBe("where");
    expect(first(1)).toBe("whose");
  });

  test("is read from a file and replayed to the same bytes, its drawing taken from the log", () => {
    const desk = anAnsweredCall({ scenario, header: headerFor(seedWith(1)) });
    desk.wait(6000);
    desk.call.reply("您好");
    desk.wait(60_000);
    const log = desk.call.log();
    const read = readLog(JSON.parse(JSON.stringify(log)));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(JSON.stringify(read.value)).toBe(JSON.stringify(log));
    expect(JSON.stringify(replaySession(scenario, read.value).log())).toBe(JSON.stringify(log));
  });

  test("has nothing of it in its header when the scenario is always the same", () => {
    expect(anAnsweredCall().call.header).not.toHaveProperty("drawn");
  });
});

function headerFor(seed: number) {
  return headerOf(scenario, {
    attempt: "attempt-1",
    standards: { id: "call-centre", version: 1 },
    profile: "courier",
    mode: "practise",
    seed,
    locale: "zh-CN",
    staff: "0736",
    startedAt: "2026-01-01T00:00:00.000Z",
  });
}
