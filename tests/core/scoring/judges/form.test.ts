import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog, indexOf } from "../../../support/a-call-log.ts";
import { findingOn } from "../../../support/a-standard.ts";

const truth = { caller: { is: ["王先生"] }, content: { mentions: [["发票"], ["开错", "错了"]] } };
const form: RuleOf<"form"> = { kind: "form", fields: ["caller", "content", "wish"] };
const start = () => aCallLog({ truth }).rings(1).reply("您好");

describe("form", () => {
  it("[S38] gives each field that the scenario knows the same share", () => {
    const log = start().slip({ caller: "王 先生", content: "发票开错" }).hangUp();
    expect(findingOn(form, log)).toMatchObject({ outcome: "met", points: 10 });
    const half = start().slip({ caller: "王先生", content: "发票" }).hangUp().build();
    expect(findingOn(form, half)).toMatchObject({
      outcome: "missed",
      points: 5,
      evidence: [{ event: indexOf(half, "slip") }],
    });
  });

  it("[S38] reads the slip as it was left, after the call too", () => {
    const log = start()
      .slip({ caller: "李先生" })
      .hangUp()
      .after(9000)
      .slip({ caller: "王先生", content: "发票错了" });
    expect(findingOn(form, log).outcome).toBe("met");
  });

  it("[S38] is missed by an empty slip, and shows the end of the call", () => {
    const built = start().hangUp().build();
    expect(findingOn(form, built)).toMatchObject({
      outcome: "missed",
      points: 0,
      evidence: [{ event: indexOf(built, "ended") }],
    });
  });

  it("[S38] is not asked where the scenario knows none of the fields, or nobody answered", () => {
    expect(findingOn({ kind: "form", fields: ["wish"] }, start().hangUp()).outcome).toBe("not-applicable");
    expect(findingOn(form, aCallLog({ truth }).unanswered(8).ends("caller", "unanswered")).outcome).toBe(
      "not-applicable",
    );
  });

  it("[S13] with a situation, is asked only when it came", () => {
    const rule: RuleOf<"form"> = { ...form, when: { situation: ["complaint-error"] } };
    expect(findingOn(rule, start().hangUp()).outcome).toBe("not-applicable");
  });

  it("[S47] with the house's own value asks for it whatever the scenario knows, once the situation came", () => {
    const rule: RuleOf<"form"> = {
      kind: "form",
      fields: ["reply-within"],
      is: { param: "deadline" },
      when: { situation: ["complaint-major"] },
    };
    const house = { parameters: { deadline: ["24h"] } };
    const major = () =>
      aCallLog({ truth: { "reply-within": { is: ["2d"] } } })
        .rings(1)
        .situation("complaint-major")
        .reply("您好");
    const outcome = (log: ReturnType<typeof start>) => findingOn(rule, log, house).outcome;
    expect(outcome(major().slip({ "reply-within": "24h" }).hangUp())).toBe("met");
    expect(outcome(major().slip({ "reply-within": "2d" }).hangUp())).toBe("missed");
    expect(outcome(major().hangUp())).toBe("missed");
    expect(outcome(start().slip({ "reply-within": "2d" }).hangUp())).toBe("not-applicable");
  });
});
