import { describe, expect, it } from "vitest";
import { mendFirst } from "../../../src/features/report/mend-first.ts";
import { aCallLog } from "../../support/a-call-log.ts";
import { aClause } from "../../support/a-standard.ts";
import { aView } from "./a-view.ts";

const never = (id: string, fault: string, change: Parameters<typeof aClause>[1] = {}) =>
  aClause({ kind: "never", faults: [fault] }, { id: `talk.${id}`, ...change });
const greeting = aClause(
  { kind: "opening", acts: [["greet"], ["identify"]] },
  { id: "talk.greeting", weight: 9 },
);

const badCall = () =>
  aCallLog()
    .rings(1)
    .reply("您好,笨蛋,不知道,但是", {
      acts: [{ id: "greet", in: "您好" }],
      faults: ["insult", "dont-know", "but", "excuse"],
    })
    .hangUp();

describe("what to mend first", () => {
  it("is what fails the call by itself, then what cost most, and three things at most", () => {
    const clauses = [
      never("but", "but", { weight: 4 }),
      greeting,
      never("excuse", "excuse", { weight: 6 }),
      never("insult", "insult", { weight: 1, severity: "compliance" }),
      never("dont-know", "dont-know", { weight: 2 }),
    ];
    // The greeting was half done: it cost 4.5 of its 9 points.
    expect(mendFirst(aView(badCall(), clauses)).map((f) => f.clause)).toEqual([
      "talk.insult",
      "talk.excuse",
      "talk.greeting",
    ]);
  });

  it("is nothing in a call without a miss", () => {
    const log = aCallLog()
      .rings(1)
      .reply("您好", { acts: ["greet", "identify"] })
      .hangUp();
    expect(mendFirst(aView(log, [greeting]))).toEqual([]);
  });
});
