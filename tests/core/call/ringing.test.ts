import { describe, expect, it } from "vitest";
import { aScenario } from "../../support/a-scenario.ts";
import { aCall } from "../../support/a-call.ts";

describe("a ringing phone", () => {
  it("rings at once and then every five seconds, each ring counted", () => {
    const { wait, events } = aCall();
    expect(events("ring")).toEqual([{ t: 0, type: "ring", n: 1 }]);
    wait(12_000);
    expect(events("ring").map(({ t, n }) => [t, n])).toEqual([
      [0, 1],
      [5000, 2],
      [10_000, 3],
    ]);
  });

  it("says after how many rings it was answered, and rings no more", () => {
    const { call, wait, events } = aCall();
    wait(10_000);
    expect(call.do({ type: "answer" })).toBeUndefined();
    wait(30_000);
    expect(events("answered")).toEqual([{ t: 10_000, type: "answered", rings: 3 }]);
    expect(events("ring")).toHaveLength(3);
  });

  it("is given up by the caller after eight rings", () => {
    const { call, wait, events } = aCall();
    wait(39_999);
    expect(call.state().phase).toBe("ringing");
    wait(1);
    expect(events("ring")).toHaveLength(8);
    expect(events("ended")).toEqual([{ t: 40_000, type: "ended", by: "caller", ending: "unanswered" }]);
    expect(call.do({ type: "answer" })).toBe("not-ringing");
  });

  it("is given up after as many rings as the caller's own number says", () => {
    const { caller } = aScenario();
    const { wait, events } = aCall({ scenario: aScenario({ caller: { ...caller, rings: 4 } }) });
    wait(60_000);
    expect(events("ring")).toHaveLength(4);
    expect(events("ended")[0]?.t).toBe(20_000);
  });

  it("can be stopped before it is answered", () => {
    const { call, wait, events } = aCall();
    wait(3000);
    expect(call.do({ type: "stop" })).toBeUndefined();
    wait(60_000);
    expect(events("ended")).toEqual([{ t: 3000, type: "ended", by: "trainee", ending: "stopped" }]);
    expect(events("ring")).toHaveLength(1);
  });
});
