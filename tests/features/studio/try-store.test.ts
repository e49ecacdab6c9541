import { describe, expect, it } from "vitest";
import { ManualClock } from "#core/base";
import { understand } from "#core/speech";
import { callCentrePack } from "#core/standards-pack";
import { fromTemplate, goldenOf, replayGolden } from "#core/studio";
import { createTry, type TryOptions } from "../../../src/features/studio/try-store.ts";

const standards = callCentrePack();
const [profile] = standards.profiles;
if (!profile) throw new Error("The standards have no profile.");
const scenario = fromTemplate("dialect");

function begin(from?: TryOptions["from"]) {
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
    expect(now().active).toEqual(["call", "call.greeting"]);
    now().say("您好，晨光客服中心，工号0736，请问有什么可以帮您？");
    clock.advance(1500);
    expect(now().active).toContain("call.dialect");
  });

  it("steps back to before the last reply, lights included", () => {
    const { clock, now } = begin();
    now().do({ type: "answer" });
    now().say("您好，晨光客服中心，工号0736，请问有什么可以帮您？");
    clock.advance(1500);
    now().stepBack();
    expect(now().active).toEqual(["call", "call.greeting"]);
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
    const { now } = begin({ state: "call.asks", context: { mood: -2, memory: ["told"] } });
    now().do({ type: "answer" });
    expect(now().active).toEqual(["call", "call.asks"]);
    expect(now().state.caller.mood).toBe(-2);
  });

  it("leaves a log without marks, which as a golden call goes the same way again", () => {
    const { clock, now } = begin();
    now().do({ type: "answer" });
    now().say("喂，说吧。");
    clock.advance(4000);
    now().do({ type: "hangup" });
    const log = now().log();
    expect(log.events.some((event) => event.type === "sound" && event.sound.startsWith("trace"))).toBe(false);
    const golden = goldenOf(log, scenario, now().card, "挂断");
    expect(replayGolden(golden, scenario, { standards, understand }).differences).toEqual([]);
  });
});
