import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog, indexOf } from "../../../support/a-call-log.ts";
import { findingOn } from "../../../support/a-standard.ts";

const rule: RuleOf<"order"> = { kind: "order", first: [["anything-else"]], then: [["goodbye"]] };

describe("order", () => {
  it("[S22] is met when the first came in an earlier reply", () => {
    const log = aCallLog()
      .rings(1)
      .reply("还有其他问题吗?", { acts: ["anything-else"] })
      .reply("再见", { acts: ["goodbye"] })
      .hangUp();
    expect(findingOn(rule, log).outcome).toBe("met");
  });

  it("[S22] is missed when it came later, and shows the words that came too soon", () => {
    const log = aCallLog()
      .rings(1)
      .reply("那就再见了", { acts: [{ id: "goodbye", in: "再见" }] });
    const built = log
      .reply("还有其他问题吗?", { acts: ["anything-else"] })
      .hangUp()
      .build();
    expect(findingOn(rule, built)).toMatchObject({
      outcome: "missed",
      evidence: [{ event: indexOf(built, "reply"), from: 2, to: 4 }],
    });
  });

  it("[S22] goes by the place of the words within one reply", () => {
    const call = (text: string) =>
      aCallLog()
        .rings(1)
        .reply(text, {
          acts: [
            { id: "goodbye", in: "再见" },
            { id: "anything-else", in: "还有事吗" },
          ],
        })
        .hangUp();
    expect(findingOn(rule, call("还有事吗?没有的话再见")).outcome).toBe("met");
    expect(findingOn(rule, call("再见,还有事吗?")).outcome).toBe("missed");
  });

  it("[S22] is not asked where nothing was to come after", () => {
    expect(findingOn(rule, aCallLog().rings(1).reply("您好").hangUp()).outcome).toBe("not-applicable");
  });

  it("[S8] is not asked because of a goodbye that was only guessed at", () => {
    const log = aCallLog()
      .rings(1)
      .reply("那就这样", { acts: [{ id: "goodbye", unsure: true }] })
      .hangUp();
    expect(findingOn(rule, log).outcome).toBe("not-applicable");
  });

  it("[S13] with a situation, looks only at replies in it", () => {
    const inCall: RuleOf<"order"> = { ...rule, when: { situation: ["matter-settled"] } };
    const log = aCallLog()
      .rings(1)
      .reply("再见", { acts: ["goodbye"] })
      .situation("matter-settled")
      .reply("嗯")
      .hangUp();
    expect(findingOn(inCall, log).outcome).toBe("not-applicable");
  });
});
