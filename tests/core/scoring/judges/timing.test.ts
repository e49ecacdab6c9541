import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog, indexOf } from "../../../support/a-call-log.ts";
import { findingOn } from "../../../support/a-standard.ts";

const pause: RuleOf<"timing"> = {
  kind: "timing",
  measure: "pause-between",
  when: { situation: ["caller-silent"] },
  acts: [["prompt-speak"]],
  atLeast: 5,
};
const beforeHangUp: RuleOf<"timing"> = {
  kind: "timing",
  measure: "pause-before-hangup",
  when: { situation: ["caller-silent"] },
  acts: [["goodbye"]],
  atLeast: 5,
};
const delay: RuleOf<"timing"> = { kind: "timing", measure: "reply-delay", atMost: 5 };
const prompt = { acts: ["prompt-speak"] };
const goodbye = { acts: ["goodbye"] };
const silent = () => aCallLog().rings(1).situation("caller-silent").reply("请讲话", prompt);

describe("timing", () => {
  it("[S28] counts the rings of an inbound call exactly", () => {
    const rule: RuleOf<"timing"> = { kind: "timing", measure: "rings", atLeast: 2, atMost: 3 };
    const outcome = (n: number) => findingOn(rule, aCallLog().rings(n).hangUp()).outcome;
    expect([1, 2, 3, 4].map(outcome)).toEqual(["missed", "met", "met", "missed"]);
    expect(findingOn(rule, aCallLog({ direction: "outbound" }).rings(5).hangUp()).outcome).toBe(
      "not-applicable",
    );
  });

  it("[S28] blames an unanswered call only when it rang for too long", () => {
    const rule: RuleOf<"timing"> = { kind: "timing", measure: "rings", atMost: 3 };
    const outcome = (n: number) =>
      findingOn(rule, aCallLog().unanswered(n).ends("caller", "unanswered")).outcome;
    expect([3, 4].map(outcome)).toEqual(["not-applicable", "missed"]);
  });

  it("[S29] measures the first reply to its first key", () => {
    const rule: RuleOf<"timing"> = { kind: "timing", measure: "first-reply", atMost: 5 };
    expect(
      findingOn(rule, aCallLog().rings(1).after(9000).reply("您好", { typed: 4000 }).hangUp()).outcome,
    ).toBe("met");
    expect(
      findingOn(rule, aCallLog().rings(1).after(9000).reply("您好", { typed: 3000 }).hangUp()).outcome,
    ).toBe("missed");
    expect(findingOn(rule, aCallLog().rings(1).after(9000).callerHangsUp()).outcome).toBe("missed");
    expect(findingOn(rule, aCallLog().rings(1).after(3000).callerHangsUp()).outcome).toBe("not-applicable");
  });

  it("[S27] lets a pause be one second short and no more", () => {
    const call = (ms: number) => silent().after(ms).reply("请讲话", prompt).hangUp();
    expect(findingOn(pause, call(4000)).outcome).toBe("met");
    expect(findingOn(pause, call(3999)).outcome).toBe("missed");
  });

  it("[S30] ends the pause with the first key of the next reply, and shows both replies", () => {
    const built = silent()
      .after(6000)
      .reply("请讲话", { ...prompt, typed: 3000 })
      .hangUp()
      .build();
    expect(findingOn(pause, built)).toMatchObject({
      outcome: "missed",
      evidence: [{ event: indexOf(built, "reply", 0) }, { event: indexOf(built, "reply", 1) }],
    });
  });

  it("[S30] takes no pause from a caller who spoke meanwhile", () => {
    const spoke = silent().after(500).line("喂").after(100).reply("请讲话", prompt).hangUp();
    expect(findingOn(pause, spoke).outcome).toBe("not-applicable");
  });

  it("[S30] judges each pause by itself", () => {
    const log = silent()
      .after(5000)
      .reply("请讲话", prompt)
      .after(1000)
      .reply("听不到,再见", goodbye)
      .after(6000)
      .hangUp();
    expect(findingOn(pause, log)).toMatchObject({ outcome: "missed", points: 5 });
  });

  it("[S31] measures from the goodbye to the hanging up", () => {
    const call = (ms: number) => silent().after(5000).reply("再见", goodbye).after(ms).hangUp();
    expect(findingOn(beforeHangUp, call(4000)).outcome).toBe("met");
    expect(findingOn(beforeHangUp, call(3000)).outcome).toBe("missed");
    expect(findingOn(beforeHangUp, silent().after(5000).reply("再见", goodbye).callerHangsUp()).outcome).toBe(
      "not-applicable",
    );
  });

  it("[S31] finds no pause in hanging up without a word, and none to ask for once the call had gone on", () => {
    expect(findingOn(beforeHangUp, silent().after(9000).hangUp()).outcome).toBe("missed");
    const wentOn = silent()
      .reply("再见", goodbye)
      .situation("caller-silent", false)
      .line("喂?")
      .reply("您好")
      .hangUp();
    expect(findingOn(beforeHangUp, wentOn).outcome).toBe("not-applicable");
  });

  it("[S32] measures every hold and mute", () => {
    const rule: RuleOf<"timing"> = { kind: "timing", measure: "hold", atMost: 60 };
    const log = aCallLog().rings(1).hold().after(60000).hold(false).mute().after(61000).hangUp().build();
    expect(findingOn(rule, log)).toMatchObject({
      outcome: "missed",
      points: 5,
      evidence: [{ event: indexOf(log, "mute") }],
    });
  });

  it("[S33] measures from the end of the line to the first key", () => {
    const call = (ms: number, typed: number) =>
      aCallLog().rings(1).line("请问…").after(ms).reply("好的", { typed }).hangUp();
    expect(findingOn(delay, call(8000, 3000)).outcome).toBe("met");
    expect(findingOn(delay, call(8000, 2000)).outcome).toBe("missed");
  });

  it("[S33] takes putting the caller on hold for an answer", () => {
    const log = aCallLog()
      .rings(1)
      .reply("稍等好吗")
      .line("好")
      .after(1000)
      .hold()
      .after(40000)
      .hold(false)
      .reply("久等了")
      .hangUp();
    expect(findingOn(delay, log).outcome).toBe("met");
  });

  it("[S33] blames a silence after which the caller had to speak again or gave up", () => {
    const again = aCallLog().rings(1).line("请问…").after(8000).line("喂?").reply("在的").hangUp();
    expect(findingOn(delay, again)).toMatchObject({ outcome: "missed", points: 5 });
    expect(findingOn(delay, aCallLog().rings(1).line("请问…").after(8000).callerHangsUp()).outcome).toBe(
      "missed",
    );
    expect(findingOn(delay, aCallLog().rings(1).line("再见").after(2000).callerHangsUp()).outcome).toBe(
      "not-applicable",
    );
  });

  it("[S33] over a caller's lines, measures those and not others", () => {
    const rule: RuleOf<"timing"> = { ...delay, when: { caller: ["asks"] } };
    const asked = () =>
      aCallLog()
        .rings(1)
        .line("请问…", { acts: ["asks"] })
        .after(8000);
    expect(findingOn(rule, asked().reply("好的").hangUp()).outcome).toBe("missed");
    expect(findingOn(rule, asked().callerHangsUp()).outcome).toBe("missed");
    expect(findingOn(rule, aCallLog().rings(1).line("嗯").after(8000).reply("好的").hangUp()).outcome).toBe(
      "not-applicable",
    );
  });

  it("[S33] leaves out what the caller says while made to wait", () => {
    const log = aCallLog()
      .rings(1)
      .reply("稍等")
      .mute()
      .line("快点啊")
      .after(30000)
      .mute(false)
      .reply("久等了")
      .hangUp();
    expect(findingOn(delay, log).outcome).toBe("not-applicable");
  });

  it("[S49] counts the characters of each reply exactly, breaks and spaces left out", () => {
    const rule: RuleOf<"timing"> = { kind: "timing", measure: "reply-length", atMost: 4 };
    const outcome = (text: string) => findingOn(rule, aCallLog().rings(1).reply(text).hangUp()).outcome;
    expect(outcome("您好， 请讲。")).toBe("met");
    expect(outcome("您好，请您讲。")).toBe("missed");
    expect(findingOn(rule, aCallLog().rings(1).hangUp()).outcome).toBe("not-applicable");
  });

  it("[S49] measures an outbound call's dialling from when the task came, and no inbound call's", () => {
    const rule: RuleOf<"timing"> = { kind: "timing", measure: "dial-delay", atMost: 60 };
    const dialled = (ms: number, direction: "inbound" | "outbound") =>
      aCallLog({ direction })
        .after(ms)
        .event({ type: "dial" })
        .event({ type: "picked-up", rings: 1 })
        .hangUp();
    expect(findingOn(rule, dialled(60_000, "outbound")).outcome).toBe("met");
    expect(findingOn(rule, dialled(61_000, "outbound")).outcome).toBe("missed");
    expect(findingOn(rule, dialled(61_000, "inbound")).outcome).toBe("not-applicable");
    const asked = { ...rule, when: { situation: ["callback-enquiry"] } };
    expect(findingOn(asked, dialled(61_000, "outbound")).outcome).toBe("not-applicable");
  });
});
