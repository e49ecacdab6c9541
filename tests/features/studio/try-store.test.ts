import { describe, expect, it } from "vitest";
import { ManualClock } from "#core/base";
import { statesOf, type Scenario, type StateNode } from "#core/scenario";
import { understand } from "#core/speech";
import { callCentrePack } from "#core/standards-pack";
import { carriedIn, fromTemplate, goldenOf, replayGolden, type StartingContext } from "#core/studio";
import { createTry, type TryOptions } from "../../../src/features/studio/try-store.ts";

const standards = callCentrePack();
const [profile] = standards.profiles;
if (!profile) throw new Error("The standards have no profile.");
const dialect = fromTemplate("dialect");

function begin(from?: TryOptions["from"], scenario: Scenario = dialect) {
  const clock = new ManualClock();
  const made = createTry({
    scenario,
    standards,
    profile: profile ?? never(),
    understand,
    clock,
    seed: 1,
    staff: "0736",
    ...(from && { from }),
  });
  return { clock, now: () => made.getState() };
}
const never = (): never => {
  throw new Error("no profile");
};

describe("a try", () => {
  it("says which states it is in, from the first word on", () => {
    const { clock, now } = begin();
    expect(now().active).toEqual([]);
    now().do({ type: "answer" });
    clock.advance(500);
    expect(now().active).toEqual([
      "call",
      "call.talk",
      "call.talk.greeting",
      "call.feeling",
      "call.feeling.even",
    ]);
    now().say("您好，晨光客服中心，工号0736，请问有什么可以帮您？");
    clock.advance(1500);
    expect(now().active).toContain("call.talk.dialect");
  });

  it("steps back to before the last reply, lights included", () => {
    const { clock, now } = begin();
    now().do({ type: "answer" });
    now().say("您好，晨光客服中心，工号0736，请问有什么可以帮您？");
    clock.advance(1500);
    now().stepBack();
    expect(now().active).toEqual([
      "call",
      "call.talk",
      "call.talk.greeting",
      "call.feeling",
      "call.feeling.even",
    ]);
    expect(now().canStepBack).toBe(false);
    expect(now().rows.filter(({ kind }) => kind === "agent")).toEqual([]);
  });

  it("lets time stand still, run faster, and jump to what comes next", () => {
    const { clock, now } = begin();
    now().setRate(0);
    clock.advance(3000);
    expect(now().now).toBe(0);
    now().setRate(10);
    clock.advance(1000);
    expect(now().now).toBe(10_000);
    now().setRate(0);
    const before = now().now;
    now().skip();
    expect(now().now).toBeGreaterThan(before);
  });

  it("begins in the middle, with the mood and the memory that were chosen", () => {
    const { now } = begin({ state: "call.talk.asks", context: { mood: -2, memory: ["told"] } });
    now().do({ type: "answer" });
    expect(now().active).toContain("call.talk.asks");
    expect(now().state.caller.mood).toBe(-2);
  });

  it("begins with what was counted and remembered before, and guards see it", () => {
    const asks = (type: "counted" | "remembers"): StateNode => ({
      always: [
        {
          guard:
            type === "counted"
              ? { type, params: { of: "times", atLeast: 2 } }
              : { type, params: { fact: "told" } },
          target: "yes",
        },
      ],
    });
    const scenario = {
      ...dialect,
      chart: {
        initial: "start",
        states: { start: {}, counted: asks("counted"), told: asks("remembers"), yes: {} },
      },
    };
    const comesTo = (state: string, context: StartingContext) => {
      const { now } = begin({ state, context }, scenario);
      now().do({ type: "answer" });
      return now().active;
    };
    expect(carriedIn(scenario)).toEqual({ counters: ["times"], facts: ["told"], groups: {} });
    expect(comesTo("counted", { counts: { times: 1 } })).toEqual(["counted"]);
    expect(comesTo("counted", { counts: { times: 2 } })).toEqual(["yes"]);
    expect(comesTo("told", {})).toEqual(["told"]);
    expect(comesTo("told", { memory: ["told"] })).toEqual(["yes"]);
  });

  it("begins with the alternative that was chosen of what varies", () => {
    const varies = { who: [{ name: "甲" }, { name: "乙" }, { name: "丙" }] };
    const scenario: Scenario = {
      ...dialect,
      varies,
      lines: { ...dialect.lines, thanks: { "zh-CN": "我是{who.name}。", en: "{who.name}" } },
    };
    const state = statesOf(dialect.chart).find(({ path }) => path.endsWith("settled"))?.path ?? "";
    const said = (n: number) => {
      const { clock, now } = begin({ state, context: { drawn: { who: n } } }, scenario);
      now().do({ type: "answer" });
      clock.advance(3000);
      return now().rows.flatMap((row) => (row.kind === "caller" ? [row.line.text] : []));
    };
    expect(said(1)).toContain("我是乙。");
    expect(said(2)).toContain("我是丙。");
  });

  it("begins an outbound call in the middle with somebody on the line", () => {
    const outbound = fromTemplate("outbound");
    const state = statesOf(outbound.chart).find(({ path }) => path.endsWith("listens"))?.path ?? "";
    const { now } = begin({ state, context: {} }, outbound);
    now().do({ type: "dial" });
    expect(now().phase).toBe("connected");
    expect(now().picks.length).toBeGreaterThan(0);
  });

  it("leaves a log without marks, which as a golden call goes the same way again", () => {
    const { clock, now } = begin();
    now().do({ type: "answer" });
    now().say("喂，说吧。");
    clock.advance(4000);
    now().do({ type: "hangup" });
    const log = now().log();
    expect(log.events.some((event) => event.type === "sound" && event.sound.startsWith("trace"))).toBe(false);
    const golden = goldenOf(log, dialect, now().card, "挂断");
    expect(replayGolden(golden, dialect, { standards, understand }).differences).toEqual([]);
  });
});
