import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog, indexOf } from "../../../support/a-call-log.ts";
import { findingOn } from "../../../support/a-standard.ts";

const report: RuleOf<"phone"> = {
  kind: "phone",
  when: { situation: ["abuse-unmanageable"] },
  press: ["escalate"],
  to: { param: "whom" },
};
const whom = { parameters: { whom: ["supervisor"] } };
const start = () => aCallLog().rings(1).situation("abuse-unmanageable").line("混蛋");

describe("phone", () => {
  it("[S36] is met by the key while the situation lasts", () => {
    const log = start().reply("请稍等").after(3000).escalate("supervisor").hangUp();
    expect(findingOn(report, log, whom)).toMatchObject({ outcome: "met", points: 10 });
  });

  it("[S36] lets the key be pressed after the situation, until the agent has said something more", () => {
    const over = () => start().reply("请稍等").situation("abuse-unmanageable", false).line("哼");
    expect(findingOn(report, over().escalate("supervisor").hangUp(), whom).outcome).toBe("met");
    expect(findingOn(report, over().reply("好").escalate("supervisor").hangUp(), whom).outcome).toBe(
      "missed",
    );
  });

  it("[S36] keeps to the seconds", () => {
    const rule: RuleOf<"phone"> = { ...report, within: { seconds: 5 } };
    expect(findingOn(rule, start().after(5000).escalate("supervisor").hangUp(), whom).outcome).toBe("met");
    expect(findingOn(rule, start().after(5001).escalate("supervisor").hangUp(), whom).outcome).toBe("missed");
  });

  it("[S36] takes a slip filled in after the call", () => {
    const slip: RuleOf<"phone"> = {
      kind: "phone",
      when: { situation: ["complaint-attitude"] },
      press: ["slip"],
    };
    const log = () =>
      aCallLog().rings(1).situation("complaint-attitude").line("投诉").situation("complaint-attitude", false);
    const rest = () => log().reply("对不起").reply("好的").reply("再见").hangUp();
    expect(findingOn(slip, rest().slip({ caller: "王" })).outcome).toBe("met");
    expect(findingOn(slip, rest()).outcome).toBe("missed");
    expect(
      findingOn({ ...slip, within: { seconds: 60 } }, rest().after(90000).slip({ caller: "王" })).outcome,
    ).toBe("missed");
  });

  it("[S36] is content with a mute that is on already", () => {
    const wait: RuleOf<"phone"> = {
      kind: "phone",
      when: { situation: ["needs-lookup"] },
      press: ["hold", "mute"],
    };
    expect(
      findingOn(wait, aCallLog().rings(1).mute().situation("needs-lookup").after(9000).hangUp()).outcome,
    ).toBe("met");
    expect(
      findingOn(wait, aCallLog().rings(1).mute().mute(false).situation("needs-lookup").hangUp()).outcome,
    ).toBe("missed");
  });

  it("[S37] is missed by the wrong target, and shows it", () => {
    const built = start().escalate("team-leader").hangUp().build();
    expect(findingOn(report, built, whom)).toMatchObject({
      outcome: "missed",
      evidence: [{ event: indexOf(built, "line") }, { event: indexOf(built, "escalate") }],
    });
  });

  it("[S37] takes the words in place of the key where the house does", () => {
    const rule: RuleOf<"phone"> = { ...report, orActs: [["escalate"]] };
    const log = start()
      .reply("我马上上报主管", { acts: ["escalate"] })
      .hangUp();
    expect(findingOn(rule, log, whom).outcome).toBe("met");
    expect(findingOn(report, log, whom).outcome).toBe("missed");
  });

  it("[S10] is not asked of a caller who hung up at once", () => {
    expect(findingOn(report, start().after(1000).callerHangsUp(), whom).outcome).toBe("not-applicable");
  });

  it("[S51] takes minutes for seconds, sixty each; a slip saved in time during the call counts", () => {
    const rule: RuleOf<"phone"> = {
      kind: "phone",
      when: { situation: ["complaint-liable"] },
      press: ["slip"],
      within: { minutes: 2 },
    };
    const filled = (ms: number) =>
      aCallLog()
        .rings(1)
        .situation("complaint-liable")
        .reply("您好")
        .after(ms)
        .slip({ content: "漏水" })
        .hangUp();
    expect(findingOn(rule, filled(120_000)).outcome).toBe("met");
    expect(findingOn(rule, filled(120_001)).outcome).toBe("missed");
  });

  it("[S50] counts a breath as a press of mute", () => {
    const rule: RuleOf<"phone"> = { kind: "phone", when: { situation: ["caller-abusive"] }, press: ["mute"] };
    const log = aCallLog().rings(1).situation("caller-abusive").line("混蛋");
    expect(findingOn(rule, log.mute().after(5000).mute(false).reply("您请讲").hangUp()).outcome).toBe("met");
  });
});
