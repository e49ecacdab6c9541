import { describe, expect, test } from "vitest";
import { playScript, readScript, replaySession, type CallInput } from "#core/call";
import type { Scenario } from "#core/scenario";
import { problemLines } from "../../support/problems.ts";
import { aHeader, anAnsweredCall, simpleUnderstand, withChart } from "../../support/a-call.ts";
import { aScenario } from "../../support/a-scenario.ts";

const say = (line: string) => ({ type: "say" as const, params: { line } });
const text = (zh: string) => ({ "zh-CN": zh, en: zh });
const second = { name: text("未知号码"), number: "139****0000", rings: 4 };

/** Somebody rings on the second line as soon as the agent has said something; they leave when asked to ring later. */
const scenario: Scenario = withChart(
  {
    initial: "first",
    states: {
      first: {
        entry: [say("where")],
        on: { "agent.replied": { target: "interrupted" } },
        after: { "60000": { target: "gave-up" } },
      },
      interrupted: {
        tags: ["second-call"],
        entry: [{ type: "ringSecond" }, say("thanks")],
        on: {
          "agent.answered-second": { target: "on-second" },
          "agent.rejected-second": { target: "alone" },
          "second.gave-up": { target: "alone" },
        },
        after: { "60000": { target: "gave-up" } },
      },
      "on-second": {
        tags: ["second-caller"],
        entry: [say("other")],
        on: {
          "agent.replied": { actions: [say("later"), say("where")] },
          "agent.returned": { target: "back" },
          "agent.ended-second": { actions: [{ type: "remember", params: { fact: "cut-off" } }] },
        },
        after: { "30000": { target: "gave-up" } },
      },
      back: {
        tags: ["second-call-back"],
        on: {
          "agent.replied": { target: "alone", actions: [{ type: "secondHangsUp" }] },
          "agent.answered-second": { target: "on-second" },
        },
        after: { "60000": { target: "gave-up" } },
      },
      alone: { after: { "60000": { target: "gave-up" } } },
      "gave-up": { type: "final" },
    },
  },
  {
    second,
    lines: {
      ...aScenario().lines,
      other: { ...text("喂，我想问个事"), speaker: "second" },
      later: { ...text("那行吧"), speaker: "second" },
    },
  },
);

const doing =
  (desk: ReturnType<typeof anAnsweredCall>) => (type: "answer-second" | "return-first" | "reject-second") =>
    desk.call.do({ type } as Exclude<CallInput, { type: "reply" }>);

/** A call in which the second line rings. */
function ringing() {
  const desk = anAnsweredCall({ scenario });
  desk.wait(3000);
  desk.call.reply("您好");
  return { ...desk, press: doing(desk) };
}

describe("a second call", () => {
  test("rings every five seconds while the first goes on, and gives up in the end", () => {
    const { call, events, wait } = ringing();
    expect(call.state().second?.is).toBe("ringing");
    expect(call.state().caller.situations).toEqual(["second-call"]);
    wait(30_000);
    expect(events("second").map((e) => (e.is === "ringing" ? e.n : e.is))).toEqual([1, 2, 3, 4, "gone"]);
    expect(call.state().second).toBeUndefined();
    expect(call.state().caller.situations).toEqual([]);
  });

  test("is picked up while the first caller waits, and only who is on the line in hand is heard", () => {
    const { call, events, wait, press } = ringing();
    expect(press("answer-second")).toBeUndefined();
    expect(events("line-ended").at(-1)).toMatchObject({ line: "thanks", cut: true });
    expect(call.state().caller.situations).toEqual(["second-caller"]);
    wait(3000);
    call.reply("请稍等");
    wait(10_000);
    expect(events("line").map((l) => [l.line, l.speaker, l.unheard])).toEqual([
      ["where", undefined, undefined],
      ["thanks", undefined, undefined],
      ["other", "second", undefined],
      ["later", "second", undefined],
      ["where", undefined, true],
    ]);
    expect(events("reply").map((r) => r.line)).toEqual([undefined, "second"]);
  });

  test("is left again: the first caller is back, from hold too, and the other waits until let go", () => {
    const { call, events, press } = ringing();
    call.do({ type: "hold", on: true });
    press("answer-second");
    expect(call.reply("您好")).toBeUndefined();
    expect(press("return-first")).toBeUndefined();
    expect(call.state()).toMatchObject({ held: false, second: { is: "waiting" } });
    expect(call.state().caller.situations).toEqual(["second-call-back"]);
    expect(call.reply("抱歉")).toBeUndefined();
    expect(events("second").at(-1)).toMatchObject({ is: "gone" });
    expect(call.state().second).toBeUndefined();
  });

  test("can be taken again while it waits", () => {
    const { press, call } = ringing();
    press("answer-second");
    press("return-first");
    expect(press("answer-second")).toBeUndefined();
    expect(call.state().second?.is).toBe("talking");
  });

  test("can be refused, and then no longer rings", () => {
    const { press, events, wait } = ringing();
    expect(press("reject-second")).toBeUndefined();
    wait(20_000);
    expect(events("second").map((e) => e.is)).toEqual(["ringing", "rejected"]);
  });

  test("is what is hung up while it is in hand; the first call goes on, once the agent is back", () => {
    const { call, press, events } = ringing();
    press("answer-second");
    expect(call.do({ type: "hangup" })).toBeUndefined();
    expect(events("second").at(-1)?.is).toBe("ended");
    expect(call.state()).toMatchObject({ phase: "connected", second: { is: "over" } });
    expect(call.reply("您好")).toBe("nobody-there");
    expect(call.do({ type: "hangup" })).toBe("nobody-there");
    expect(press("return-first")).toBeUndefined();
    expect(call.state().second).toBeUndefined();
    expect(call.reply("抱歉")).toBeUndefined();
  });

  test("does what the phone can do, and nothing else", () => {
    const { call, press } = ringing();
    expect(press("return-first")).toBe("on-first-line");
    press("answer-second");
    expect(press("answer-second")).toBe("on-second-line");
    expect(press("reject-second")).toBe("on-second-line");
    expect(call.do({ type: "hold", on: true })).toBe("on-second-line");
    expect(call.do({ type: "transfer", to: "billing" })).toBe("on-second-line");
    const quiet = anAnsweredCall();
    expect(doing(quiet)("answer-second")).toBe("no-second-call");
    expect(doing(quiet)("reject-second")).toBe("no-second-call");
  });

  test("keeps the first caller waiting, whose patience runs", () => {
    const { wait, press, events } = ringing();
    press("answer-second");
    wait(60_000);
    expect(events("ended")).toMatchObject([{ by: "caller", ending: "gave-up" }]);
  });

  test("can be taken by a scripted trainee, who waits for the second caller to finish speaking", () => {
    const script = readScript([
      { at: 7, do: "answer" },
      { after: 1, do: "reply", text: "您好" },
      { after: 1, do: "answer-second" },
      { after: 1, do: "reply", text: "请稍等" },
      { after: 1, do: "return-first" },
      { after: 1, do: "reply", text: "抱歉" },
      { after: 1, do: "hangup" },
    ]);
    if (!script.ok) throw new Error(JSON.stringify(script.problems));
    const played = playScript(scenario, aHeader(scenario), script.value, simpleUnderstand);
    if (!played.ok) throw new Error(JSON.stringify(played.problems));
    const { events } = played.value;
    const other = events.find((e) => e.type === "line-ended" && e.line === "other");
    const reply = events.find((e) => e.type === "reply" && e.line === "second");
    expect((reply?.t ?? 0) - (other?.t ?? 0)).toBe(1000);
    expect(other).not.toHaveProperty("cut");
    expect(JSON.stringify(replaySession(scenario, played.value).log())).toBe(JSON.stringify(played.value));
  });
});

describe("the reader", () => {
  test("takes a scenario with a second call", () => {
    expect(problemLines(scenario).filter((p) => p.startsWith("error"))).toEqual([]);
  });

  test("wants to know who rings, and that they do", () => {
    const phone = (json: Partial<Scenario>) =>
      problemLines({ ...scenario, ...json }).filter((p) => /second-(caller|never)/.test(p));
    const { second: _, ...nobody } = scenario;
    expect(problemLines(nobody).filter((p) => p.includes("no-second-caller"))).toEqual([
      "error no-second-caller chart/states/interrupted/entry/0 {}",
      "error no-second-caller lines/other/speaker {}",
      "error no-second-caller lines/later/speaker {}",
    ]);
    expect(phone({ chart: aScenario().chart })).toEqual(["warning second-never-rings second {}"]);
    expect(phone({})).toEqual([]);
  });
});
