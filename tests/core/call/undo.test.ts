import { describe, expect, it } from "vitest";
import { callAsItStands, spokenMs, standingEvents } from "#core/call";
import { anAnsweredCall, withChart } from "../../support/a-call.ts";
import { aScenario } from "../../support/a-scenario.ts";

const whereMs = spokenMs("你好,我的包裹怎么还没到?");

describe("undo", () => {
  it("strikes the last reply and all that came of it, and puts the caller back where they stood", () => {
    const { call, wait, events } = anAnsweredCall();
    wait(2000);
    call.reply("喂,说吧");
    wait(whereMs + 500);
    expect(call.state().caller.mood).toBe(-1);
    expect(call.undo()).toBeUndefined();
    expect(call.state()).toMatchObject({ phase: "connected", caller: { mood: 0, situations: [] } });
    expect(
      call
        .state()
        .picks.map((p) => p.id)
        .sort(),
    ).toEqual(["hello", "what"]);
    // The silence before the reply ended with it, so it is struck too: it goes on.
    const [undo] = events("undo");
    expect(call.log().events[undo?.back ?? -1]).toMatchObject({ type: "silence", t: 9000 });
    expect(standingEvents(call.log()).map(({ event }) => event.type)).toEqual(["ring", "ring", "answered"]);
  });

  it("lets time run on from now, and patience from where it stood", () => {
    const { call, wait, events } = anAnsweredCall();
    wait(2000);
    call.reply("您好");
    wait(10_000);
    call.undo();
    wait(3999);
    expect(call.state().phase).toBe("connected");
    wait(1);
    // Two of the six seconds were gone when the reply was sent at 9 s; it was taken back at 19 s.
    expect(events("ended")).toEqual([{ t: 23_000, type: "ended", by: "caller", ending: "gave-up" }]);
    expect(events("silence").at(-1)).toEqual({ t: 23_000, type: "silence", from: 17_000, ms: 6000 });
  });

  it("can be done again and again, back to the first reply", () => {
    const { call, wait, events } = anAnsweredCall();
    call.reply("您好");
    wait(whereMs + 1000);
    call.reply("不知道");
    wait(whereMs + 1000);
    call.reply("不知道");
    wait(500);
    expect(call.undo()).toBeUndefined();
    expect(call.state().caller.mood).toBe(-1);
    call.reply("非常抱歉");
    expect(call.state().caller.mood).toBe(0);
    wait(200);
    expect(call.undo()).toBeUndefined();
    expect(call.undo()).toBeUndefined();
    expect(call.state().caller.mood).toBe(0);
    expect(
      standingEvents(call.log()).flatMap(({ event }) => (event.type === "reply" ? [event.text] : [])),
    ).toEqual(["您好"]);
    expect(call.undo()).toBeUndefined();
    expect(call.undo()).toBe("nothing-to-undo");
    expect(call.state().canUndo).toBe(false);
    expect(events("undo")).toHaveLength(4);
  });

  it("also takes back what the phone did since", () => {
    const { call, wait } = anAnsweredCall();
    call.reply("您好");
    wait(whereMs + 1000);
    call.do({ type: "hold", on: true });
    call.do({ type: "slip", fields: { caller: "陈女士" } });
    call.undo();
    expect(call.state()).toMatchObject({ held: false, slip: {} });
    expect(call.reply("您好")).toBeUndefined();
  });

  it("brings an ended call back, but not a closed one", () => {
    const { call, wait } = anAnsweredCall();
    call.reply("您好");
    wait(60_000);
    expect(call.state().phase).toBe("ended");
    expect(call.undo()).toBeUndefined();
    expect(call.state().phase).toBe("connected");
    expect(call.state()).not.toHaveProperty("ended");
    call.reply("您好");
    call.do({ type: "hangup" });
    call.do({ type: "close" });
    expect(call.undo()).toBe("already-closed");
  });

  it("leaves an empty box behind where the reply had been typed", () => {
    const { call, wait, events } = anAnsweredCall();
    call.do({ type: "typing", on: true });
    wait(3000);
    call.reply("您好");
    wait(1000);
    call.undo();
    expect(call.state()).not.toHaveProperty("typingSince");
    expect(events("typing").map(({ t, on }) => [t, on])).toEqual([
      [7000, true],
      [11_000, false],
    ]);
  });

  it("does not let the next reply be read after a line that was taken back", () => {
    const heard: string[] = [];
    const { call, wait } = anAnsweredCall({
      understand: (_, { caller }) => {
        heard.push(caller);
        return { acts: [], faults: [] };
      },
    });
    call.reply("您好");
    wait(whereMs + 1000);
    call.undo();
    call.reply("喂");
    expect(heard).toEqual(["", ""]);
  });

  it("is refused in an exam, and so are hints, pauses and slow time", () => {
    const { call } = anAnsweredCall({ header: { mode: "exam" } });
    call.reply("您好");
    const before = call.log();
    expect(call.undo()).toBe("not-in-exam");
    expect(call.pause(true)).toBe("not-in-exam");
    expect(call.pace(0.5)).toBe("not-in-exam");
    expect(call.do({ type: "hint" })).toBe("not-in-exam");
    expect(call.state()).toMatchObject({ canUndo: false, paused: false, rate: 1 });
    expect(call.log()).toEqual(before);
  });
});

describe("the call as it stands", () => {
  it("is, to the millisecond, the call that never had what was undone", () => {
    const first = (undone: boolean) => {
      const { call, wait } = anAnsweredCall();
      wait(1500);
      call.reply("您好");
      wait(whereMs + 2000);
      if (undone) {
        call.reply("不知道");
        wait(7300);
        call.undo();
      }
      wait(500);
      call.reply("非常抱歉");
      wait(60_000);
      call.do({ type: "close" });
      return call.log();
    };
    const straight = first(false);
    expect(callAsItStands(first(true)).map(({ event }) => event)).toEqual(straight.events);
    expect(callAsItStands(straight).map(({ event }) => event)).toEqual(straight.events);
  });
});

describe("dialect", () => {
  it("is read by its gloss, which the trainee may reveal", () => {
    const heard: string[] = [];
    const lines = {
      ...aScenario().lines,
      where: {
        "zh-CN": "侬好,包裹呢?",
        en: "Hello",
        lang: "wuu",
        gloss: { "zh-CN": "你好,包裹呢?", en: "Hello" },
      },
    };
    const { call, wait, events } = anAnsweredCall({
      scenario: withChart(aScenario().chart, { lines }),
      understand: (_, { caller }) => {
        heard.push(caller);
        return { acts: [], faults: [] };
      },
    });
    call.reply("您好");
    expect(call.do({ type: "gloss", line: "where" })).toBeUndefined();
    wait(10_000);
    call.reply("嗯");
    expect(events("line")[0]).toMatchObject({ lang: "wuu", text: "侬好,包裹呢?", gloss: "你好,包裹呢?" });
    expect(events("gloss")).toMatchObject([{ line: "where" }]);
    expect(heard.at(-1)).toBe("你好,包裹呢?");
  });
});
