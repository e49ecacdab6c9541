import { expect, test } from "vitest";
import { CallSession, headerOf, standingEvents } from "#core/call";
import type { Scenario } from "#core/scenario";
import { startingAt, traced, traceOf, withoutTrace } from "#core/studio";
import { aScenario } from "../../support/a-scenario.ts";
import { textOfBuiltIn, aDraft } from "./built-in.ts";

const header = (scenario: Scenario, mode: "exam" | "practise" = "practise") =>
  headerOf(scenario, {
    attempt: "try",
    standards: { id: "x", version: 1 },
    profile: "courier",
    mode,
    seed: 3,
    locale: "zh-CN",
    staff: "0001",
    startedAt: "2026-01-01T00:00:00.000Z",
  });
const reply = (text: string, ...acts: string[]) =>
  ({ type: "reply", text, acts: acts.map((id) => ({ id, from: 0, to: 1 })), faults: [] }) as const;

/** The same call, with marks or without. */
function played(scenario: Scenario, runs: Scenario) {
  const session = new CallSession(runs, header(scenario), undefined, () => undefined);
  session.advanceTo(6000);
  session.do({ type: "answer" });
  session.advanceTo(7000);
  session.do(reply("您好", "greet"));
  session.advanceTo(20_000);
  session.do(reply("嗯"));
  session.undo();
  session.advanceTo(22_000);
  session.do(reply("抱歉", "apologise"));
  session.advanceTo(40_000);
  return session.log();
}

test("marks change nothing about a call: without them its log is the same, undo included", () => {
  const scenario = aScenario();
  expect(withoutTrace(played(scenario, traced(scenario).scenario))).toEqual(played(scenario, scenario));
});

test("the trace says which states the call came to, which transitions it took, and where it is", () => {
  const trace = traced(aScenario());
  const session = new CallSession(trace.scenario, header(aScenario()), undefined, () => undefined);
  session.do({ type: "answer" });
  const now = () =>
    traceOf(
      standingEvents(session.log()).map(({ event }) => event),
      trace,
    );
  expect(now().active).toEqual(["waiting"]);
  session.advanceTo(1000);
  session.do(reply("您好", "greet"));
  expect(now().active).toEqual(["asking"]);
  expect(now().taken).toEqual([
    { transition: { state: "waiting", kind: "on", trigger: "agent.replied", index: 1 }, t: 1000 },
  ]);
  session.undo();
  expect(now().active).toEqual(["waiting"]);
});

test("a try can begin in any state, with the caller's mood, counters and memory", () => {
  const { document } = aDraft(textOfBuiltIn("dialect-speaker"));
  const there = startingAt(document, "call.daughter.settled", {
    mood: 2,
    counts: { silences: 1 },
    memory: ["was-told"],
  });
  const trace = traced(there);
  const session = new CallSession(trace.scenario, header(there), undefined, () => undefined);
  session.do({ type: "answer" });
  expect(traceOf(session.log().events, trace).active).toContain("call.daughter.settled");
  expect(session.state().caller.mood).toBeGreaterThanOrEqual(2);
  expect(there.chart.entry).toEqual([
    { type: "count", params: { of: "silences", by: 1 } },
    { type: "remember", params: { fact: "was-told" } },
  ]);
});
