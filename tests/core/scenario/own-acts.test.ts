import { describe, expect, test } from "vitest";
import { playScript, readLog, readScript, replaySession } from "#core/call";
import { ownActsOf, readScenario, understandOf, type Scenario } from "#core/scenario";
import * as speech from "#core/speech";
import { aHeader, withChart } from "../../support/a-call.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { newProblems, problemLines } from "../../support/problems.ts";

const title = { "zh-CN": "告知取件码", en: "Gives the pick-up code" };
const examples = [
  "您的取件码是三五零八",
  "取件码我报给您，三五零八",
  "麻烦您记一下取件码，三五零八",
  "您凭取件码三五零八去取就行",
  "取件码已经查到了，是三五零八",
  "这边查到您的取件码是三五零八",
  "请您记好，取件码是三五零八",
  "您去柜子那里输入取件码三五零八",
];
const counterExamples = [
  "您的订单号是三五零八吗？",
  "麻烦您报一下手机尾号",
  "您的包裹已经签收了",
  "请您稍等，我查一下",
  "非常抱歉让您久等了",
  "柜子在小区北门",
  "您收到短信了吗？",
  "我帮您登记一下",
];
const acts = { "gives-code": { title, examples, counterExamples } };
const heard = (act: string) => ({ type: "heard" as const, params: { all: [act] } });
const scenario: Scenario = withChart(
  {
    initial: "waiting",
    states: {
      waiting: {
        on: { "agent.replied": [{ guard: heard("gives-code"), target: "told" }] },
        after: { patience: { target: "gave-up" } },
      },
      told: { type: "final" },
      "gave-up": { type: "final" },
    },
  },
  { acts },
);

describe("an act of the author's own", () => {
  test("is heard in a reply that is none of the examples, moves the chart, and is in the log like any other", () => {
    const script = readScript([
      { at: 7, do: "answer" },
      { after: 1, do: "reply", text: "您好，您的取件码是八二一六" },
    ]);
    if (!script.ok) throw new Error("a script");
    const played = playScript(scenario, aHeader(scenario), script.value, understandOf(scenario, speech));
    if (!played.ok) throw new Error(JSON.stringify(played.problems));
    const log = played.value;
    const reply = log.events.find((e) => e.type === "reply");
    expect(reply?.acts.map((a) => a.id)).toEqual(expect.arrayContaining(["greet", "gives-code"]));
    expect(log.events.find((e) => e.type === "ended")).toMatchObject({ ending: "told" });
    expect(JSON.stringify(replaySession(scenario, log).log())).toBe(JSON.stringify(log));
    const read = readLog(JSON.parse(JSON.stringify(log)));
    expect(read.ok && JSON.stringify(read.value)).toBe(JSON.stringify(log));
  });

  test("has its name in the header, so that the log tells it without the scenario", () => {
    expect(aHeader(scenario).scenario.acts).toEqual({ "gives-code": title });
    expect(aHeader(aScenario()).scenario).not.toHaveProperty("acts");
  });

  test("is nothing where there is none: then replies are understood as everywhere", () => {
    expect(ownActsOf(aScenario())).toEqual([]);
    expect(understandOf(aScenario(), speech)).toBe(speech.understand);
  });
});

describe("the reader", () => {
  const found = (own: object, ask = "gives-code") =>
    newProblems({ acts: own, "chart/states/asking/on/agent.replied/0/guard": heard(ask) });

  test("takes acts that are new and asked for", () => {
    expect(found(acts)).toEqual([]);
    expect(readScenario(JSON.stringify(scenario)).ok).toBe(true);
  });

  test("names the nearest of them when a guard asks for one that is not there", () => {
    expect(found(acts, "give-code")).toEqual(
      [
        'warning unused-act acts/gives-code {"id":"gives-code"}',
        'error unknown-act chart/states/asking/on/agent.replied/0/guard/params/all/0 {"name":"give-code","near":"gives-code"}',
      ].sort((a, b) => (a.startsWith("error") ? -1 : b.startsWith("error") ? 1 : 0)),
    );
  });

  test("wants ids that the vocabulary does not have", () => {
    expect(found({ apologise: acts["gives-code"] }, "apologise")).toEqual([
      'error act-taken acts/apologise {"id":"apologise"}',
    ]);
  });

  test("wants eight to forty examples of either kind, and none that is both", () => {
    expect(found({ "gives-code": { title, examples: examples.slice(1), counterExamples } })).toEqual([
      'error too-short acts/gives-code/examples {"length":7,"limit":8}',
    ]);
    const [first = ""] = examples;
    expect(
      found({ "gives-code": { title, examples, counterExamples: [...counterExamples, first] } }),
    ).toEqual([`error example-both-ways acts/gives-code/counterExamples/8 {"text":"${first}"}`]);
  });

  test("wants ten at most", () => {
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`act-${i}`, acts["gives-code"]]));
    expect(
      problemLines({ ...scenario, acts: { ...many, ...acts } }).filter((p) => p.includes("too-many")),
    ).toEqual(['error too-many-acts acts {"count":12,"limit":10}']);
  });
});
