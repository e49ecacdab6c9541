import { describe, expect, it } from "vitest";
import {
  playScript,
  readScript,
  spokenMs,
  type CallEventOf,
  type CallEventType,
  type CallLog,
} from "#core/call";
import type { Scenario } from "#core/scenario";
import { aScenario } from "../../support/a-scenario.ts";
import { aHeader, simpleUnderstand, withChart } from "../../support/a-call.ts";

const whereMs = spokenMs("你好,我的包裹怎么还没到?");
const thanksMs = spokenMs("那好吧,谢谢啊");
const say = (line: string) => ({ type: "say" as const, params: { line } });

function play(steps: readonly object[], scenario: Scenario = aScenario()) {
  const script = readScript(steps);
  if (!script.ok) throw new Error(JSON.stringify(script.problems));
  return playScript(scenario, aHeader(scenario, { mode: "exam" }), script.value, simpleUnderstand);
}

function logOf(steps: readonly object[], scenario?: Scenario): CallLog {
  const played = play(steps, scenario);
  if (!played.ok) throw new Error(JSON.stringify(played.problems));
  return played.value;
}

const problemOf = (steps: readonly object[], scenario?: Scenario) => play(steps, scenario).problems[0];
const times = <T extends CallEventType>(log: CallLog, type: T) =>
  log.events.filter((e): e is CallEventOf<T> => e.type === type).map((e) => e.t);

const answer = { at: 7, do: "answer" };
const hello = { after: 1, do: "reply", text: "您好" };

/** A caller who says something after five seconds of quiet, again and again. */
const nagging = withChart({
  initial: "quiet",
  states: { quiet: { after: { 5000: { target: "quiet", reenter: true, actions: [say("thanks")] } } } },
});

describe("the time of a step", () => {
  it("`at` counts from the first ring, whoever is speaking", () => {
    const log = logOf([answer, hello, { at: 9, do: "reply", text: "抱歉" }]);
    expect(times(log, "answered")).toEqual([7000]);
    expect(times(log, "reply")).toEqual([8000, 9000]);
    expect(log.events.find((e) => e.type === "reply" && e.t === 9000)).toMatchObject({ interrupted: true });
  });

  it("`after` counts from the end of what the caller says", () => {
    const log = logOf([answer, hello, { after: 1.5, do: "reply", text: "抱歉" }]);
    expect(times(log, "reply")).toEqual([8000, 8000 + whereMs + 1500]);
  });

  it("`after` counts from the step before when nobody has spoken", () => {
    const log = logOf([
      { after: 2, do: "wait" },
      { after: 5, do: "answer" },
      { after: 2, do: "lookup", article: "delays" },
      { after: 1, do: "hangup" },
    ]);
    expect(times(log, "answered")).toEqual([7000]);
    expect(times(log, "lookup")).toEqual([9000]);
    expect(times(log, "ended")).toEqual([10_000]);
  });

  it("`after` waits for all that the caller has to say", () => {
    const talkative = withChart({
      initial: "talks",
      states: { talks: { entry: [say("where"), say("thanks")] } },
    });
    const log = logOf([answer, { after: 1, do: "hangup" }], talkative);
    expect(times(log, "ended")).toEqual([7000 + whereMs + thanksMs + 1000]);
  });

  it("`after` is counted anew when the caller begins to speak meanwhile", () => {
    const impatient = withChart({
      initial: "quiet",
      states: { quiet: { after: { 3000: { target: "asked" } } }, asked: { entry: [say("where")] } },
    });
    const log = logOf([answer, { after: 4, do: "hangup" }], impatient);
    expect(times(log, "ended")).toEqual([7000 + 3000 + whereMs + 4000]);
  });

  it("`after` does not wait for what is said into a held line", () => {
    const log = logOf(
      [answer, { after: 1, do: "hold" }, { after: 8, do: "resume" }, { after: 0, do: "hangup" }],
      nagging,
    );
    expect(times(log, "hold")).toEqual([8000, 16_000]);
    expect(log.events.some((e) => e.type === "line" && e.unheard)).toBe(true);
  });

  it("that has gone by is an error naming the step", () => {
    expect(problemOf([answer, { at: 3, do: "wait" }])).toMatchObject({
      code: "script.back-in-time",
      at: [1],
      params: { step: 2, do: "wait", at: 3, now: 7 },
    });
  });

  it("that a caller never leaves is an error naming the step", () => {
    expect(problemOf([answer, { after: 6, do: "hangup" }], nagging)).toMatchObject({
      code: "script.never-quiet",
      at: [1],
      params: { step: 2, do: "hangup" },
    });
  });
});

describe("typing in a script", () => {
  it("begins so long before the reply is sent, and keeps the caller's patience still", () => {
    const log = logOf([answer, { after: 20, do: "reply", text: "您好", typing: 17 }]);
    expect(times(log, "typing")).toEqual([10_000]);
    expect(log.events.find((e) => e.type === "reply")).toMatchObject({ t: 27_000, from: 10_000 });
  });

  it("begins no earlier than the caller has finished", () => {
    const log = logOf([answer, hello, { after: 1, do: "reply", text: "抱歉", typing: 30 }]);
    expect(times(log, "typing")).toEqual([8000 + whereMs]);
    expect(times(log, "reply")[1]).toBe(8000 + whereMs + 1000);
  });
});

describe("a step that cannot be done", () => {
  it("is an error naming the step and why the phone would not", () => {
    expect(problemOf([answer, { after: 1, do: "resume" }])).toMatchObject({
      code: "script.refused",
      at: [1],
      params: { step: 2, do: "resume", refusal: "not-on-hold", now: 8 },
    });
    expect(problemOf([{ at: 1, do: "reply", text: "您好" }])).toMatchObject({
      params: { step: 1, refusal: "not-connected" },
    });
    expect(problemOf([{ at: 1, do: "reply", text: "您好", typing: 1 }])).toMatchObject({
      params: { step: 1, refusal: "not-connected" },
    });
    expect(problemOf([answer, { after: 1, do: "lookup", article: "moon" }])).toMatchObject({
      params: { refusal: "unknown-article" },
    });
    expect(problemOf([answer, { after: 6, do: "wait" }, hello])).toMatchObject({
      params: { step: 3, refusal: "not-connected" },
    });
  });

  it("is a pick that is not on offer then, with what is", () => {
    expect(problemOf([answer, { after: 1, do: "pick", reply: "sorry" }])).toMatchObject({
      code: "script.not-on-offer",
      at: [1],
      params: {
        step: 2,
        reply: "sorry",
        offered: expect.stringMatching(/^(hello, what|what, hello)$/) as string,
      },
    });
    expect(problemOf([answer, { after: 1, do: "pick", reply: "constructor" }])).toMatchObject({
      code: "script.not-on-offer",
    });
    expect(problemOf([{ at: 1, do: "pick", reply: "hello" }])).toMatchObject({
      params: { refusal: "not-connected" },
    });
  });
});

describe("a pick", () => {
  it("says the reply's words and is understood like typed ones", () => {
    const log = logOf([answer, { after: 1, do: "pick", reply: "hello" }]);
    expect(log.events.find((e) => e.type === "reply")).toMatchObject({
      by: "picked",
      reply: "hello",
      text: "您好,晨光客服中心,请问有什么可以帮您?",
      acts: [{ id: "greet", from: 0, to: 2 }],
    });
  });
});

describe("after the last step", () => {
  it("the call runs on to its own end and is closed", () => {
    const log = logOf([answer, hello, { after: 1, do: "reply", text: "抱歉" }]);
    expect(log.events.slice(-2)).toMatchObject([
      { type: "ended", by: "caller", ending: "satisfied" },
      { type: "closed" },
    ]);
  });

  it("a phone that nobody answers is given up by the caller", () => {
    expect(logOf([]).events.slice(-2)).toMatchObject([
      { t: 40_000, type: "ended", ending: "unanswered" },
      { type: "closed" },
    ]);
  });

  it("a call that never ends is stopped after ten minutes", () => {
    const log = logOf([answer], nagging);
    const ended = log.events.find((e) => e.type === "ended");
    expect(ended).toMatchObject({ by: "trainee", ending: "stopped" });
    expect(ended?.t).toBeGreaterThan(7000 + 590_000);
    expect(ended?.t).toBeLessThanOrEqual(7000 + 600_000);
  });

  it("a call in which nothing more would happen is stopped", () => {
    const log = logOf([answer], withChart({ initial: "mute", states: { mute: {} } }));
    expect(log.events.slice(-2)).toMatchObject([
      { type: "ended", by: "trainee", ending: "stopped" },
      { type: "closed" },
    ]);
  });

  it("the slip can still be filled in, before the call is closed", () => {
    const log = logOf([
      answer,
      { after: 1, do: "hangup" },
      { after: 20, do: "slip", fields: { caller: "陈女士" } },
    ]);
    expect(log.events.slice(-2)).toEqual([
      { t: 28_000, type: "slip", fields: { caller: "陈女士" } },
      { t: 28_000, type: "closed" },
    ]);
  });

  it("the same script has given the same log", () => {
    const steps = [
      answer,
      hello,
      { after: 1, do: "pick", reply: "dunno" },
      { after: 2, do: "hold" },
      { after: 3, do: "resume" },
    ];
    expect(JSON.stringify(logOf(steps))).toBe(JSON.stringify(logOf(steps)));
  });
});
