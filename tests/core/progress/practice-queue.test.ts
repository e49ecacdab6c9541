import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  callsPerWeek,
  dueAt,
  practiceQueue,
  progressOf,
  type Attempt,
  type Practisable,
} from "#core/progress";

const day = 24 * 3_600_000;

function anAttempt(scenario: string, at: number, passed: boolean, clauses: Attempt["clauses"] = []): Attempt {
  const title = { "zh-CN": scenario, en: scenario };
  return {
    id: `${scenario}-${at}`,
    scenario: { id: scenario, hash: "0", title, level: 1 },
    at,
    mode: "practise",
    profile: "courier",
    standards: { id: "call-centre", version: 1 },
    passed,
    score: passed ? 90 : 40,
    endedBy: "caller",
    ending: "done",
    ms: 60_000,
    hints: 0,
    clauses,
  };
}

const scenario = (id: string, level: number, practises: readonly string[] = []): Practisable => ({
  id,
  level,
  practises,
});

describe("the practice queue", () => {
  test("begins with the easiest of the new ones", () => {
    const queue = practiceQueue([], [scenario("hard", 4), scenario("easy", 1)], 0);
    expect(queue).toEqual([
      { scenario: "easy", reason: "new" },
      { scenario: "hard", reason: "new" },
    ]);
  });

  test("asks for a failed call again before anything else", () => {
    const queue = practiceQueue(
      [anAttempt("hard", 10, false)],
      [scenario("easy", 1), scenario("hard", 4)],
      20,
    );
    expect(queue[0]).toEqual({ scenario: "hard", reason: "failed" });
  });

  test("leaves a passed call alone until its time has come", () => {
    const attempts = [anAttempt("easy", 0, true)];
    expect(practiceQueue(attempts, [scenario("easy", 1)], day - 1)).toEqual([]);
    expect(practiceQueue(attempts, [scenario("easy", 1)], day)).toEqual([
      { scenario: "easy", reason: "due" },
    ]);
  });

  test("waits longer with every pass in a row, and begins anew after a failure", () => {
    const pass = (at: number) => anAttempt("easy", at, true);
    expect(dueAt([pass(0)])).toBe(day);
    expect(dueAt([pass(0), pass(day)])).toBe(day + 3 * day);
    expect(dueAt([pass(0), anAttempt("easy", day, false)])).toBe(day);
    expect(dueAt([pass(0), anAttempt("easy", day, false), pass(2 * day)])).toBe(3 * day);
  });

  test("brings a call that practises a shaky clause, and names the clause", () => {
    const shaky = [{ clause: "hear.silent-pause", outcome: "missed" as const }];
    const queue = practiceQueue(
      [anAttempt("silent", 0, true, shaky)],
      [scenario("silent", 1, ["hear.silent-pause"]), scenario("other", 2, ["hear.silent-pause"])],
      1,
    );
    expect(queue).toEqual([{ scenario: "other", reason: "weak-clause", clause: "hear.silent-pause" }]);
  });

  test("names each scenario at most once, and does not mind the order in which attempts come", () => {
    const outcomes = fc.record({ s: fc.constantFrom("a", "b", "c"), at: fc.nat(30), passed: fc.boolean() });
    fc.assert(
      fc.property(fc.uniqueArray(outcomes, { selector: (o) => `${o.s}${o.at}` }), fc.nat(60), (made, now) => {
        const attempts = made.map((o) => anAttempt(o.s, o.at * day, o.passed));
        const shelf = [scenario("a", 1), scenario("b", 2), scenario("c", 3)];
        const queue = practiceQueue(attempts, shelf, now * day);
        expect(new Set(queue.map((i) => i.scenario)).size).toBe(queue.length);
        expect(practiceQueue([...attempts].reverse(), shelf, now * day)).toEqual(queue);
      }),
    );
  });
});

describe("progress", () => {
  const times = (...met: boolean[]) =>
    met.map((m, i) => anAttempt("a", i, m, [{ clause: "open.greeting", outcome: m ? "met" : "missed" }]));

  test("a clause stands as its last three times went", () => {
    const standing = (...met: boolean[]) => progressOf(times(...met)).clauses.get("open.greeting")?.standing;
    expect(standing(true)).toBe("met");
    expect(standing(false, false)).toBe("missed");
    expect(standing(false, true)).toBe("unsteady");
    expect(standing(false, true, true, true)).toBe("met");
    expect(progressOf([]).clauses.get("open.greeting")).toBeUndefined();
  });

  test("keeps the best score and the newest attempt of each scenario", () => {
    const { scenarios, passed } = progressOf([anAttempt("a", 1, true), anAttempt("a", 2, false)]);
    expect(scenarios.get("a")).toMatchObject({ times: 2, best: 90, last: { at: 2 } });
    expect(passed).toBe(1);
  });

  test("counts calls by week, the last one ending now; older ones are left out", () => {
    const now = 100 * day;
    const attempts = [0, 1, 6.9, 7.1, 15, 99].map((ago) => anAttempt("a", now - ago * day, true));
    expect(callsPerWeek(attempts, now, 3)).toEqual([1, 1, 3]);
  });
});
