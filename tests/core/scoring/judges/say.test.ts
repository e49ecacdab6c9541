import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog, indexOf } from "../../../support/a-call-log.ts";
import { findingOn } from "../../../support/a-standard.ts";

const outage: RuleOf<"say"> = {
  kind: "say",
  when: { situation: ["mass-outage"] },
  words: [
    ["稍后再试", "晚点再试"],
    ["公告", { act: "refer" }],
  ],
  acts: [["apologise"]],
  within: { replies: 2 },
  without: ["blame-caller"],
};
const down = () => aCallLog().rings(1).situation("mass-outage").line("怎么登不上去");
const sorry = { acts: ["apologise"] };

describe("say", () => {
  it("[S46] gives each group of words and of acts the same share", () => {
    const whole = down().reply("抱歉，请留意公告，晚点再试", sorry).hangUp();
    expect(findingOn(outage, whole)).toMatchObject({ outcome: "met", points: 10 });
    const third = down().reply("您晚点再试吧").hangUp();
    expect(findingOn(outage, third)).toMatchObject({ outcome: "missed", points: 3.33 });
  });

  it("[S46] takes an act named in a group for its words", () => {
    const log = down().reply("抱歉，您晚点再试，也可以看那边", { acts: ["apologise", "refer"] });
    expect(findingOn(outage, log.hangUp()).outcome).toBe("met");
  });

  it("[S46] shows where the words stand in the reply as it was typed", () => {
    const built = down().reply("抱歉！请 留意公告，晚点 再试。", sorry).hangUp().build();
    const event = indexOf(built, "reply");
    expect(findingOn(outage, built).evidence).toContainEqual({ event, from: 10, to: 15 });
  });

  it("[S46] looks at the replies of the window and no further", () => {
    const log = down().reply("抱歉", sorry).line("那怎么办").reply("我看看").line("嗯");
    expect(findingOn(outage, log.reply("请留意公告，晚点再试").hangUp()).points).toBe(3.33);
  });

  it("[S26] does not take what is quoted for the agent's own words", () => {
    const log = down().reply("抱歉，有人说“请留意公告，晚点再试”", sorry).hangUp();
    expect(findingOn(outage, log).points).toBe(3.33);
  });

  it("[S17] is left with nothing by a sure fault, and with all by an unsure one", () => {
    const words = "抱歉，请留意公告，晚点再试";
    const blamed = down()
      .reply(words, { ...sorry, faults: ["blame-caller"] })
      .hangUp();
    expect(findingOn(outage, blamed)).toMatchObject({ outcome: "missed", points: 0 });
    const maybe = down()
      .reply(words, { ...sorry, faults: [{ id: "blame-caller", unsure: true }] })
      .hangUp();
    expect(findingOn(outage, maybe).outcome).toBe("met");
  });

  it("[S46] without a moment asks of the whole call, or of the first replies of an inbound one", () => {
    const rule: RuleOf<"say"> = { kind: "say", words: [["您好"]] };
    const first: RuleOf<"say"> = { ...rule, within: { replies: 1 } };
    const late = aCallLog().rings(1).reply("喂").line("喂").reply("您好").hangUp();
    expect([rule, first].map((r) => findingOn(r, late).outcome)).toEqual(["met", "missed"]);
    const ours = aCallLog({ direction: "outbound" }).rings(1).reply("喂").hangUp();
    expect([rule, first].map((r) => findingOn(r, ours).outcome)).toEqual(["missed", "not-applicable"]);
  });

  it("[S46] is not asked of a call that was not answered, or in which the situation never came", () => {
    const rule: RuleOf<"say"> = { kind: "say", words: [["您好"]] };
    expect(findingOn(rule, aCallLog().unanswered(8).ends("caller", "unanswered")).outcome).toBe(
      "not-applicable",
    );
    expect(findingOn(outage, aCallLog().rings(1).reply("您好").hangUp()).outcome).toBe("not-applicable");
  });

  it("[S46] knows the centre by its name with or without its tail, and the number in figures or words", () => {
    const rule: RuleOf<"say"> = { kind: "say", words: [["{centre}"], ["{staff}"]] };
    const outcome = (text: string) => findingOn(rule, aCallLog().rings(1).reply(text).hangUp()).outcome;
    expect(outcome("这里是三声客服中心，工号1001")).toBe("met");
    expect(outcome("三声，工号幺零零幺")).toBe("met");
    expect(outcome("三声，工号一零零一")).toBe("met");
    expect(outcome("这里是客服中心，工号1002")).toBe("missed");
  });
});
