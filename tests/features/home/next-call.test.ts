import { describe, expect, it } from "vitest";
import { nextCall } from "../../../src/features/home/next-call.ts";
import { aCallLog } from "../../support/a-call-log.ts";
import { aKeptCall } from "../../support/a-kept-call.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { cardOf } from "#core/scenario";

const now = Date.UTC(2026, 2, 4);
const dayMs = 24 * 3_600_000;
const easy = cardOf(aScenario({ id: "easy", level: 1 }));
const hard = cardOf(aScenario({ id: "hard", level: 3 }));
const cards = [easy, hard];
const made = (scenario: string, passed: boolean, days: number) =>
  aKeptCall(`${scenario}-${days}`, {
    scenario: { id: scenario, hash: "1", title: easy.title, level: 1 },
    at: now - days * dayMs,
    passed,
  }).attempt;

describe("what to do now", () => {
  it("is the easiest call for who has made none", () => {
    expect(nextCall({ attempts: [], interrupted: [], cards, now })).toEqual({
      is: "practise",
      why: "first",
      card: easy,
    });
  });

  it("is the interrupted call before anything else, even when its scenario has left the shelf", () => {
    const log = aCallLog().rings(1).build();
    expect(nextCall({ attempts: [made("easy", false, 1)], interrupted: [log], cards, now })).toEqual({
      is: "interrupted",
      log,
    });
  });

  it("is the failed call before a new one", () => {
    expect(nextCall({ attempts: [made("easy", false, 1)], interrupted: [], cards, now })).toMatchObject({
      why: "failed",
      card: easy,
    });
  });

  it("is a call not yet made when nothing is due", () => {
    expect(nextCall({ attempts: [made("easy", true, 0)], interrupted: [], cards, now })).toMatchObject({
      why: "new",
      card: hard,
    });
  });

  it("is a rest until the first of the passed calls falls due", () => {
    const attempts = [made("easy", true, 0.25), made("hard", true, 0.5)];
    expect(nextCall({ attempts, interrupted: [], cards, now })).toEqual({
      is: "rest",
      until: now + dayMs / 2,
    });
  });

  it("is nothing when the shelf is empty", () => {
    expect(nextCall({ attempts: [], interrupted: [], cards: [], now })).toEqual({ is: "nothing" });
  });
});
