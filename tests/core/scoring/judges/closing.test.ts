import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog, indexOf } from "../../../support/a-call-log.ts";
import { findingOn } from "../../../support/a-standard.ts";

const parting: RuleOf<"closing"> = { kind: "closing", acts: [["thank"], ["goodbye"]] };
const thanks = { acts: ["thank", "goodbye"] };
const start = () =>
  aCallLog()
    .rings(1)
    .reply("您好", { acts: ["greet"] });

describe("closing", () => {
  it("[S35] is met in the last two replies of a call that the agent hung up", () => {
    expect(findingOn(parting, start().reply("感谢来电,再见", thanks).reply("嗯").hangUp()).outcome).toBe(
      "met",
    );
    const early = start().reply("感谢来电,再见", thanks).reply("嗯").reply("嗯").hangUp();
    expect(findingOn(parting, early).outcome).toBe("missed");
  });

  it("[S35] is missed when the agent hangs up on the caller, and shows where", () => {
    const built = start().line("那个").hangUp().build();
    expect(findingOn(parting, built)).toMatchObject({ outcome: "missed", points: 0 });
    expect(findingOn(parting, built).evidence).toEqual([
      { event: indexOf(built, "reply") },
      { event: indexOf(built, "ended") },
    ]);
  });

  it("[S35] is not asked when the caller hung up in the middle, the line broke or the call was handed on", () => {
    expect(findingOn(parting, start().line("不说了").after(5000).callerHangsUp()).outcome).toBe(
      "not-applicable",
    );
    expect(findingOn(parting, start().ends("line", "broken")).outcome).toBe("not-applicable");
    expect(findingOn(parting, start().transfer("billing").ends("agent", "transferred")).outcome).toBe(
      "not-applicable",
    );
  });

  it("[S35] is asked when the caller had nothing else and left time for it", () => {
    const nothing = { acts: ["nothing-else"] };
    expect(findingOn(parting, start().line("没有了", nothing).after(4000).callerHangsUp()).outcome).toBe(
      "missed",
    );
    expect(findingOn(parting, start().line("没有了", nothing).callerHangsUp()).outcome).toBe(
      "not-applicable",
    );
    expect(
      findingOn(parting, start().line("没有了", nothing).reply("谢谢,再见", thanks).callerHangsUp()).outcome,
    ).toBe("met");
  });

  it("[S35] is asked after a goodbye of the agent's, and thanks are missed in it", () => {
    const log = start()
      .reply("再见", { acts: ["goodbye"] })
      .line("嗯")
      .callerHangsUp();
    expect(findingOn(parting, log)).toMatchObject({ outcome: "missed", points: 5 });
  });

  it("[S13] with a situation, is asked only of calls in which it came", () => {
    const festive: RuleOf<"closing"> = {
      kind: "closing",
      acts: [["congratulate"]],
      when: { situation: ["holiday"] },
    };
    expect(findingOn(festive, start().hangUp()).outcome).toBe("not-applicable");
    expect(findingOn(festive, aCallLog().rings(1).situation("holiday").reply("您好").hangUp()).outcome).toBe(
      "missed",
    );
  });

  it("[S35] is not asked because of a farewell after which the call went on", () => {
    const log = start()
      .line("没有了", { acts: ["nothing-else"] })
      .reply("好的")
      .line("等等,还有")
      .reply("请讲")
      .line("那个");
    expect(findingOn(parting, log.reply("嗯").line("算了").after(5000).callerHangsUp()).outcome).toBe(
      "not-applicable",
    );
  });
});
