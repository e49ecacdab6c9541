import { describe, expect, it } from "vitest";
import { spokenMs, type CallEvent } from "#core/call";
import { aCall, anAnsweredCall } from "../../support/a-call.ts";

const whereMs = spokenMs("你好,我的包裹怎么还没到?");

describe("a running call", () => {
  it("tells its listeners of every event and change, until they leave", () => {
    const { call, wait } = aCall();
    let told = 0;
    const leave = call.subscribe(() => told++);
    wait(5000);
    expect(told).toBe(1);
    call.do({ type: "answer" });
    expect(told).toBe(2);
    leave();
    wait(60_000);
    expect(told).toBe(2);
  });

  it("hands each event out once, with its index", () => {
    const handed: (readonly [CallEvent, number])[] = [];
    const onEvent = (event: CallEvent, index: number) => handed.push([event, index]);
    const before = anAnsweredCall({ onEvent });
    before.call.reply("您好");
    before.wait(1000);
    const after = aCall({ resume: before.call.log(), onEvent });
    after.call.pause(false);
    after.wait(60_000);
    expect(handed).toEqual(after.call.log().events.map((event, index) => [event, index]));
  });

  it("lets go of the clock when it is disposed of", () => {
    const { call, wait, clock } = anAnsweredCall();
    call.dispose();
    expect(clock.nextDue()).toBeUndefined();
    const events = call.log().events;
    wait(60_000);
    expect(call.log().events).toEqual(events);
  });

  it("stands still while it is paused", () => {
    const { call, wait, events } = anAnsweredCall();
    wait(2000);
    expect(call.pause(true)).toBeUndefined();
    wait(600_000);
    expect(call.now()).toBe(9000);
    expect(call.state()).toMatchObject({ paused: true, phase: "connected" });
    call.pause(false);
    wait(3999);
    expect(call.state().phase).toBe("connected");
    wait(1);
    expect(events("ended")[0]?.t).toBe(13_000);
    expect(events("pause")).toEqual([
      { t: 9000, type: "pause", on: true },
      { t: 9000, type: "pause", on: false },
    ]);
  });

  it("is paused once, however often it is asked", () => {
    const { call, events } = anAnsweredCall();
    call.pause(true);
    call.pause(true);
    call.pause(false);
    call.pause(false);
    expect(events("pause")).toHaveLength(2);
  });

  it("runs at a fraction of real time when asked to, a quarter at least", () => {
    const { call, wait, events } = anAnsweredCall();
    wait(1000);
    call.pace(0.5);
    wait(2000);
    expect(call.now()).toBe(9000);
    call.pace(0.01);
    expect(call.state().rate).toBe(0.25);
    wait(4000);
    expect(call.now()).toBe(10_000);
    call.pace(1);
    wait(3000);
    expect(events("ended")[0]?.t).toBe(13_000);
    expect(events("pace").map((e) => e.rate)).toEqual([0.5, 0.25, 1]);
  });

  it("notes the hints that were asked for", () => {
    const { call, events } = anAnsweredCall();
    expect(call.do({ type: "hint", reply: "hello" })).toBeUndefined();
    expect(events("hint")).toEqual([{ t: 7000, type: "hint", reply: "hello" }]);
  });

  it("understands a picked reply as it does a typed one, and says which it was", () => {
    const { call, wait, events } = anAnsweredCall();
    call.do({ type: "typing", on: true });
    wait(2000);
    call.reply("您好,晨光客服中心,请问有什么可以帮您?", "hello");
    expect(events("reply")).toMatchObject([
      { t: 9000, from: 9000, by: "picked", reply: "hello", acts: [{ id: "greet", from: 0, to: 2 }] },
    ]);
  });
});

describe("an interrupted call", () => {
  const interrupted = () => {
    const desk = anAnsweredCall();
    desk.wait(1000);
    desk.call.reply("您好");
    desk.wait(whereMs + 2000);
    desk.call.do({ type: "slip", fields: { caller: "陈女士" } });
    return desk;
  };

  it("is taken up, paused, where its log ends", () => {
    const before = interrupted();
    const after = aCall({ resume: before.call.log() });
    expect(after.call.log()).toEqual(before.call.log());
    expect(after.call.state()).toEqual({ ...before.call.state(), paused: true });
    after.wait(600_000);
    expect(after.call.log()).toEqual(before.call.log());
  });

  it("goes on as if it had not been interrupted", () => {
    const before = interrupted();
    const after = aCall({ resume: before.call.log() });
    for (const { call, wait } of [before, after]) {
      call.pause(true);
      call.pause(false);
      wait(3000);
      call.reply("非常抱歉");
      wait(60_000);
      call.do({ type: "close" });
    }
    const types = (desk: typeof before) => desk.call.log().events.filter((e) => e.type !== "pause");
    expect(types(after)).toEqual(types(before));
  });

  it("keeps what was undone undone, and can be undone further", () => {
    const before = interrupted();
    before.call.reply("不知道");
    before.wait(700);
    before.call.undo();
    const after = aCall({ resume: before.call.log() });
    expect(after.call.log()).toEqual(before.call.log());
    expect(after.call.state().canUndo).toBe(true);
    expect(after.call.undo()).toBeUndefined();
    expect(after.call.state().canUndo).toBe(false);
  });

  it("goes on at the pace it had", () => {
    const before = interrupted();
    before.call.pace(0.5);
    const after = aCall({ resume: before.call.log() });
    after.call.pause(false);
    const from = after.call.now();
    after.wait(1000);
    expect(after.call.now()).toBe(from + 500);
  });

  it("of an exam stays an exam", () => {
    const before = anAnsweredCall({ header: { mode: "exam" } });
    const after = aCall({ resume: before.call.log() });
    after.call.pause(false);
    expect(after.call.pause(true)).toBe("not-in-exam");
  });
});
