import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog, indexOf } from "../../../support/a-call-log.ts";
import { findingOn } from "../../../support/a-standard.ts";

const greeting: RuleOf<"opening"> = { kind: "opening", acts: [["greet"], ["identify"], ["offer-help"]] };
const hello = { acts: ["greet", "identify", "offer-help"] };

describe("opening", () => {
  it("[S14] is met by a first reply that does everything asked", () => {
    const log = aCallLog().rings(2).reply("您好,三声客服,请问需要什么帮助?", hello).hangUp();
    expect(findingOn(greeting, log)).toMatchObject({ outcome: "met", points: 10, of: 10, advice: "" });
  });

  it("[S7] earns a share for each group that was met, and is missed all the same", () => {
    const log = aCallLog()
      .rings(2)
      .reply("您好,请讲", { acts: ["greet", "offer-help"] })
      .hangUp();
    expect(findingOn(greeting, log)).toMatchObject({ outcome: "missed", points: 6.67, of: 10 });
  });

  it("[S14] does not count what is said in the second reply, unless two are allowed", () => {
    const log = aCallLog()
      .rings(1)
      .reply("您好", { acts: ["greet"] })
      .after(2000)
      .reply("三声客服,请问需要什么帮助?", hello)
      .hangUp();
    expect(findingOn(greeting, log).outcome).toBe("missed");
    expect(findingOn({ ...greeting, replies: 2 }, log).outcome).toBe("met");
  });

  it("[S14] asks for an apology after the fourth ring, not after the third", () => {
    const late: RuleOf<"opening"> = { kind: "opening", acts: [["apologise"]], ringsOver: { param: "max" } };
    const call = (rings: number) =>
      aCallLog()
        .rings(rings)
        .reply("您好", { acts: ["greet"] })
        .hangUp();
    expect(findingOn(late, call(3), { parameters: { max: 3 } }).outcome).toBe("not-applicable");
    expect(findingOn(late, call(4), { parameters: { max: 3 } }).outcome).toBe("missed");
  });

  it("[S14] is missed by an agent who answers and says nothing, and shows the answering", () => {
    const log = aCallLog().rings(1).after(4000).callerHangsUp().build();
    expect(findingOn(greeting, log)).toMatchObject({
      outcome: "missed",
      evidence: [{ event: indexOf(log, "answered") }],
    });
  });

  it("[S14] is not asked of a call that nobody answered, nor of one that broke off at once", () => {
    expect(findingOn(greeting, aCallLog().unanswered(8).ends("caller", "unanswered")).outcome).toBe(
      "not-applicable",
    );
    expect(findingOn(greeting, aCallLog().rings(1).after(1000).ends("line", "broken")).outcome).toBe(
      "not-applicable",
    );
  });

  it("[S15] with a situation, is asked only when the situation was there before the reply", () => {
    const festive: RuleOf<"opening"> = {
      kind: "opening",
      acts: [["congratulate"]],
      when: { situation: ["holiday"] },
    };
    const before = aCallLog()
      .rings(1)
      .situation("holiday")
      .reply("您好", { acts: ["greet"] })
      .hangUp();
    const after = aCallLog()
      .rings(1)
      .reply("您好", { acts: ["greet"] })
      .situation("holiday")
      .hangUp();
    expect(findingOn(festive, before).outcome).toBe("missed");
    expect(findingOn(festive, after).outcome).toBe("not-applicable");
  });
});
