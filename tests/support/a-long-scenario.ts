import type { Scenario, StateNode } from "#core/scenario";
import { aScenario } from "./a-scenario.ts";

const text = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** A scenario of as many states as asked for: each says a line, waits for a reply, and loses patience in the end. */
export function aLongScenario(count: number): Scenario {
  const steps = count - 2;
  const state = (i: number): StateNode => {
    const next = i + 1 < steps ? `step-${i + 1}` : "satisfied";
    return {
      tags: ["caller-states-matter"],
      entry: [{ type: "say", params: { line: `line-${i}` } }],
      meta: { replies: ["sorry", "dunno"] },
      on: {
        "agent.replied": [
          { guard: { type: "heard", params: { all: ["apologise"] } }, target: next },
          { target: i % 7 === 0 ? "gave-up" : `step-${Math.max(0, i - 1)}` },
        ],
      },
      after: { patience: { target: "gave-up" } },
    };
  };
  const ids = Array.from({ length: steps }, (_, i) => i);
  const base = aScenario();
  return {
    ...base,
    chart: {
      initial: "step-0",
      states: {
        ...Object.fromEntries(ids.map((i) => [`step-${i}`, state(i)])),
        satisfied: { type: "final" },
        "gave-up": { type: "final" },
      },
    },
    lines: Object.fromEntries(ids.map((i) => [`line-${i}`, text(`第${i}句话`, `Line number ${i}`)])),
    replies: {
      sorry: { ...text("非常抱歉", "I am very sorry"), quality: "good" },
      dunno: { ...text("不知道", "I don't know"), quality: "bad" },
    },
  };
}
