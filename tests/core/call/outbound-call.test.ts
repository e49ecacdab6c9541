import { describe, expect, test } from "vitest";
import { playScript, readScript, replaySession } from "#core/call";
import type { Scenario } from "#core/scenario";
import { callView } from "../../../src/core/scoring/fold-log.ts";
import { aCall, aHeader, simpleUnderstand, withChart } from "../../support/a-call.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { problemLines } from "../../support/problems.ts";

const say = (line: string) => ({ type: "say" as const, params: { line } });
const text = (zh: string) => ({ "zh-CN": zh, en: zh });
const notReached = (why: "busy" | "no-answer" | "off") => ({ type: "notReached" as const, params: { why } });

/** Busy at first; when rung again somebody answers and speaks first. */
const scenario: Scenario = withChart(
  {
    initial: "first",
    states: {
      first: { after: { "3000": { target: "engaged", actions: [notReached("busy")] } } },
      engaged: {
        on: { "agent.redialled": { target: "rings" }, "agent.hung-up": { target: "later" } },
        after: { "120000": { target: "later" } },
      },
      rings: { after: { "7000": { target: "there", actions: [{ type: "pickUp" }, say("where")] } } },
      there: {
        tags: ["callee-answers", "callback-enquiry"],
        on: { "agent.replied": { target: "done" } },
        after: { "60000": { target: "later" } },
      },
      done: { type: "final", entry: [say("bye")] },
      later: { type: "final" },
    },
  },
  { direction: "outbound", task: { about: text("回复咨询"), points: [text("告知结果")] } },
);

describe("an outbound call", () => {
  test("begins with a phone that is silent until the agent dials", () => {
    const { call, wait } = aCall({ scenario });
    wait(60_000);
    expect(call.log().events).toEqual([]);
    expect(call.state()).toMatchObject({ phase: "idle", begun: false });
    expect(call.do({ type: "answer" })).toBe("not-ringing");
    expect(call.do({ type: "hangup" })).toBe("not-connected");
    expect(call.do({ type: "redial" })).toBe("nothing-to-dial");
    expect(call.do({ type: "dial" })).toBeUndefined();
    expect(call.state().phase).toBe("dialling");
  });

  test("may find the number busy, and reach somebody at another try", () => {
    const { call, wait, events } = aCall({ scenario });
    call.do({ type: "dial" });
    wait(3000);
    expect(events("not-reached")).toMatchObject([{ why: "busy" }]);
    expect(call.state()).toMatchObject({ phase: "idle", down: "busy" });
    expect(call.do({ type: "redial" })).toBeUndefined();
    wait(7000);
    expect(events("picked-up")).toMatchObject([{ t: 10_000, rings: 2 }]);
    expect(call.state()).toMatchObject({ phase: "connected", answeredAt: 10_000 });
    expect(call.state().caller.situations).toEqual(["callback-enquiry", "callee-answers"]);
    expect(events("line").map((l) => l.line)).toEqual(["where"]);
  });

  test("is given up without a hang-up that anybody could hear", () => {
    const { call, wait, events } = aCall({ scenario });
    call.do({ type: "dial" });
    wait(3000);
    call.do({ type: "hangup" });
    expect(events("ended")).toMatchObject([{ by: "agent", ending: "later" }]);
    const view = callView(call.log());
    expect(view.presses.map((p) => p.key)).toEqual(["dial"]);
    expect(view.end?.hungUp).toBe(false);
    expect(view.answered).toBeUndefined();
  });

  test("is answered, for the standards, when the other side picks up", () => {
    const { call, wait } = aCall({ scenario });
    call.do({ type: "dial" });
    wait(3000);
    call.do({ type: "redial" });
    wait(12_000);
    call.reply("您好");
    wait(10_000);
    const view = callView(call.log());
    expect(view.answered).toMatchObject({ t: 10_000 });
    expect(view.presses.map((p) => p.key)).toEqual(["dial", "redial"]);
  });

  test("can be made by a script, and replays to the same bytes", () => {
    const script = readScript([
      { at: 4, do: "dial" },
      { at: 9, do: "redial" },
      { at: 20, do: "reply", text: "您好" },
    ]);
    if (!script.ok) throw new Error(JSON.stringify(script.problems));
    const played = playScript(scenario, aHeader(scenario), script.value, simpleUnderstand);
    if (!played.ok) throw new Error(JSON.stringify(played.problems));
    expect(played.value.events.findLast((e) => e.type === "ended")).toMatchObject({ ending: "done" });
    expect(JSON.stringify(replaySession(scenario, played.value).log())).toBe(JSON.stringify(played.value));
  });

  test("that nobody dials is stopped when the script is over", () => {
    const script = readScript([]);
    if (!script.ok) throw new Error("an empty script is a script");
    const played = playScript(scenario, aHeader(scenario), script.value, simpleUnderstand);
    expect(played.ok && played.value.events.map((e) => e.type)).toEqual(["ended", "closed"]);
  });
});

test("the reader wants a task and somebody who picks up, and neither of a call that comes in", () => {
  const found = (json: unknown) =>
    problemLines(json).filter((p) => / (no-task|needless-task|never-picks-up) /.test(p));
  expect(found(scenario)).toEqual([]);
  const { task: _, ...without } = scenario;
  expect(found({ ...without, chart: aScenario().chart })).toEqual([
    "warning no-task task {}",
    "warning never-picks-up chart {}",
  ]);
  expect(found({ ...scenario, direction: "inbound" })).toEqual(["warning needless-task task {}"]);
});
