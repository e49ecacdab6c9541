import { describe, expect, it } from "vitest";
import { filledIn, type Clause } from "#core/standards";
import { callCentrePack } from "../../../src/core/standards/pack.ts";
import { aClause, aProfile } from "../../support/a-standard.ts";

const desk = { centre: "晨光客服中心", staff: "0736" };
const pausing: Clause = aClause(
  { kind: "never", faults: ["insult"] },
  { id: "hear.pause", parameters: { "pause-s": 2 } },
);
const text = (zh: string, en = zh) => ({ "zh-CN": zh, en });

describe("filledIn", () => {
  it("puts in the desk's names and the house's figure, which goes before the clause's own", () => {
    const house = aProfile({ parameters: { "hear.pause": { "pause-s": 5 } } });
    const words = text("{centre}{staff}号,停{pause-s}秒。", "{centre}, {staff}: wait {pause-s} s.");
    expect(filledIn(words, pausing, house, desk)).toEqual({
      "zh-CN": "晨光客服中心0736号,停5秒。",
      en: "晨光客服中心, 0736: wait 5 s.",
    });
    expect(filledIn(words, pausing, aProfile(), desk).en).toContain("wait 2 s");
  });

  it("calls an unknown caller by an example surname of the language", () => {
    const words = { "zh-CN": "{name}女士", en: "Ms {name}", "zh-TW": "{name}小姐" };
    expect(filledIn(words, pausing, aProfile(), desk)).toEqual({
      "zh-CN": "王女士",
      en: "Ms Wang",
      "zh-TW": "王小姐",
    });
  });

  it("leaves a placeholder that nothing is known of as it is", () => {
    expect(filledIn(text("{no-such}"), pausing, aProfile(), desk).en).toBe("{no-such}");
  });

  it("leaves no placeholder in any text of the pack, in any house", () => {
    const pack = callCentrePack();
    const left = pack.profiles.flatMap((profile) =>
      pack.clauses.flatMap((clause) =>
        [clause.title, clause.text, clause.advice, ...clause.models]
          .flatMap((words) => Object.values(filledIn(words, clause, profile, desk)))
          .filter((words) => /[{}]/.test(words)),
      ),
    );
    expect(left).toEqual([]);
  });
});
