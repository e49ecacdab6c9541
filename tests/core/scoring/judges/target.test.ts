import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog, indexOf } from "../../../support/a-call-log.ts";
import { findingOn } from "../../../support/a-standard.ts";

const right: RuleOf<"target"> = { kind: "target", phone: ["transfer"], field: "submit-to" };
const truth = { "submit-to": { is: ["billing", "after-sales"] } };
const start = () => aCallLog({ truth }).rings(1).reply("我给您转");

describe("target", () => {
  it("[S48] is met by a transfer to where the matter belongs", () => {
    expect(findingOn(right, start().transfer("after-sales").ends("agent", "transferred")).outcome).toBe(
      "met",
    );
  });

  it("[S48] is missed by a transfer elsewhere, and shows it", () => {
    const built = start().transfer("logistics").ends("agent", "transferred").build();
    expect(findingOn(right, built)).toMatchObject({
      outcome: "missed",
      points: 0,
      evidence: [{ event: indexOf(built, "transfer") }],
    });
  });

  it("[S48] is met by a transfer to whom the caller has asked for, while they ask, and not otherwise", () => {
    const asked: RuleOf<"target"> = {
      ...right,
      also: { to: ["named-agent"], when: { situation: ["complaint-asks-named-agent"] } },
    };
    const asking = aCallLog({ truth }).rings(1).situation("complaint-asks-named-agent").reply("我给您转");
    const transferred = asking.transfer("named-agent").ends("agent", "transferred");
    expect(findingOn(asked, transferred).outcome).toBe("met");
    expect(findingOn(right, transferred).outcome).toBe("missed");
    const unasked = start().transfer("named-agent").ends("agent", "transferred");
    expect(findingOn(asked, unasked).outcome).toBe("missed");
  });

  it("[S48] is not asked without a transfer, or where the scenario knows no target", () => {
    expect(findingOn(right, start().hangUp()).outcome).toBe("not-applicable");
    const unknown = aCallLog().rings(1).reply("我给您转").transfer("billing").ends("agent", "transferred");
    expect(findingOn(right, unknown).outcome).toBe("not-applicable");
  });
});
