import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog, indexOf } from "../../../support/a-call-log.ts";
import { findingOn } from "../../../support/a-standard.ts";

const polite: RuleOf<"respond"> = {
  kind: "respond",
  when: { caller: ["thanks"] },
  acts: [["accept-thanks"]],
};
const inQuiet: RuleOf<"respond"> = {
  kind: "respond",
  when: { situation: ["caller-quiet"] },
  acts: [["apologise"], ["ask-louder", "ask-repeat"]],
};
const thanks = { acts: ["thanks"] };

describe("respond", () => {
  it("[S16] looks at the next reply after a caller's line", () => {
    const log = aCallLog()
      .rings(1)
      .line("谢谢", thanks)
      .reply("不客气", { acts: ["accept-thanks"] })
      .hangUp();
    expect(findingOn(polite, log)).toMatchObject({ outcome: "met", points: 10 });
    const late = aCallLog()
      .rings(1)
      .line("谢谢", thanks)
      .reply("嗯")
      .after(900)
      .reply("不客气", { acts: ["accept-thanks"] })
      .hangUp();
    expect(findingOn(polite, late).outcome).toBe("missed");
    expect(findingOn({ ...polite, within: { replies: 2 } }, late).outcome).toBe("met");
  });

  it("[S16] looks at all replies of a situation while it lasts, and lets them share the acts", () => {
    const log = aCallLog().rings(1).situation("caller-quiet").line("……");
    log
      .reply("对不起", { acts: ["apologise"] })
      .after(3000)
      .reply("请您大声一点好吗?", { acts: ["ask-louder"] });
    expect(findingOn(inQuiet, log.situation("caller-quiet", false).hangUp()).outcome).toBe("met");
  });

  it("[S16] gives a situation that was over at once the next reply", () => {
    const log = aCallLog().rings(1).situation("caller-quiet").line("……").situation("caller-quiet", false);
    log.reply("对不起,请您大声一点", { acts: ["apologise", "ask-louder"] }).hangUp();
    expect(findingOn(inQuiet, log).outcome).toBe("met");
  });

  it("[S2] does not count the reply that brought the situation about", () => {
    const log = aCallLog()
      .rings(1)
      .reply("对不起,请大声一点", { acts: ["apologise", "ask-louder"] })
      .situation("caller-quiet");
    log.line("……").reply("喂").hangUp();
    expect(findingOn(inQuiet, log).outcome).toBe("missed");
  });

  it("[S2] counts a reply begun before the moment and sent after it", () => {
    const log = aCallLog()
      .rings(1)
      .after(3000)
      .line("谢谢", thanks)
      .reply("不客气", { acts: ["accept-thanks"], typed: 4000 })
      .hangUp();
    expect(findingOn(polite, log).outcome).toBe("met");
  });

  it("[S3] takes a situation entered again at the same instant for one moment", () => {
    const log = aCallLog().rings(1).situation("caller-quiet").after(2000);
    log
      .reply("对不起,请大声一点", { acts: ["apologise", "ask-louder"] })
      .situation("caller-quiet", false)
      .situation("caller-quiet");
    log.after(3000).reply("好的").hangUp();
    expect(findingOn(inQuiet, log)).toMatchObject({ outcome: "met" });
  });

  it("[S12] shares the points among the moments, and shows the one that was missed", () => {
    const log = aCallLog()
      .rings(1)
      .line("谢谢", thanks)
      .reply("不客气", { acts: ["accept-thanks"] })
      .after(1000);
    const built = log.line("谢谢啊", thanks).reply("嗯").hangUp().build();
    expect(findingOn(polite, built)).toMatchObject({
      outcome: "missed",
      points: 5,
      evidence: [{ event: indexOf(built, "line", 1) }, { event: indexOf(built, "reply", 1) }],
    });
  });

  it("[S12] judges only the first moment when told so", () => {
    const log = aCallLog()
      .rings(1)
      .line("谢谢", thanks)
      .reply("不客气", { acts: ["accept-thanks"] });
    log.line("谢谢啊", thanks).reply("嗯").hangUp();
    expect(findingOn({ ...polite, when: { caller: ["thanks"], first: true } }, log).outcome).toBe("met");
  });

  it("[S10] skips thanks that nobody could answer, because the caller hung up on them", () => {
    const gone = aCallLog().rings(1).reply("您好").line("谢谢", thanks).after(1500).callerHangsUp();
    expect(findingOn(polite, gone).outcome).toBe("not-applicable");
    const waited = aCallLog().rings(1).reply("您好").line("谢谢", thanks).after(1600).callerHangsUp();
    expect(findingOn(polite, waited).outcome).toBe("missed");
    const cutOff = aCallLog().rings(1).reply("您好").line("谢谢", thanks).hangUp();
    expect(findingOn(polite, cutOff).outcome).toBe("missed");
  });

  it("[S10] does not judge a key pressed in after-call work", () => {
    const rule: RuleOf<"respond"> = { kind: "respond", when: { phone: ["slip"] }, acts: [["record"]] };
    expect(findingOn(rule, aCallLog().rings(1).hangUp().slip({ caller: "王" })).outcome).toBe(
      "not-applicable",
    );
  });

  it("[S5] does not ask for an answer to what was said while on hold", () => {
    const log = aCallLog()
      .rings(1)
      .hold()
      .line("谢谢", { ...thanks, unheard: true })
      .hold(false)
      .reply("久等了")
      .hangUp();
    expect(findingOn(polite, log).outcome).toBe("not-applicable");
  });

  it("[S11] lets the seconds run from when the caller has finished speaking", () => {
    const rule: RuleOf<"respond"> = { ...inQuiet, within: { seconds: 3 } };
    const call = (wait: number) =>
      aCallLog()
        .rings(1)
        .situation("caller-quiet")
        .after(1000)
        .line("……", { ms: 8000 })
        .after(wait)
        .reply("对不起,请大声一点", { acts: ["apologise", "ask-louder"] })
        .hangUp();
    expect(findingOn(rule, call(3000)).outcome).toBe("met");
    expect(findingOn(rule, call(3001)).outcome).toBe("missed");
  });

  it("[S17] leaves nothing to a reply spoilt by a fault", () => {
    const rule: RuleOf<"respond"> = { ...polite, without: ["over-familiar"] };
    const log = aCallLog().rings(1).line("谢谢", thanks);
    log.reply("不客气啦亲", { acts: ["accept-thanks"], faults: [{ id: "over-familiar", in: "亲" }] });
    const built = log.hangUp().build();
    const event = indexOf(built, "reply");
    expect(findingOn(rule, built)).toMatchObject({
      outcome: "missed",
      points: 0,
      evidence: [{ event, from: 4, to: 5 }],
    });
  });

  it("[S8] counts an unsure act and says so, and holds no unsure fault against anyone", () => {
    const rule: RuleOf<"respond"> = { ...polite, without: ["over-familiar"] };
    const doubtful = aCallLog()
      .rings(1)
      .line("谢谢", thanks)
      .reply("嗯嗯", { acts: [{ id: "accept-thanks", unsure: true }] })
      .hangUp();
    expect(findingOn(polite, doubtful)).toMatchObject({ outcome: "met", unsure: true });
    const log = aCallLog().rings(1).line("谢谢", thanks);
    log
      .reply("不客气", { acts: ["accept-thanks"], faults: [{ id: "over-familiar", unsure: true }] })
      .hangUp();
    expect(findingOn(rule, log)).toMatchObject({ outcome: "met", unsure: true });
  });

  it("[S9] waits for phone keys too: back from hold, apologise", () => {
    const rule: RuleOf<"respond"> = {
      kind: "respond",
      when: { phone: ["resume", "unmute"] },
      acts: [["apologise"]],
    };
    const log = aCallLog()
      .rings(1)
      .hold()
      .after(9000)
      .hold(false)
      .reply("让您久等了", { acts: ["apologise"] })
      .hangUp();
    expect(findingOn(rule, log).outcome).toBe("met");
    expect(findingOn(rule, aCallLog().rings(1).reply("您好").hangUp()).outcome).toBe("not-applicable");
  });

  it("[S42] shows a situation by the caller's line that came with it, or by itself", () => {
    const spoken = aCallLog().rings(1).situation("caller-quiet").line("……").reply("嗯").hangUp().build();
    expect(findingOn(inQuiet, spoken).evidence[0]).toEqual({ event: indexOf(spoken, "line") });
    const unspoken = aCallLog().rings(1).situation("caller-quiet").after(5000).reply("嗯").hangUp().build();
    expect(findingOn(inQuiet, unspoken).evidence[0]).toEqual({ event: indexOf(unspoken, "situation") });
  });

  it("[S8] rests on a sure act where there is one", () => {
    const sure = { id: "accept-thanks", in: "不客气" };
    const unsure = { id: "accept-thanks", in: "嗯", unsure: true as const };
    const log = aCallLog()
      .rings(1)
      .line("谢谢", thanks)
      .reply("嗯,不客气", { acts: [unsure, sure] })
      .hangUp();
    expect(findingOn(polite, log)).toMatchObject({ outcome: "met", evidence: [{ from: 2, to: 5 }] });
    expect(findingOn(polite, log)).not.toHaveProperty("unsure");
  });
});
