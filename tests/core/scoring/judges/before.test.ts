import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog, indexOf } from "../../../support/a-call-log.ts";
import { findingOn } from "../../../support/a-standard.ts";

const askFirst: RuleOf<"before"> = { kind: "before", phone: ["hold", "mute"], acts: [["ask-hold"]] };
const consent: RuleOf<"before"> = { ...askFirst, consent: true };
const ask = { acts: ["ask-hold"] };

describe("before", () => {
  it("[S20] finds the question in the last two replies, not in an older one", () => {
    const asked = aCallLog().rings(1).reply("请您稍等好吗?", ask).reply("谢谢").hold().hangUp();
    expect(findingOn(askFirst, asked).outcome).toBe("met");
    const old = aCallLog()
      .rings(1)
      .reply("请您稍等好吗?", ask)
      .reply("谢谢")
      .reply("嗯")
      .hold()
      .hangUp()
      .build();
    expect(findingOn(askFirst, old)).toMatchObject({
      outcome: "missed",
      evidence: [{ event: indexOf(old, "hold") }],
    });
    expect(findingOn({ ...askFirst, replies: 3 }, old).outcome).toBe("met");
  });

  it("[S20] wants a new question for a new wait", () => {
    const log = aCallLog()
      .rings(1)
      .reply("请您稍等好吗?", ask)
      .hold()
      .after(9000)
      .hold(false)
      .reply("久等了")
      .hold()
      .hangUp();
    expect(findingOn(askFirst, log)).toMatchObject({ outcome: "missed", points: 5 });
  });

  it("[S20] takes hold and mute pressed together for one wait", () => {
    const log = aCallLog().rings(1).reply("请您稍等好吗?", ask).hold().mute().hangUp();
    expect(findingOn(askFirst, log)).toMatchObject({ outcome: "met" });
  });

  it("[S20] does not ask about look-ups after the call", () => {
    const rule: RuleOf<"before"> = { kind: "before", phone: ["lookup"], acts: [["ask-hold"]] };
    const log = aCallLog().rings(1).hangUp().event({ type: "lookup", article: "customer" });
    expect(findingOn(rule, log).outcome).toBe("not-applicable");
  });

  it("[S21] wants the caller's consent between the question and the key", () => {
    const agreed = aCallLog()
      .rings(1)
      .reply("请您稍等好吗?", ask)
      .line("好的", { acts: ["agrees"] })
      .hold()
      .hangUp();
    expect(findingOn(consent, agreed).outcome).toBe("met");
    const early = aCallLog()
      .rings(1)
      .line("好的", { acts: ["agrees"] })
      .reply("请您稍等好吗?", ask)
      .hold()
      .hangUp();
    expect(findingOn(consent, early)).toMatchObject({ outcome: "missed", points: 5 });
  });

  it("[S21] can ask for consent alone", () => {
    const alone: RuleOf<"before"> = { kind: "before", phone: ["hangup"], consent: true };
    const agreed = aCallLog()
      .rings(1)
      .reply("请换一部电话")
      .line("行", { acts: ["agrees"] })
      .hangUp();
    expect(findingOn(alone, agreed).outcome).toBe("met");
    expect(findingOn(alone, aCallLog().rings(1).reply("请换一部电话").hangUp()).outcome).toBe("missed");
  });

  it("[S13] with a situation, looks only at keys pressed in it", () => {
    const rule: RuleOf<"before"> = { ...askFirst, when: { situation: ["needs-lookup"] } };
    const outside = aCallLog().rings(1).hold().hold(false).situation("needs-lookup").hangUp();
    expect(findingOn(rule, outside).outcome).toBe("not-applicable");
    expect(findingOn(rule, aCallLog().rings(1).situation("needs-lookup").hold().hangUp()).outcome).toBe(
      "missed",
    );
  });

  it("[S50] does not ask about a mute of ten seconds under abuse, which is a breath", () => {
    const rule: RuleOf<"before"> = { kind: "before", phone: ["hold", "mute"], acts: [["ask-hold"]] };
    const muted = (situation: string, ms: number) =>
      aCallLog()
        .rings(1)
        .situation(situation)
        .line("混蛋")
        .mute()
        .after(ms)
        .mute(false)
        .reply("您请讲")
        .hangUp();
    expect(findingOn(rule, muted("caller-abusive", 10_000)).outcome).toBe("not-applicable");
    expect(findingOn(rule, muted("caller-abusive", 10_001)).outcome).toBe("missed");
    expect(findingOn(rule, muted("needs-lookup", 3000)).outcome).toBe("missed");
    const back: RuleOf<"respond"> = { kind: "respond", when: { phone: ["unmute"] }, acts: [["apologise"]] };
    expect(findingOn(back, muted("caller-abusive", 10_000)).outcome).toBe("not-applicable");
    expect(findingOn(back, muted("needs-lookup", 3000)).outcome).toBe("missed");
  });
});
