import { describe, expect, test } from "vitest";
import { replaySession } from "#core/call";
import { anAnsweredCall, withChart } from "../../support/a-call.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { newProblems } from "../../support/problems.ts";

const say = (line: string) => ({ type: "say" as const, params: { line } });
const article = { type: "article" as const, params: { any: ["delays"] } };
const text = (zh: string) => ({ "zh-CN": zh, en: zh });
const aDesk = (manner: { takes?: number; fails?: true }) => {
  const scenario = withChart(
    {
      initial: "asks",
      states: {
        asks: {
          on: {
            "desk.searching": { guard: article, actions: [say("where")] },
            "agent.looked-up": { guard: article, target: "told" },
            "desk.failed": { target: "told", actions: [{ type: "shiftMood", params: { by: -1 } }] },
          },
          after: { "100000": { target: "gave-up" } },
        },
        told: { tags: ["explained"], after: { "100000": { target: "gave-up" } } },
        "gave-up": { type: "final" },
      },
    },
    {
      facts: {
        ...aScenario().facts,
        articles: [
          { id: "delays", title: text("延误"), body: text("晚一天"), ...manner },
          { id: "returns", title: text("退货"), body: text("七天内") },
        ],
      },
    },
  );
  const desk = anAnsweredCall({ scenario });
  return { ...desk, look: (id: string) => desk.call.do({ type: "lookup", article: id }) };
};
const situations = (desk: ReturnType<typeof aDesk>) => desk.call.state().caller.situations;

describe("a desk", () => {
  test("that is slow says so at once, and brings it up when it has taken its time", () => {
    const desk = aDesk({ takes: 12 });
    desk.look("delays");
    expect(situations(desk)).toEqual(["system-slow"]);
    expect(desk.events("line").map((l) => l.line)).toEqual(["where"]);
    desk.wait(11_999);
    expect(desk.call.state().desk).toEqual({ delays: "searching" });
    desk.wait(1);
    expect(desk.call.state().desk).toEqual({ delays: "found" });
    expect(situations(desk)).toEqual(["explained"]);
    expect(desk.events("desk").map((e) => e.is)).toEqual(["searching", "found"]);
  });

  test("does not search for the same thing twice at a time, nor for what it has found", () => {
    const desk = aDesk({ takes: 12 });
    desk.look("delays");
    expect(desk.look("delays")).toBe("searching");
    desk.wait(12_000);
    expect(desk.look("delays")).toBeUndefined();
    expect(situations(desk)).toEqual(["explained"]);
  });

  test("that is down says so at once, and is down for the rest of the call", () => {
    const desk = aDesk({ fails: true });
    desk.look("delays");
    expect(situations(desk)).toEqual(["equipment-down", "explained"]);
    desk.wait(30_000);
    desk.look("returns");
    expect(situations(desk)).toContain("equipment-down");
    expect(desk.events("desk")).toMatchObject([{ article: "delays", is: "failed" }]);
  });

  test("may search for long before it fails", () => {
    const desk = aDesk({ takes: 5, fails: true });
    desk.look("delays");
    expect(situations(desk)).toEqual(["system-slow"]);
    desk.wait(5000);
    expect(situations(desk)).toEqual(["equipment-down", "explained"]);
  });

  test("keeps nobody waiting when the call is over", () => {
    const desk = aDesk({ takes: 30 });
    desk.call.do({ type: "hangup" });
    desk.look("delays");
    desk.wait(60_000);
    expect(desk.events("desk")).toEqual([]);
  });

  test("replays to the same bytes", () => {
    for (const manner of [{ takes: 8 }, { fails: true }, { takes: 3, fails: true }] as const) {
      const desk = aDesk(manner);
      desk.look("delays");
      desk.look("returns");
      desk.wait(20_000);
      desk.look("delays");
      const log = desk.call.log();
      expect(JSON.stringify(replaySession(desk.scenario, log).log())).toBe(JSON.stringify(log));
    }
  });
});

test("the reader keeps the time that a search takes within bounds", () => {
  expect(newProblems({ "facts/articles/0/takes": 121, "facts/record": { takes: 0 } })).toEqual([
    'error too-big facts/articles/0/takes {"value":121,"limit":120}',
    'error too-small facts/record/takes {"value":0,"limit":1}',
  ]);
});
