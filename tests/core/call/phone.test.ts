import { describe, expect, it } from "vitest";
import { spokenMs } from "#core/call";
import { aScenario } from "../../support/a-scenario.ts";
import { aCall, anAnsweredCall, withChart, type CallOnDesk } from "../../support/a-call.ts";

const whereMs = spokenMs("你好,我的包裹怎么还没到?");

describe("hold", () => {
  const mutters = withChart({
    initial: "waiting",
    states: { waiting: { after: { 5000: { actions: [{ type: "say", params: { line: "where" } }] } } } },
  });

  it("marks what the caller says meanwhile as unheard", () => {
    const { call, wait, events } = anAnsweredCall({ scenario: mutters });
    call.do({ type: "hold", on: true });
    wait(5000);
    expect(events("line")).toMatchObject([{ t: 12_000, line: "where", unheard: true }]);
  });

  it("is not silence: the caller's patience runs, but no quiet is logged", () => {
    const { call, wait, events } = anAnsweredCall();
    wait(2000);
    call.do({ type: "hold", on: true });
    wait(3000);
    call.do({ type: "hold", on: false });
    expect(events("silence")).toEqual([{ t: 9000, type: "silence", from: 7000, ms: 2000 }]);
    expect(call.state()).not.toHaveProperty("heldSince");
    wait(1000);
    expect(events("ended")[0]?.t).toBe(13_000);
  });

  it("cuts the caller off, and the agent cannot be heard until the call is resumed", () => {
    const { call, wait, events } = anAnsweredCall();
    call.reply("您好");
    wait(1000);
    expect(call.do({ type: "hold", on: true })).toBeUndefined();
    expect(events("line-ended")).toMatchObject([{ t: 8000, cut: true }]);
    expect(call.reply("非常抱歉")).toBe("on-hold");
    expect(call.do({ type: "hold", on: true })).toBe("on-hold");
    expect(call.do({ type: "mute", on: true })).toBe("on-hold");
    expect(call.do({ type: "hold", on: false })).toBeUndefined();
    expect(call.do({ type: "hold", on: false })).toBe("not-on-hold");
    expect(call.reply("非常抱歉")).toBeUndefined();
  });

  it("is told to the chart, as is the return", () => {
    const desk = anAnsweredCall({
      scenario: withChart({
        initial: "talk",
        states: {
          talk: { on: { "agent.held": { target: "held" } } },
          held: { tags: ["wait-long"], on: { "agent.resumed": { target: "back" } } },
          back: { tags: ["matter-settled"] },
        },
      }),
    });
    desk.call.do({ type: "hold", on: true });
    expect(desk.call.state().caller.situations).toEqual(["wait-long"]);
    desk.call.do({ type: "hold", on: false });
    expect(desk.call.state().caller.situations).toEqual(["matter-settled"]);
    expect(desk.events("situation").map(({ id, on }) => [id, on])).toEqual([
      ["wait-long", true],
      ["wait-long", false],
      ["matter-settled", true],
    ]);
  });
});

describe("mute", () => {
  it("keeps the agent from being heard until it is taken off", () => {
    const { call, events } = anAnsweredCall();
    expect(call.do({ type: "mute", on: false })).toBe("not-muted");
    expect(call.do({ type: "mute", on: true })).toBeUndefined();
    expect(call.state().mutedSince).toBe(7000);
    expect(call.do({ type: "mute", on: true })).toBe("muted");
    expect(call.reply("您好")).toBe("muted");
    expect(call.do({ type: "mute", on: false })).toBeUndefined();
    expect(call.state()).not.toHaveProperty("mutedSince");
    expect(call.reply("您好")).toBeUndefined();
    expect(events("mute").map((e) => e.on)).toEqual([true, false]);
  });

  it("lets the agent go on hearing the caller", () => {
    const { call, wait, events } = anAnsweredCall();
    call.reply("您好");
    wait(500);
    call.do({ type: "mute", on: true });
    wait(whereMs);
    expect(events("line-ended")).toEqual([{ t: 7000 + whereMs, type: "line-ended", line: "where" }]);
  });
});

describe("a transfer", () => {
  const back = withChart({
    initial: "talk",
    states: {
      talk: {
        on: {
          "agent.transferred": [
            { guard: { type: "party", params: { any: ["billing"] } }, target: "returns" },
            { guard: { type: "party", params: { any: ["technical"] } }, target: "handed-over" },
          ],
        },
      },
      returns: { entry: [{ type: "say", params: { line: "where" } }] },
      "handed-over": { type: "final", entry: [{ type: "say", params: { line: "bye" } }] },
    },
  });

  it("that the chart does not know takes the call away from the agent", () => {
    const { call, events } = anAnsweredCall();
    expect(call.do({ type: "transfer", to: "supervisor" })).toBeUndefined();
    expect(events("ended")).toEqual([{ t: 7000, type: "ended", by: "agent", ending: "transferred" }]);
  });

  it("that the chart answers leaves the caller on the line", () => {
    const { call, events } = anAnsweredCall({ scenario: back });
    call.do({ type: "transfer", to: "billing" });
    expect(call.state().phase).toBe("connected");
    expect(events("line").map((e) => e.line)).toEqual(["where"]);
  });

  it("to an end of the chart is the agent's doing, and nothing more is heard", () => {
    const { call, events } = anAnsweredCall({ scenario: back });
    call.do({ type: "transfer", to: "technical" });
    expect(events("ended")).toEqual([{ t: 7000, type: "ended", by: "agent", ending: "handed-over" }]);
    expect(events("line")).toEqual([]);
  });

  it("to nobody we know is refused", () => {
    const { call } = anAnsweredCall();
    expect(call.do({ type: "transfer", to: "nobody" })).toBe("unknown-party");
  });
});

describe("an escalation", () => {
  it("is noted and told to the chart while the call goes on", () => {
    const desk = anAnsweredCall({
      scenario: withChart({
        initial: "talk",
        states: {
          talk: { on: { "agent.escalated": { target: "reported" } } },
          reported: { tags: ["matter-settled"] },
        },
      }),
    });
    expect(desk.call.do({ type: "escalate", to: "team-leader" })).toBeUndefined();
    expect(desk.events("escalate")).toEqual([{ t: 7000, type: "escalate", to: "team-leader" }]);
    expect(desk.call.state()).toMatchObject({
      phase: "connected",
      caller: { situations: ["matter-settled"] },
    });
    expect(desk.call.do({ type: "escalate", to: "billing" })).toBe("unknown-party");
  });
});

describe("hanging up", () => {
  const content = (): CallOnDesk => {
    const desk = anAnsweredCall();
    desk.call.reply("您好");
    desk.wait(whereMs);
    desk.call.reply("非常抱歉");
    return desk;
  };

  it("ends in what the chart calls it", () => {
    const { call, wait, events } = content();
    wait(5000);
    expect(call.do({ type: "hangup" })).toBeUndefined();
    expect(events("ended")).toEqual([{ t: call.now(), type: "ended", by: "agent", ending: "satisfied" }]);
    expect(events("line").map((e) => e.line)).not.toContain("bye");
  });

  it("is simply hanging up where the chart has no name for it", () => {
    const { call, events } = anAnsweredCall();
    call.do({ type: "hangup" });
    expect(events("ended")).toEqual([{ t: 7000, type: "ended", by: "agent", ending: "hung-up" }]);
  });

  it("while the caller says goodbye keeps the end that the caller had come to", () => {
    const { call, wait, events } = content();
    wait(5000);
    call.reply("不客气");
    wait(100);
    call.do({ type: "hangup" });
    expect(events("ended")).toMatchObject([{ by: "agent", ending: "satisfied" }]);
    expect(events("line-ended").at(-1)).toMatchObject({ line: "bye", cut: true });
  });

  it("is the last thing that happens by itself", () => {
    const { call, wait } = anAnsweredCall();
    call.do({ type: "hangup" });
    const events = call.log().events;
    wait(120_000);
    expect(call.log().events).toEqual(events);
  });
});

describe("after-call work", () => {
  it("takes the slip and look-ups until it is closed", () => {
    const { call, wait, events } = anAnsweredCall();
    expect(call.do({ type: "close" })).toBe("not-ended");
    call.do({ type: "hangup" });
    wait(4000);
    expect(call.do({ type: "slip", fields: { caller: "陈女士" } })).toBeUndefined();
    expect(call.do({ type: "slip", fields: { contact: "138****2207" } })).toBeUndefined();
    expect(call.do({ type: "lookup", article: "delays" })).toBeUndefined();
    expect(call.do({ type: "lookup", article: "customer" })).toBeUndefined();
    expect(call.state().slip).toEqual({ caller: "陈女士", contact: "138****2207" });
    expect(call.do({ type: "close" })).toBeUndefined();
    expect(events("closed")).toEqual([{ t: 11_000, type: "closed" }]);
    expect(call.do({ type: "slip", fields: { caller: "x" } })).toBe("already-closed");
    expect(call.do({ type: "close" })).toBe("already-closed");
  });

  it("hears of nothing that the phone would do: the line is down", () => {
    const { call } = anAnsweredCall();
    call.do({ type: "hangup" });
    expect(call.reply("您好")).toBe("not-connected");
    expect(call.do({ type: "hold", on: true })).toBe("not-connected");
    expect(call.do({ type: "mute", on: true })).toBe("not-connected");
    expect(call.do({ type: "transfer", to: "billing" })).toBe("not-connected");
    expect(call.do({ type: "escalate", to: "supervisor" })).toBe("not-connected");
    expect(call.do({ type: "typing", on: true })).toBe("not-connected");
    expect(call.do({ type: "hint" })).toBe("not-connected");
    expect(call.do({ type: "hangup" })).toBe("not-connected");
    expect(call.do({ type: "stop" })).toBe("not-connected");
  });
});

describe("a refused input", () => {
  it("leaves no trace in the log, and none in the call", () => {
    const { call, wait } = anAnsweredCall();
    const before = { log: call.log(), state: call.state() };
    expect(call.do({ type: "answer" })).toBe("not-ringing");
    expect(call.reply("  ")).toBe("empty-reply");
    expect(call.reply("您好", "no-such-reply")).toBe("unknown-reply");
    expect(call.reply("您好", "constructor")).toBe("unknown-reply");
    expect(call.do({ type: "lookup", article: "nothing" })).toBe("unknown-article");
    expect(call.do({ type: "slip", fields: { hat: "red" } })).toBe("unknown-field");
    expect(call.do({ type: "gloss", line: "where" })).toBe("unknown-line");
    expect({ log: call.log(), state: call.state() }).toEqual(before);
    wait(6000);
    expect(call.log().events.at(-1)).toMatchObject({ t: 13_000, ending: "gave-up" });
  });

  it("is what a phone that only rings gives to nearly everything", () => {
    const { call } = aCall();
    expect(call.reply("您好")).toBe("not-connected");
    expect(call.do({ type: "hangup" })).toBe("not-connected");
    expect(call.do({ type: "hold", on: true })).toBe("not-connected");
    expect(call.log().events).toHaveLength(1);
  });
});

describe("a caller whose machine errs", () => {
  const forEver = { always: [{ guard: { type: "mood" as const, params: { atLeast: -3 } }, target: "b" }] };
  const back = { always: [{ guard: { type: "mood" as const, params: { atLeast: -3 } }, target: "a" }] };

  it("ends the call with all that was logged and says what was wrong", () => {
    const { call, wait, events } = anAnsweredCall({
      scenario: withChart({
        initial: "open",
        states: { open: { on: { "agent.replied": { target: "a" } } }, a: forEver, b: back },
      }),
    });
    wait(2000);
    call.reply("您好");
    const [ended] = events("ended");
    expect(ended).toMatchObject({ t: 9000, by: "error", ending: "error" });
    expect(ended?.error).toMatch(/infinite loop|maxIterations|iterations/i);
    expect(events("reply")).toHaveLength(1);
    expect(call.state()).toMatchObject({ phase: "ended", ended: { by: "error" } });
    expect(call.do({ type: "close" })).toBeUndefined();
  });

  it("from the first state on is found out when the call is answered", () => {
    const { call, events } = anAnsweredCall({
      scenario: withChart({ initial: "a", states: { a: forEver, b: back } }),
    });
    expect(events("answered")).toHaveLength(1);
    expect(events("ended")).toMatchObject([{ t: 7000, by: "error", ending: "error" }]);
    expect(call.reply("您好")).toBe("not-connected");
  });

  it("is stopped when it goes in circles without end, each of them taking time", () => {
    const { wait, events } = anAnsweredCall({
      scenario: withChart({
        initial: "a",
        states: { a: { after: { 0: { target: "b" } } }, b: { after: { 0: { target: "a" } } } },
      }),
    });
    wait(60_000);
    expect(events("ended")).toMatchObject([{ by: "error" }]);
    expect(events("ended")[0]?.error).toContain("no end after");
  });
});

describe("the log's words", () => {
  it("put the centre's name and the staff number where a reply asks for them", () => {
    const scenario = aScenario({
      replies: {
        ...aScenario().replies,
        hello: { "zh-CN": "您好,{centre},工号{staff}", en: "Hello", quality: "good" },
      },
    });
    const { call } = anAnsweredCall({ scenario });
    expect(call.state().picks.find((p) => p.id === "hello")?.text).toBe("您好,晨光客服中心,工号0736");
  });

  it("show the picks in the seed's order, and each seed the same ones", () => {
    const order = (seed: number) =>
      anAnsweredCall({ header: { seed } })
        .call.state()
        .picks.map((p) => p.id);
    expect(order(3)).toEqual(order(3));
    expect(new Set(Array.from({ length: 12 }, (_, seed) => order(seed).join())).size).toBe(2);
    expect([...order(5)].sort()).toEqual(["hello", "what"]);
  });

  it("cut a reply that nobody could say in one breath, marks and all", () => {
    const { call, events } = anAnsweredCall();
    call.reply(`${"嗯".repeat(1999)}您好再见`);
    expect(events("reply")[0]?.text).toHaveLength(2000);
    expect(events("reply")[0]?.acts).toEqual([]);
  });
});
