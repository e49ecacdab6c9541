import type { Scenario } from "#core/scenario";

const text = (zh: string) => ({ "zh-CN": zh, en: zh });

/** A small working scenario to bend in tests: a caller who asks, is answered or loses patience, thanks and hangs up. */
export function aScenario(change: Partial<Scenario> = {}): Scenario {
  return {
    formatVersion: 1,
    id: "late-parcel",
    title: text("包裹晚到"),
    summary: text("客户来问包裹"),
    direction: "inbound",
    level: 1,
    kind: "matter",
    trade: "parcel",
    caller: {
      name: text("陈女士"),
      number: "138****2207",
      lang: "zh-CN",
      line: "clear",
      mood: 0,
      patience: 6,
    },
    brief: { centre: text("晨光客服中心"), situation: text("平常的一天"), goals: [text("问清来意")] },
    facts: {
      customer: [{ label: text("姓名"), value: text("陈某") }],
      articles: [{ id: "delays", title: text("延误"), body: text("高峰期晚一天") }],
    },
    truth: { caller: { is: ["陈女士"] } },
    practises: ["open.greeting"],
    chart: {
      initial: "waiting",
      states: {
        waiting: {
          meta: { replies: ["hello", "what"] },
          on: {
            "agent.replied": [
              {
                guard: { type: "rude" },
                target: "asking",
                actions: [{ type: "shiftMood", params: { by: -1 } }],
              },
              { target: "asking" },
            ],
          },
          after: { patience: { target: "gave-up" } },
        },
        asking: {
          tags: ["caller-states-matter"],
          entry: [{ type: "say", params: { line: "where" } }],
          meta: { replies: ["sorry", "dunno"] },
          on: {
            "agent.replied": [
              { guard: { type: "heard", params: { all: ["apologise"] } }, target: "content" },
              { target: "asking", reenter: true, actions: [{ type: "shiftMood", params: { by: -1 } }] },
            ],
            "agent.held": { actions: [{ type: "remember", params: { fact: "was-held" } }] },
          },
          after: { "long-patience": { target: "gave-up" } },
        },
        content: {
          tags: ["caller-thanks", "matter-settled"],
          entry: [
            { type: "shiftMood", params: { by: 1 } },
            { type: "say", params: { line: "thanks" } },
          ],
          on: { "agent.replied": { target: "satisfied" }, "agent.hung-up": { target: "satisfied" } },
          after: { patience: { target: "satisfied" } },
        },
        satisfied: { type: "final", entry: [{ type: "say", params: { line: "bye" } }] },
        "gave-up": { type: "final" },
      },
    },
    lines: {
      where: { ...text("你好,我的包裹怎么还没到?"), acts: ["states-matter"] },
      thanks: { ...text("那好吧,谢谢啊"), acts: ["thanks"] },
      bye: { ...text("再见"), acts: ["goodbye"] },
    },
    replies: {
      hello: { ...text("您好,晨光客服中心,请问有什么可以帮您?"), quality: "good" },
      what: { ...text("喂,说吧"), quality: "bad" },
      sorry: { ...text("非常抱歉,我马上帮您查"), quality: "good" },
      dunno: { ...text("不知道"), quality: "bad" },
    },
    ...change,
  };
}
