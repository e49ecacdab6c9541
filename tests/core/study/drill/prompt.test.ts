import { describe, expect, it } from "vitest";
import { readPrompts } from "#core/study";

const line = { "zh-CN": "喂？", en: "Hello?" };
const codes = (json: unknown) => readPrompts(json).problems.map(({ code, at }) => [code, at.join(".")]);

describe("the moments of drills", () => {
  it("are refused with every place: ids given twice, situations and caller's acts that do not exist", () => {
    expect(
      codes([
        { id: "one", line, acts: ["asks"] },
        { id: "one", situation: "caller-slient", line, acts: ["askes"] },
      ]),
    ).toEqual([
      ["study.duplicate-id", "1.id"],
      ["study.unknown-situation", "1.situation"],
      ["study.unknown-caller-act", "1.acts.0"],
    ]);
  });

  it("are refused when they have not the shape", () => {
    expect(readPrompts([{ id: "One" }]).ok).toBe(false);
    expect(readPrompts({}).ok).toBe(false);
  });
});
