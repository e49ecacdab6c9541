import { describe, expect, it } from "vitest";
import { scoreCall } from "#core/scoring";
import type { Clause, Profile, Rule } from "#core/standards";
import { aCallLog, indexOf } from "../../support/a-call-log.ts";
import { aClause, aProfile, findingOn, standardsOf } from "../../support/a-standard.ts";

const greet: Rule = { kind: "opening", acts: [["greet"]] };
const thankOften: Rule = { kind: "closing", acts: [["thank"], ["goodbye"]] };
const noThanks: Rule = { kind: "respond", when: { caller: ["thanks"] }, acts: [["accept-thanks"]] };
const clauses: readonly Clause[] = [
  aClause(greet, { id: "talk.greet", weight: 4 }),
  aClause({ kind: "never", faults: ["insult"] }, { id: "talk.insult", weight: 6, severity: "customer" }),
  aClause(noThanks, { id: "talk.thanks", weight: 5 }),
  aClause(thankOften, { id: "close.thanks", area: "close", weight: 2 }),
];
const good = () =>
  aCallLog()
    .rings(1)
    .reply("您好", { acts: ["greet"] })
    .line("嗯")
    .reply("谢谢,再见", { acts: ["thank", "goodbye"] });
const card = (log: ReturnType<typeof aCallLog>, profile: Profile = aProfile(), list = clauses) =>
  scoreCall(log.build(), standardsOf(list, profile), profile);

describe("the score", () => {
  it("[S39] adds up points by section and leaves out what the call gave no occasion for", () => {
    const { findings, sections } = card(good().hangUp());
    expect(findings.map((f) => [f.clause, f.outcome, f.points, f.of])).toEqual([
      ["talk.greet", "met", 4, 4],
      ["talk.insult", "met", 0, 0],
      ["talk.thanks", "not-applicable", 0, 0],
      ["close.thanks", "met", 2, 2],
    ]);
    expect(sections).toEqual([
      { id: "talking", points: 4, of: 4 },
      { id: "closing", points: 2, of: 2 },
    ]);
  });

  it("[S40] weighs the sections that apply", () => {
    const half = aCallLog()
      .rings(1)
      .reply("您好", { acts: ["greet"] })
      .reply("谢谢", { acts: ["thank"] })
      .hangUp();
    expect(card(half)).toMatchObject({ score: 88, passed: true });
    const unasked = aCallLog()
      .rings(1)
      .reply("您好", { acts: ["greet"] })
      .ends("line", "broken");
    expect(card(unasked)).toMatchObject({ score: 100, passed: true });
  });

  it("[S40] takes off the price of help in practice, and not below nought", () => {
    const helped = (mode: "practise" | "exam", hints: number) => {
      const log = aCallLog({ mode })
        .rings(1)
        .reply("您好", { acts: ["greet"] });
      for (let i = 0; i < hints; i++) log.event({ type: "hint" });
      return card(log.ends("line", "broken"));
    };
    expect(helped("practise", 3)).toMatchObject({
      score: 94,
      help: { hints: 3, glosses: 0, undos: 0, points: 6 },
    });
    expect(helped("exam", 3)).toMatchObject({ score: 100, help: { hints: 3, points: 0 } });
    expect(helped("practise", 99).score).toBe(0);
  });

  it("[S40] is nought, and not passed, where nothing could be judged", () => {
    expect(card(good().hangUp(), aProfile({ passMark: 0 }), [])).toMatchObject({ score: 0, passed: false });
  });

  it("[S1] does not see what was undone, but counts the help that was taken", () => {
    const log = aCallLog({ mode: "practise" })
      .rings(1)
      .event({ type: "hint" })
      .reply("笨蛋", { faults: ["insult"] });
    const back = indexOf(log.build(), "reply");
    const undone = card(
      log
        .undo(back)
        .reply("您好", { acts: ["greet"] })
        .ends("line", "broken"),
    );
    expect(undone.critical.customer).toBe(0);
    expect(undone.help).toEqual({ hints: 1, glosses: 0, undos: 1, points: 7 });
  });

  it("[S41] fails a call for one critical breach, whatever the points", () => {
    const rude = aCallLog()
      .rings(1)
      .reply("您好", { acts: ["greet"], faults: ["insult"] })
      .reply("谢谢,再见", { acts: ["thank", "goodbye"] });
    const judged = card(rude.hangUp(), aProfile({ passMark: 0 }));
    expect(judged).toMatchObject({ passed: false, critical: { customer: 1, business: 0, compliance: 0 } });
    const lenient = aProfile({ passMark: 0, severities: { "talk.insult": "non-critical" } });
    expect(card(rude, lenient)).toMatchObject({ passed: true, critical: { customer: 0 } });
  });

  it("[S41] passes on reaching the mark and fails below it", () => {
    const half = () =>
      aCallLog()
        .rings(1)
        .reply("您好", { acts: ["greet"] })
        .reply("谢谢", { acts: ["thank"] })
        .hangUp();
    expect(card(half(), aProfile({ passMark: 88 })).passed).toBe(true);
    expect(card(half(), aProfile({ passMark: 89 })).passed).toBe(false);
  });

  it("[S41] does not pass a call that was stopped, erred, was never answered, or has no end", () => {
    const profile = aProfile({ passMark: 0 });
    expect(card(good().ends("caller", "done"), profile).passed).toBe(true);
    expect(card(good().ends("trainee", "stopped"), profile).passed).toBe(false);
    expect(card(good().ends("error", "error"), profile).passed).toBe(false);
    expect(card(good(), profile).passed).toBe(false);
    const rings = [aClause({ kind: "timing", measure: "rings", atMost: 9 })];
    expect(card(aCallLog().unanswered(10).ends("caller", "unanswered"), profile, rings).passed).toBe(false);
  });

  it("[S42] sorts the evidence, drops repeats and shows six places at most", () => {
    const log = aCallLog().rings(1);
    for (let i = 0; i < 9; i++)
      log.reply("笨蛋", {
        faults: [
          { id: "insult", in: "蛋" },
          { id: "insult", in: "笨" },
        ],
      });
    const { evidence } = findingOn({ kind: "never", faults: ["insult"] }, log.hangUp());
    expect(evidence).toHaveLength(6);
    expect(evidence.slice(0, 2).map((e) => e.from)).toEqual([0, 1]);
    const twice = aCallLog()
      .rings(1)
      .reply("笨蛋", { faults: ["insult", "insult"] })
      .hangUp();
    expect(findingOn({ kind: "never", faults: ["insult"] }, twice).evidence).toHaveLength(1);
  });

  it("[S43] gives advice with a model, names and parameters filled in, only where something is wrong", () => {
    const words = {
      advice: { "zh-CN": "请在{seconds}秒内问候。", en: "Greet within {seconds} s." },
      models: [
        {
          "zh-CN": "{name}先生您好,{centre}{staff}号为您服务。",
          en: "Good day, Mr {name}; {centre}, {staff} speaking.",
        },
      ],
      parameters: { seconds: 5 },
    };
    const bad = () => aCallLog().rings(1).reply("嗯").hangUp();
    expect(findingOn(greet, bad(), words).advice).toBe(
      "请在5秒内问候。“王先生您好,三声客服中心1001号为您服务。”",
    );
    expect(
      findingOn(greet, aCallLog({ locale: "zh-TW" }).rings(1).reply("嗯").hangUp(), words).advice,
    ).toContain("请在5秒内");
    const english = aCallLog({ locale: "en", centre: "Third Ring" }).rings(1).reply("嗯").hangUp();
    expect(findingOn(greet, english, words).advice).toBe(
      "Greet within 5 s. “Good day, Mr Wang; Third Ring, 1001 speaking.”",
    );
    expect(findingOn(greet, bad(), { models: [] }).advice).toBe("请改进。");
    expect(findingOn(greet, good().hangUp(), words).advice).toBe("");
  });

  it("[S44] gives the same log two verdicts under two houses that differ in a pause", () => {
    const pause = aClause(
      {
        kind: "timing",
        measure: "pause-between",
        when: { situation: ["caller-silent"] },
        atLeast: { param: "pause_s" },
      },
      { id: "talk.pause", parameters: { pause_s: 5 } },
    );
    const quick = aProfile({ id: "quick", parameters: { "talk.pause": { pause_s: 2 } } });
    const log = aCallLog()
      .rings(1)
      .situation("caller-silent")
      .reply("请讲话")
      .after(2000)
      .reply("请讲话")
      .hangUp();
    expect(card(log, aProfile(), [pause]).findings[0]?.outcome).toBe("missed");
    expect(card(log, quick, [pause])).toMatchObject({ profile: "quick", findings: [{ outcome: "met" }] });
  });
});
