import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { terminal } from "../support/a-terminal.ts";

const wrongNumber = readFileSync(new URL("../../scenarios/wrong-number.json", import.meta.url), "utf8");

describe("fairness", { timeout: 30_000 }, () => {
  it("says of a scenario under one house what can be reached, and by which replies", async () => {
    const { code, out } = await terminal(["fairness", "a.json", "--profile", "courier", "--json"], {
      "a.json": wrongNumber,
    });
    const [told] = JSON.parse(out) as [{ best: { passed: boolean }; worst: { passed: boolean } }];
    expect(code).toBe(0);
    expect(told).toMatchObject({ file: "a.json", profile: "courier", best: { passed: true } });
    expect(told.worst.passed).toBe(false);
  });

  it("names a clause that no way leads to, and exits with 1", async () => {
    const scenario = { ...(JSON.parse(wrongNumber) as object), practises: ["complaint.abusive-soothe"] };
    const { code, out } = await terminal(["fairness", "a.json", "--profile", "courier"], {
      "a.json": JSON.stringify(scenario),
    });
    expect(code).toBe(1);
    expect(out).toContain("practises “complaint.abusive-soothe”");
  });

  it("refuses a scenario that is not sound, and a house that does not exist", async () => {
    expect((await terminal(["fairness", "a.json"], { "a.json": "{}" })).code).toBe(1);
    expect((await terminal(["fairness", "a.json", "--profile", "curier"], { "a.json": "{}" })).err).toContain(
      "Did you mean courier?",
    );
  });
});
