import type { Scenario } from "../../scenario/index.ts";
import { applyEdit } from "../apply-edit.ts";
import type { Draft } from "../draft.ts";
import type { Result } from "../../base/index.ts";
import { end, good, line, say, words } from "./parts.ts";

/** The least that is a scenario: somebody greets, is answered, and hangs up. */
export function blankScenario(): Scenario {
  return {
    $schema: "../public/scenario.schema.json",
    formatVersion: 1,
    id: "my-call",
    title: words("新的来电", "A new call"),
    summary: words("写一句话：这通电话里发生什么。", "Say in one line what happens in this call."),
    direction: "inbound",
    level: 1,
    kind: "matter",
    trade: "parcel",
    caller: {
      name: words("未知号码", "Unknown number"),
      number: "138****0000",
      lang: "zh-CN",
      line: "clear",
      mood: 0,
      patience: 10,
    },
    brief: {
      centre: words("我的客服中心", "My call centre"),
      situation: words("平常的一天。", "An ordinary day."),
      goals: [words("弄清客户要什么", "Find out what the caller wants")],
    },
    facts: { customer: [], articles: [] },
    truth: {},
    practises: ["open.greeting"],
    chart: {
      initial: "greeting",
      states: {
        greeting: {
          entry: [say("hello")],
          meta: { replies: ["greeting"] },
          on: { "agent.replied": { target: "over" } },
          after: { patience: { target: "over" } },
        },
        over: end("over", "caller"),
      },
    },
    lines: { hello: line("喂，您好。", "Hello?", "greets") },
    replies: {
      greeting: good(
        "您好，{centre}，工号{staff}，请问有什么可以帮您？",
        "Hello, {centre}, agent {staff}. How can I help you?",
      ),
    },
  };
}

/** The same scenario under another id; targets that begin at the chart follow. A bad id comes back as problems. */
export function copyOf(source: Draft, id: string): Result<Draft> {
  return applyEdit(source, { type: "set-head", member: "id", value: id });
}
