import { describe, expect, test } from "vitest";
import { replaySession } from "#core/call";
import { callView } from "../../../src/core/scoring/fold-log.ts";
import { aCall, anAnsweredCall, withChart } from "../../support/a-call.ts";

const say = (line: string) => ({ type: "say" as const, params: { line } });

/** The line breaks when the agent has answered; the caller rings again after half a minute, or answers when rung. */
const scenario = withChart({
  initial: "talk",
  states: {
    talk: {
      entry: [say("where")],
      on: { "agent.replied": { target: "broken" } },
      after: { "60000": { target: "gave-up" } },
    },
    broken: {
      tags: ["call-dropped"],
      entry: [{ type: "drop" }, say("thanks")],
      on: { "agent.redialled": { target: "rung" }, "agent.hung-up": { target: "left" } },
      after: { "30000": { target: "rings-again", actions: [{ type: "ringBack" }] } },
    },
    "rings-again": { on: { "agent.answered": { target: "back" } } },
    rung: { after: { "6000": { target: "answered", actions: [{ type: "pickUp" }] } } },
    back: {
      tags: ["caller-rings-again"],
      entry: [say("where")],
      on: { "agent.replied": { target: "satisfied" } },
      after: { "60000": { target: "gave-up" } },
    },
    answered: {
      tags: ["agent-rang-back"],
      entry: [say("where")],
      on: { "agent.replied": { target: "satisfied" } },
      after: { "60000": { target: "gave-up" } },
    },
    satisfied: { type: "final", entry: [say("bye")] },
    left: { type: "final" },
    "gave-up": { type: "final" },
  },
});

function dropped(of = scenario) {
  const desk = anAnsweredCall({ scenario: of });
  desk.wait(1000);
  desk.call.do({ type: "typing", on: true });
  desk.call.reply("您好");
  return desk;
}
const situations = (desk: ReturnType<typeof dropped>) => desk.call.state().caller.situations;

describe("a line that breaks", () => {
  test("cuts off whoever speaks, lets nothing be heard or said, and the call is not over", () => {
    const desk = dropped();
    expect(desk.events("dropped")).toHaveLength(1);
    expect(desk.events("line").map((l) => l.line)).toEqual(["where"]);
    expect(desk.call.state()).toMatchObject({ phase: "idle", down: "dropped", muted: false, held: false });
    expect(situations(desk)).toEqual(["call-dropped"]);
    expect(desk.call.reply("喂")).toBe("not-connected");
    expect(desk.call.do({ type: "hold", on: true })).toBe("not-connected");
    expect(desk.call.do({ type: "dial" })).toBe("nothing-to-dial");
  });

  test("comes back when the agent waits: the caller rings anew, and is answered", () => {
    const desk = dropped();
    desk.wait(30_000);
    expect(desk.call.state().phase).toBe("ringing");
    desk.wait(6000);
    expect(desk.events("ring").map((r) => r.n)).toEqual([1, 2, 1, 2]);
    expect(desk.call.do({ type: "answer" })).toBeUndefined();
    expect(situations(desk)).toEqual(["caller-rings-again"]);
    expect(desk.call.state()).toMatchObject({ phase: "connected", answeredAt: 7000 });
    expect(desk.events("answered").map((e) => e.rings)).toEqual([2, 2]);
    desk.wait(5000);
    desk.call.reply("抱歉");
    desk.wait(5000);
    expect(desk.events("ended")).toMatchObject([{ ending: "satisfied", by: "caller" }]);
  });

  test("ends the call when the caller who rings anew is not answered", () => {
    const desk = dropped();
    desk.wait(30_000 + 40_000);
    expect(desk.events("ended")).toMatchObject([{ ending: "unanswered", by: "caller" }]);
  });

  test("comes back when the agent rings: the caller picks up after a while", () => {
    const desk = dropped();
    desk.wait(2000);
    expect(desk.call.do({ type: "redial" })).toBeUndefined();
    expect(desk.call.state()).toMatchObject({ phase: "dialling", rings: 1 });
    desk.wait(6000);
    expect(desk.events("dial")).toMatchObject([{ again: true }]);
    expect(desk.events("picked-up")).toMatchObject([{ rings: 2 }]);
    expect(situations(desk)).toEqual(["agent-rang-back"]);
  });

  test("rings in vain at the other end when the chart lets nobody answer; it can be tried again", () => {
    const deaf = withChart({
      ...scenario.chart,
      states: {
        ...scenario.chart.states,
        rung: { on: { "caller.not-reached": { target: "broken" } } },
      },
    });
    const desk = dropped(deaf);
    desk.call.do({ type: "redial" });
    desk.wait(40_000);
    expect(desk.events("ringback")).toHaveLength(8);
    expect(desk.events("not-reached")).toMatchObject([{ why: "no-answer" }]);
    expect(desk.call.state()).toMatchObject({ phase: "idle", down: "no-answer" });
    expect(situations(desk)).toEqual(["call-dropped"]);
    expect(desk.call.do({ type: "redial" })).toBeUndefined();
  });

  test("can be given up: the chart names the ending, and the standards hear of it as leaving, not as hanging up", () => {
    const desk = dropped();
    expect(desk.call.do({ type: "hangup" })).toBeUndefined();
    expect(desk.events("ended")).toMatchObject([{ ending: "left", by: "agent" }]);
    const view = callView(desk.call.log());
    expect(view.presses.map((p) => p.key)).toEqual(["answer", "leave"]);
    expect(view.end?.hungUp).toBe(false);
  });

  test("is told apart by the standards: rings count until the first answer, waits end when the line breaks", () => {
    const desk = anAnsweredCall({ scenario });
    desk.call.reply("您好");
    desk.wait(36_000);
    desk.call.do({ type: "answer" });
    desk.wait(5000);
    desk.call.do({ type: "hangup" });
    const view = callView(desk.call.log());
    expect(view.answered?.rings).toBe(2);
    expect(view.rings.count).toBe(2);
    expect(view.presses.map((p) => p.key)).toEqual(["answer", "answer", "hangup"]);
    expect(view.end?.hungUp).toBe(true);
  });

  test("is taken back with the reply that it followed", () => {
    const desk = dropped();
    desk.wait(5000);
    expect(desk.call.undo()).toBeUndefined();
    expect(desk.call.state()).toMatchObject({ phase: "connected" });
    expect(situations(desk)).toEqual([]);
  });

  test("replays to the same bytes, whichever way it came back", () => {
    for (const deed of ["wait", "redial"] as const) {
      const desk = dropped();
      if (deed === "redial") desk.call.do({ type: "redial" });
      desk.wait(36_000);
      desk.call.do({ type: "answer" });
      desk.wait(80_000);
      const log = desk.call.log();
      expect(JSON.stringify(replaySession(scenario, log).log())).toBe(JSON.stringify(log));
    }
  });
});

test("a phone that has not been lifted cannot be hung up, nor rung back from", () => {
  const { call } = aCall();
  expect(call.do({ type: "hangup" })).toBe("not-connected");
  expect(call.do({ type: "redial" })).toBe("nothing-to-dial");
});
