import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog, indexOf } from "../../../support/a-call-log.ts";
import { findingOn } from "../../../support/a-standard.ts";

const curt: RuleOf<"never"> = { kind: "never", faults: ["curt-prompt"] };
const words = (...list: NonNullable<RuleOf<"never">["words"]>): RuleOf<"never"> => ({
  kind: "never",
  words: list,
});
const saying = (text: string) => aCallLog().rings(1).reply(text).hangUp();

describe("never", () => {
  it("[S23] earns nothing by being kept always, and loses its weight by being broken", () => {
    expect(findingOn(curt, saying("您好"))).toMatchObject({ outcome: "met", points: 0, of: 0, advice: "" });
    const rude = aCallLog()
      .rings(1)
      .reply("喂,说话", { faults: [{ id: "curt-prompt", in: "喂" }] })
      .hangUp()
      .build();
    expect(findingOn(curt, rude)).toMatchObject({
      outcome: "broken",
      points: 0,
      of: 10,
      evidence: [{ event: indexOf(rude, "reply"), from: 0, to: 1 }],
    });
  });

  it("[S23] with a situation, is asked only there and earns its weight there", () => {
    const rule: RuleOf<"never"> = { ...curt, when: { situation: ["caller-silent"] } };
    expect(findingOn(rule, saying("您好")).outcome).toBe("not-applicable");
    const kept = aCallLog()
      .rings(1)
      .situation("caller-silent")
      .reply("您好")
      .situation("caller-silent", false);
    expect(findingOn(rule, kept.reply("喂", { faults: ["curt-prompt"] }).hangUp())).toMatchObject({
      outcome: "met",
      points: 10,
    });
  });

  it("[S8] only notes a fault that was not sure", () => {
    const log = aCallLog()
      .rings(1)
      .reply("喂?", { faults: [{ id: "curt-prompt", unsure: true }] })
      .hangUp();
    expect(findingOn(curt, log)).toMatchObject({
      outcome: "met",
      unsure: true,
      of: 0,
      evidence: [{ from: 0, to: 2 }],
    });
  });

  it("[S24] forbids hanging up in a situation, and allows it after the right words", () => {
    const rule: RuleOf<"never"> = {
      kind: "never",
      when: { situation: ["caller-stays"] },
      phone: ["hangup"],
      unless: [["announce-hangup"]],
    };
    expect(findingOn(rule, aCallLog().rings(1).situation("caller-stays").hangUp()).outcome).toBe("broken");
    const announced = aCallLog()
      .rings(1)
      .situation("caller-stays")
      .reply("我先挂机了", { acts: ["announce-hangup"] });
    expect(findingOn(rule, announced.after(5000).hangUp()).outcome).toBe("met");
  });

  it("[S4] still sees the situation that the hanging up itself brought to an end", () => {
    const rule: RuleOf<"never"> = { kind: "never", when: { situation: ["caller-stays"] }, phone: ["hangup"] };
    const log = aCallLog()
      .rings(1)
      .situation("caller-stays")
      .after(2000)
      .situation("caller-stays", false)
      .hangUp();
    expect(findingOn(rule, log).outcome).toBe("broken");
    const over = aCallLog().rings(1).situation("caller-stays").after(2000).situation("caller-stays", false);
    expect(findingOn(rule, over.after(1).hangUp()).outcome).toBe("met");
  });

  it("[S6] does not take a transfer for a hang-up", () => {
    const rule: RuleOf<"never"> = {
      kind: "never",
      when: { situation: ["harassment-persists"] },
      phone: ["hangup"],
    };
    const log = aCallLog()
      .rings(1)
      .situation("harassment-persists")
      .transfer("auto-attendant")
      .ends("agent", "transferred");
    expect(findingOn(rule, log).outcome).toBe("met");
  });

  it("[S24] counts a reply that cuts the caller off", () => {
    const rule: RuleOf<"never"> = { kind: "never", interrupting: true };
    const log = aCallLog()
      .rings(1)
      .line("我跟你说", { cut: 300 })
      .reply("您先听我说", { interrupted: true })
      .hangUp();
    expect(findingOn(rule, log).outcome).toBe("broken");
    expect(findingOn(rule, aCallLog().rings(1).line("我跟你说").reply("请讲").hangUp()).outcome).toBe("met");
  });

  it("[S25] finds words across punctuation, width and script, and shows them as they were typed", () => {
    const log = aCallLog().rings(1).reply("這個嘛,我 不、清楚啊").hangUp().build();
    expect(findingOn(words({ text: "我不清楚" }), log).evidence).toEqual([
      { event: indexOf(log, "reply"), from: 4, to: 10 },
    ]);
    expect(findingOn(words({ text: "ok" }), saying("OK 啦")).outcome).toBe("broken");
  });

  it("[S25] tells the start of a sentence, and a whole one, from the middle", () => {
    const start = words({ text: "喂", at: "start" });
    expect(findingOn(start, saying("您好。喂,说话")).outcome).toBe("broken");
    expect(findingOn(start, saying("您好,请您喂猫")).outcome).toBe("met");
    const whole = words({ text: "不行", at: "whole" });
    expect(findingOn(whole, saying("这样啊?不行!")).outcome).toBe("broken");
    expect(findingOn(whole, saying("这样不行的话我再想办法")).outcome).toBe("met");
  });

  it("[S26] does not punish a mandated sentence that holds the forbidden words", () => {
    const rule: RuleOf<"never"> = {
      ...words({ text: "我不能" }),
      except: ["恐怕我不能帮助您", "我不能接受"],
    };
    expect(findingOn(rule, saying("很抱歉,恐怕我不能帮助您。")).outcome).toBe("met");
    expect(findingOn(rule, saying("很抱歉,恐怕我不能帮助您,我不能查。")).outcome).toBe("broken");
  });

  it("[S26] does not punish quoting the caller", () => {
    const rule = words({ text: "不知道" });
    for (const quoted of ["“不知道”", "「不知道」", "『不知道』", "‘不知道’", '"不知道"'])
      expect(findingOn(rule, saying(`您刚才听到的是${quoted}这句,对吗?`)).outcome).toBe("met");
    expect(findingOn(rule, saying("“不知道”是吧?我也不知道")).outcome).toBe("broken");
    expect(findingOn(rule, saying("“我不知道啊")).outcome).toBe("broken");
  });

  it("[S9] holds a rule over a caller's line until the caller, answered, speaks again", () => {
    const rule: RuleOf<"never"> = { ...curt, when: { caller: ["abuses"] } };
    const fault = { faults: ["curt-prompt"] };
    const log = () =>
      aCallLog()
        .rings(1)
        .line("你这个…", { acts: ["abuses"] })
        .reply("请您冷静");
    expect(findingOn(rule, log().reply("喂", fault).line("好吧").hangUp()).outcome).toBe("broken");
    expect(findingOn(rule, log().line("好吧").reply("喂", fault).hangUp()).outcome).toBe("met");
  });

  it("[S24] excuses words only by acts said by then", () => {
    const rule: RuleOf<"never"> = { ...words({ text: "不知道" }), unless: [["ask-hold"]] };
    const hold = { acts: ["ask-hold"] };
    const call = () => aCallLog().rings(1);
    expect(findingOn(rule, call().reply("这个我不知道,我去问,请稍等", hold).hangUp()).outcome).toBe("met");
    expect(findingOn(rule, call().reply("请稍等", hold).reply("还不知道").hangUp()).outcome).toBe("met");
    expect(findingOn(rule, call().reply("不知道").reply("请稍等", hold).hangUp()).outcome).toBe("broken");
  });
});
