import { describe, expect, test } from "vitest";
import { statesOf } from "#core/scenario";
import { fromTranscript, playable, type Draft } from "#core/studio";

const made = (text: string): Draft => {
  const result = fromTranscript(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const said = ({ document }: Draft) => [
  Object.values(document.lines).map((line) => line["zh-CN"] || line.en),
  Object.values(document.replies).map((reply) => reply["zh-CN"] || reply.en),
];
const problems = (text: string) => {
  const result = fromTranscript(text);
  return result.ok ? [] : result.problems.map((p) => `${p.code} ${p.at.join()}`);
};

describe("a written-down call", () => {
  test("becomes a straight chart: each time the caller speaks is a state, each answer leads on", () => {
    const draft = made(
      "客服：您好，请问有什么可以帮您？\n客户：我的包裹呢？\n客服：抱歉，我查一下。\n客户：好，谢谢。",
    );
    expect(said(draft)).toEqual([
      ["我的包裹呢？", "好，谢谢。"],
      ["您好，请问有什么可以帮您？", "抱歉，我查一下。"],
    ]);
    expect(statesOf(draft.document.chart).map((s) => s.path)).toEqual([
      "",
      "moment-1",
      "moment-2",
      "moment-3",
      "over",
      "gave-up",
    ]);
    const codes = playable(draft).problems.map((p) => p.code);
    expect(new Set(codes)).toEqual(new Set(["scenario.missing-words"]));
  });

  test.each([
    ["来电:你好\n坐席:您好"],
    ["来电：你好\n坐席：您好"],
    ["【客户】你好\n【客服】您好"],
    ["[顾客] 你好\n[话务员]: 您好"],
    ["10:02 客户：你好\n10:03 客服：您好"],
    ["[00:00:01] 客户：你好\n[00:00:04] 坐席1：您好"],
    ["- 用户 - 你好\n- 接线员 - 您好"],
    ["客户\t你好\n客服\t您好"],
    ["客户（女）：你好\r\n\r\n客服（0736）：您好"],
  ])("may be written as %j", (text) => {
    expect(said(made(text))).toEqual([["你好"], ["您好"]]);
  });

  test.each([
    ["caller: Hi\nagent: Hello"],
    ["Customer: Hi\nRep: Hello"],
    ["C: Hi\nA: Hello"],
    ["CALLER> Hi\nAGENT> Hello"],
  ])("in English %j leaves the Chinese to be written", (text) => {
    const draft = made(text);
    expect(said(draft)).toEqual([["Hi"], ["Hello"]]);
    expect(draft.document.lines["line-1"]).toEqual({ "zh-CN": "", en: "Hi" });
  });

  test("joins lines that go on, and turns of the same speaker", () => {
    expect(said(made("客户：我的包裹\n怎么还没到？\n客户：急死了。\n客服：您好"))[0]).toEqual([
      "我的包裹怎么还没到？急死了。",
    ]);
    expect(said(made("Caller: Where is\nmy parcel?\nAgent: Hello"))[0]).toEqual(["Where is my parcel?"]);
  });

  test("that ends with the caller ends when that has been said", () => {
    const { document } = made("坐席：您好\n来电：打错了");
    expect(document.chart.states?.["moment-2"]?.on).toEqual({ "caller.finished": { target: "over" } });
  });

  test("is refused with the lines that are wrong", () => {
    expect(problems("今天的记录\n客户：你好\n客服：\n")).toEqual([
      "studio.transcript-no-speaker 1",
      "studio.transcript-no-words 3",
      "studio.transcript-one-sided ",
    ]);
    expect(problems("  \n ")).toEqual(["studio.transcript-empty "]);
    expect(problems(`客户：${"很".repeat(700)}\n客服：您好`)).toEqual(["scenario.too-long 1"]);
    expect(problems("客户：喂\n".repeat(401))).toEqual(["studio.transcript-too-long "]);
  });
});
