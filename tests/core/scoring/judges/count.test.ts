import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog, indexOf } from "../../../support/a-call-log.ts";
import { findingOn } from "../../../support/a-standard.ts";

const warnings: RuleOf<"count"> = {
  kind: "count",
  when: { situation: ["caller-abusive"] },
  acts: [["warn-abuse"]],
  atLeast: { param: "times" },
  before: ["hangup"],
};
const three = { parameters: { times: 3 } };
const warn = { acts: ["warn-abuse"] };
const abuse = () =>
  aCallLog()
    .rings(1)
    .situation("caller-abusive")
    .line("混蛋", { acts: ["abuses"] });

describe("count", () => {
  it("[S34] is met by enough warnings before hanging up", () => {
    const log = abuse()
      .reply("请文明用语", warn)
      .line("哼")
      .reply("请文明用语", warn)
      .line("哼")
      .reply("请文明用语", warn)
      .hangUp();
    expect(findingOn(warnings, log, three)).toMatchObject({ outcome: "met", points: 10 });
  });

  it("[S34] gives each warning its share and shows the hanging up", () => {
    const built = abuse().reply("请文明用语", warn).hangUp().build();
    expect(findingOn(warnings, built, three)).toMatchObject({ outcome: "missed", points: 3.33 });
    expect(findingOn(warnings, built, three).evidence).toContainEqual({ event: indexOf(built, "ended") });
  });

  it("[S34] remembers warnings from when the situation first came", () => {
    const log = abuse()
      .reply("请文明用语", warn)
      .reply("请文明用语", warn)
      .situation("caller-abusive", false)
      .after(9000);
    log.situation("caller-abusive").line("混蛋").reply("请文明用语", warn).hangUp();
    expect(findingOn(warnings, log, three).outcome).toBe("met");
  });

  it("[S34] is not asked of an agent who stays on the line", () => {
    expect(findingOn(warnings, abuse().reply("请您冷静").callerHangsUp(), three).outcome).toBe(
      "not-applicable",
    );
  });

  it("[S8] counts doubtful warnings and says that they were", () => {
    const maybe = { acts: [{ id: "warn-abuse", unsure: true as const }] };
    const log = abuse().reply("请文明", warn).reply("请文明", warn).reply("您注意点", maybe).hangUp();
    expect(findingOn(warnings, log, three)).toMatchObject({ outcome: "met", unsure: true });
  });
});
