import { describe, expect, it } from "vitest";
import { reasonsOf } from "../../../src/features/report/reasons.ts";
import { aCallLog } from "../../support/a-call-log.ts";
import { aClause } from "../../support/a-standard.ts";
import { aView } from "./a-view.ts";

const greeting = aClause({ kind: "opening", acts: [["greet"]] }, { id: "talk.greeting" });
const noInsult = aClause(
  { kind: "never", faults: ["insult"] },
  { id: "talk.no-insult", severity: "customer" },
);
const clauses = [greeting, noInsult];
const answered = () => aCallLog().rings(1);
const types = (log: ReturnType<typeof aCallLog>) => reasonsOf(aView(log, clauses)).map((r) => r.type);

describe("why a call was passed or not", () => {
  it("is one reason when it was passed", () => {
    expect(
      types(
        answered()
          .reply("您好", { acts: ["greet"] })
          .hangUp(),
      ),
    ).toEqual(["passed"]);
  });

  it("names the critical clauses before the score that fell short", () => {
    const view = aView(
      answered()
        .reply("笨蛋", { faults: ["insult"] })
        .hangUp(),
      clauses,
    );
    const [first, ...rest] = reasonsOf(view);
    expect(first).toMatchObject({ type: "critical", findings: [{ clause: "talk.no-insult" }] });
    expect(rest).toEqual([{ type: "under-mark" }]);
  });

  it("is the critical error alone when the score was high enough", () => {
    const log = answered().reply("您好", { acts: ["greet"] });
    const cheap = { ...noInsult, weight: 1 };
    const view = aView(log.reply("笨蛋", { faults: ["insult"] }).hangUp(), [greeting, cheap]);
    expect(reasonsOf(view).map((r) => r.type)).toEqual(["critical"]);
  });

  it("is first of all that the call was stopped, failed, or broke off, whatever its points", () => {
    const good = () => answered().reply("您好", { acts: ["greet"] });
    expect(types(good().ends("trainee", "stopped"))).toEqual(["stopped"]);
    expect(types(good())).toEqual(["broken-off"]);
    const failedCall = good().event({ type: "ended", by: "error", ending: "error", error: "no such line" });
    expect(reasonsOf(aView(failedCall, clauses))).toEqual([{ type: "error", error: "no such line" }]);
  });

  it("says that nobody answered", () => {
    expect(types(aCallLog().unanswered(6).callerHangsUp())).toContain("unanswered");
  });

  it("says that there was nothing to judge rather than that no points are too few", () => {
    const view = aView(answered().reply("好").hangUp(), [noInsult]);
    expect(reasonsOf(view)).toEqual([{ type: "nothing-judged" }]);
  });
});
