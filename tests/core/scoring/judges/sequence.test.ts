import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog, indexOf } from "../../../support/a-call-log.ts";
import { findingOn } from "../../../support/a-standard.ts";

const silent: RuleOf<"sequence"> = {
  kind: "sequence",
  when: { situation: ["caller-silent"] },
  steps: [
    { acts: [["prompt-speak", "offer-help"]], times: { param: "prompts" } },
    { acts: [["cannot-hear"], ["goodbye"]] },
  ],
};
const prompts = { parameters: { prompts: 2 } };
const prompt = { acts: ["prompt-speak"] };
const parting = { acts: ["cannot-hear", "goodbye"] };
const start = () => aCallLog().rings(1).situation("caller-silent");

describe("sequence", () => {
  it("[S18] is met by all steps in order, whatever else is said between them", () => {
    const log = start()
      .reply("您好,请讲话", prompt)
      .after(5000)
      .reply("嗯")
      .after(5000)
      .reply("请讲话", prompt)
      .after(5000);
    expect(findingOn(silent, log.reply("没有声音,再见", parting).after(5000).hangUp(), prompts).outcome).toBe(
      "met",
    );
  });

  it("[S18] earns the steps done up to the first that was skipped", () => {
    const log = start()
      .reply("您好,请讲话", prompt)
      .after(5000)
      .reply("没有声音,再见", parting)
      .after(5000)
      .hangUp();
    expect(findingOn(silent, log, prompts)).toMatchObject({ outcome: "missed", points: 2.5 });
  });

  it("[S18] lets one reply take two steps when its words come in that order", () => {
    const rule: RuleOf<"sequence"> = {
      kind: "sequence",
      when: { situation: ["complaint-no-answer-now"] },
      steps: [{ acts: [["ask-contact"]] }, { acts: [["ask-name"]] }, { acts: [["thank"]] }],
    };
    const call = (text: string) =>
      aCallLog()
        .rings(1)
        .situation("complaint-no-answer-now")
        .reply(text, {
          acts: [
            { id: "ask-contact", in: "留个电话" },
            { id: "ask-name", in: "怎么称呼" },
          ],
        })
        .after(3000)
        .reply("谢谢", { acts: ["thank"] })
        .hangUp();
    expect(findingOn(rule, call("麻烦留个电话,再问下怎么称呼?")).outcome).toBe("met");
    expect(findingOn(rule, call("先问怎么称呼,再麻烦留个电话。")).outcome).toBe("missed");
  });

  it("[S18] does not let the same words serve two steps", () => {
    const twice: RuleOf<"sequence"> = {
      kind: "sequence",
      when: silent.when,
      steps: [{ acts: [["prompt-speak"]] }, { acts: [["prompt-speak"]] }],
    };
    expect(findingOn(twice, start().reply("请讲话", prompt).hangUp()).outcome).toBe("missed");
  });

  it("[S19] is not asked to the end when the silent caller comes to life", () => {
    const log = start()
      .reply("您好,请讲话", prompt)
      .after(2000)
      .situation("caller-silent", false)
      .line("喂,听到了");
    expect(findingOn(silent, log.reply("您好").hangUp(), prompts).outcome).toBe("not-applicable");
  });

  it("[S19] is missed by hanging up in the middle, and by saying nothing until the caller gives up", () => {
    const hungUp = start().reply("您好,请讲话", prompt).after(2000).hangUp().build();
    expect(findingOn(silent, hungUp, prompts)).toMatchObject({ outcome: "missed", points: 2.5 });
    expect(findingOn(silent, hungUp, prompts).evidence).toContainEqual({ event: indexOf(hungUp, "ended") });
    expect(findingOn(silent, start().after(30000).callerHangsUp(), prompts)).toMatchObject({
      outcome: "missed",
      points: 0,
    });
    const gaveUp = start().reply("您好,请讲话", prompt).after(20000).callerHangsUp();
    expect(findingOn(silent, gaveUp, prompts).outcome).toBe("not-applicable");
  });

  it("[S13] looks at two situations that touch as at one stretch", () => {
    const rule: RuleOf<"sequence"> = {
      kind: "sequence",
      when: { situation: ["caller-quiet", "caller-still-quiet"] },
      steps: [{ acts: [["ask-louder"]] }, { acts: [["ask-change-phone"]] }],
    };
    const log = aCallLog()
      .rings(1)
      .situation("caller-quiet")
      .after(1000)
      .reply("请大声一点", { acts: ["ask-louder"] });
    log.situation("caller-quiet", false).situation("caller-still-quiet").after(3000);
    expect(findingOn(rule, log.reply("请换一部电话", { acts: ["ask-change-phone"] }).hangUp()).outcome).toBe(
      "met",
    );
  });
});
