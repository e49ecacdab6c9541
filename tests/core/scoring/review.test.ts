import { describe, expect, it } from "vitest";
import { reviewOf, type CallLog, type Review } from "#core/call";
import type { Rule } from "#core/standards";
import { aCallLog, indexOf } from "../../support/a-call-log.ts";
import { findingOn } from "../../support/a-standard.ts";

const apology: Rule = { kind: "respond", when: { situation: ["complaint"] }, acts: [["apologise"]] };

const log = aCallLog({ mode: "practise" })
  .rings(1)
  .situation("complaint")
  .line("你们怎么搞的！")
  .reply("不好意思哈", { acts: [{ id: "apologise", unsure: true }] })
  .callerHangsUp()
  .event({ type: "closed" })
  .build();

function reviewedBy(by: Review["by"], change: Partial<Review>): CallLog {
  const review = { reply: indexOf(log, "reply"), kind: "act", mark: "apologise", stands: true, by } as const;
  const made = reviewOf(log, { ...review, ...change });
  if (typeof made === "string") throw new Error(made);
  return made;
}

describe("a finding after a review", () => {
  it("[S45] is no longer unsure when the mark stands, and is missed when it does not", () => {
    expect(findingOn(apology, log)).toMatchObject({ outcome: "met", unsure: true });
    const stands = findingOn(apology, reviewedBy("trainee", {}));
    expect(stands.outcome).toBe("met");
    expect(stands).not.toHaveProperty("unsure");
    expect(findingOn(apology, reviewedBy("trainee", { stands: false }))).toMatchObject({
      outcome: "missed",
      points: 0,
    });
  });

  it("[S45] counts a fault that a trainer adds", () => {
    const never: Rule = { kind: "never", faults: ["curt-prompt"] };
    const added = reviewedBy("trainer", { kind: "fault", mark: "curt-prompt" });
    expect(findingOn(never, log).outcome).toBe("met");
    expect(findingOn(never, added).outcome).toBe("broken");
  });
});
