import { describe, expect, it } from "vitest";
import { readAttempt } from "#core/progress";
import { aKeptCall } from "../../support/a-kept-call.ts";

const { attempt } = aKeptCall("call");

describe("readAttempt", () => {
  it("reads what was stored, and reads it alike after a trip through JSON", () => {
    expect(readAttempt(attempt)).toEqual({ ok: true, value: attempt, problems: [] });
    expect(readAttempt(JSON.parse(JSON.stringify(attempt)))).toMatchObject({ ok: true, value: attempt });
  });

  it.each([
    ["a score above a hundred", { score: 101 }, ["score"]],
    ["a moment that no date can name", { at: 1e300 }, ["at"]],
    [
      "an outcome that is not kept",
      { clauses: [{ clause: "a", outcome: "not-applicable" }] },
      ["clauses", 0, "outcome"],
    ],
    ["a mode nobody knows", { mode: "shift" }, ["mode"]],
  ])("refuses %s, and says where", (_, change, at) => {
    const read = readAttempt({ ...attempt, ...change });
    expect(read.ok).toBe(false);
    expect(read.problems).toMatchObject([{ code: "attempt.shape", at }]);
  });

  it("refuses a member that is missing and one that does not belong", () => {
    const codes = readAttempt({ ...attempt, ending: undefined, nickname: "x" }).problems.map((p) => p.code);
    expect(codes.sort()).toEqual(["attempt.missing-member", "attempt.unknown-member"]);
  });

  it.each([[undefined], [null], ["text"], [[]]])("refuses %j", (value) => {
    expect(readAttempt(value).ok).toBe(false);
  });
});
