import { describe, expect, it } from "vitest";
import { spokenMs } from "#core/call";
import { aScenario } from "../../support/a-scenario.ts";
import { anAnsweredCall, withChart } from "../../support/a-call.ts";

const where = "你好,我的包裹怎么还没到?";
const whereMs = spokenMs(where);

describe("the caller's patience", () => {
  it("ends the call when nobody speaks for its length", () => {
    const { call, wait, events } = anAnsweredCall();
    wait(5999);
    expect(call.state().phase).toBe("connected");
    wait(1);
    expect(events("ended")).toEqual([{ t: 13_000, type: "ended", by: "caller", ending: "gave-up" }]);
  });

  it("is shorter in a bad mood and longer in a good one", () => {
    const endOf = (mood: number) => {
      const { caller } = aScenario();
      const desk = anAnsweredCall({ scenario: aScenario({ caller: { ...caller, mood } }) });
      desk.wait(60_000);
      return desk.events("ended")[0]?.t;
    };
    expect([endOf(-3), endOf(0), endOf(3)]).toEqual([10_000, 13_000, 16_000]);
  });

  it("does not run while the caller speaks", () => {
    const { call, wait, events } = anAnsweredCall();
    call.reply("您好");
    expect(events("line")).toMatchObject([{ t: 7000, line: "where", ms: whereMs, text: where }]);
    wait(whereMs + 11_999);
    expect(call.state().phase).toBe("connected");
    wait(1);
    expect(events("ended")[0]?.t).toBe(7000 + whereMs + 12_000);
  });

  it("stands still while the agent types, for sixty seconds at most", () => {
    const { call, wait, events } = anAnsweredCall();
    wait(1000);
    call.do({ type: "typing", on: true });
    wait(60_000 + 4999);
    expect(call.state().phase).toBe("connected");
    wait(1);
    // One second of quiet before the typing, five after it had ceased to count.
    expect(events("ended")[0]?.t).toBe(7000 + 1000 + 60_000 + 5000);
  });

  it("goes on from where it stood when the box is emptied again", () => {
    const { call, wait, events } = anAnsweredCall();
    wait(4000);
    call.do({ type: "typing", on: true });
    wait(20_000);
    call.do({ type: "typing", on: false });
    wait(10_000);
    expect(events("ended")[0]?.t).toBe(7000 + 4000 + 20_000 + 2000);
  });

  it("begins anew after each reply that moves the caller on", () => {
    const { call, wait, events } = anAnsweredCall();
    wait(5000);
    call.reply("您好");
    wait(whereMs + 11_000);
    expect(call.state().phase).toBe("connected");
    expect(events("ended")).toEqual([]);
  });
});

describe("an interruption", () => {
  it("cuts the line and says how many characters were heard", () => {
    const { call, wait, events } = anAnsweredCall();
    call.reply("您好");
    wait(1000);
    call.reply("稍等");
    expect(events("line-ended")).toEqual([
      { t: 8000, type: "line-ended", line: "where", cut: true, heard: Math.floor((13 * 1000) / whereMs) },
    ]);
    expect(events("reply")[1]).toMatchObject({ t: 8000, interrupted: true });
  });

  it("is none when the line has just ended", () => {
    const { call, wait, events } = anAnsweredCall();
    call.reply("您好");
    wait(whereMs);
    call.reply("非常抱歉");
    expect(events("line-ended")).toEqual([{ t: 7000 + whereMs, type: "line-ended", line: "where" }]);
    expect(events("reply")[1]).not.toHaveProperty("interrupted");
  });

  it("also cuts what the caller still had to say", () => {
    const say = (line: string) => ({ type: "say" as const, params: { line } });
    const desk = anAnsweredCall({
      scenario: withChart({
        initial: "talks",
        states: {
          talks: { entry: [say("where"), say("thanks")], on: { "agent.replied": { target: "waits" } } },
          waits: {},
        },
      }),
    });
    desk.wait(500);
    desk.call.reply("您好");
    desk.wait(60_000);
    expect(desk.events("line").map((e) => e.line)).toEqual(["where"]);
  });

  it("is told to the chart as nothing: only a caller who was heard out has finished", () => {
    const finishes = withChart({
      initial: "talks",
      states: {
        talks: {
          entry: [{ type: "say", params: { line: "where" } }],
          on: { "caller.finished": { target: "heard" }, "agent.replied": { target: "cut" } },
        },
        heard: { tags: ["matter-settled"] },
        cut: { tags: ["caller-abusive"] },
      },
    });
    const patient = anAnsweredCall({ scenario: finishes });
    patient.wait(whereMs);
    expect(patient.call.state().caller.situations).toEqual(["matter-settled"]);
    const hasty = anAnsweredCall({ scenario: finishes });
    hasty.wait(whereMs - 1);
    hasty.call.reply("您好");
    hasty.wait(10_000);
    expect(hasty.call.state().caller.situations).toEqual(["caller-abusive"]);
  });
});

describe("silence", () => {
  it("is logged when it ends, with its beginning and length", () => {
    const { call, wait, events } = anAnsweredCall();
    wait(3500);
    call.reply("您好");
    expect(events("silence")).toEqual([{ t: 10_500, type: "silence", from: 7000, ms: 3500 }]);
  });

  it("of less than a second is breath and not logged", () => {
    const { call, wait, events } = anAnsweredCall();
    wait(999);
    call.reply("您好");
    expect(events("silence")).toEqual([]);
  });

  it("ends when the agent begins to type", () => {
    const { call, wait, events } = anAnsweredCall();
    wait(2000);
    call.do({ type: "typing", on: true });
    wait(3000);
    call.reply("您好");
    expect(events("silence")).toEqual([{ t: 9000, type: "silence", from: 7000, ms: 2000 }]);
    expect(events("reply")[0]).toMatchObject({ t: 12_000, from: 9000, by: "typed" });
  });
});

describe("the caller's end", () => {
  it("comes after the last line has been said", () => {
    const { call, wait, events } = anAnsweredCall();
    call.reply("您好");
    wait(whereMs);
    call.reply("非常抱歉");
    wait(5000);
    call.reply("不客气");
    expect(call.state().phase).toBe("connected");
    wait(60_000);
    const bye = events("line").at(-1);
    expect(bye).toMatchObject({ line: "bye", text: "再见" });
    expect(events("ended")).toEqual([
      { t: (bye?.t ?? 0) + (bye?.ms ?? 0), type: "ended", by: "caller", ending: "satisfied" },
    ]);
  });

  it("comes at once when the agent cuts the last line short", () => {
    const { call, wait, events } = anAnsweredCall();
    call.reply("您好");
    wait(whereMs);
    call.reply("非常抱歉");
    wait(5000);
    call.reply("不客气");
    wait(100);
    call.reply("再见");
    expect(events("ended")).toMatchObject([{ t: call.now(), by: "caller", ending: "satisfied" }]);
  });

  it("is put down to whom the chart says", () => {
    const desk = anAnsweredCall({
      scenario: withChart({
        initial: "open",
        states: {
          open: { after: { 2000: { target: "lost" } } },
          lost: { type: "final", meta: { ends: "line" } },
        },
      }),
    });
    desk.wait(2000);
    expect(desk.events("ended")).toEqual([{ t: 9000, type: "ended", by: "line", ending: "lost" }]);
  });

  it("is reached by one region of a parallel chart for the whole call", () => {
    const desk = anAnsweredCall({
      scenario: withChart({
        type: "parallel",
        states: {
          talk: {
            initial: "open",
            states: { open: { on: { "agent.replied": { target: "done" } } }, done: { type: "final" } },
          },
          feeling: {
            initial: "calm",
            states: { calm: { after: { 1000: { target: "calm", reenter: true } } } },
          },
        },
      }),
    });
    desk.wait(2500);
    desk.call.reply("您好");
    expect(desk.events("ended")).toEqual([{ t: 9500, type: "ended", by: "caller", ending: "done" }]);
  });
});
