import { describe, expect, it } from "vitest";
import { readScript } from "#core/call";

const problems = (value: unknown) => readScript(value).problems.map((p) => [p.code, p.at.join("/")]);

describe("a script", () => {
  const steps = [
    { at: 7, do: "answer" },
    { after: 0, do: "reply", text: "您好", typing: 2.5 },
    { after: 1, do: "pick", reply: "hello" },
    { after: 1, do: "mute" },
    { after: 1, do: "unmute" },
    { after: 1, do: "hold" },
    { after: 8, do: "resume" },
    { after: 1, do: "lookup", article: "customer" },
    { after: 1, do: "escalate", to: "team-leader" },
    { after: 1, do: "transfer", to: "billing" },
    { after: 1, do: "slip", fields: { caller: "陈女士" } },
    { after: 1, do: "hangup" },
    { after: 3, do: "wait" },
  ];

  it("may do everything that a trainee's hands can", () => {
    expect(readScript(steps)).toEqual({ ok: true, value: steps, problems: [] });
  });

  it("may stand in a golden call, whose other members are not its business", () => {
    expect(readScript({ title: "Good", profile: "courier", script: steps, expect: {} })).toMatchObject({
      ok: true,
      value: steps,
    });
    expect(problems({ script: [{ at: 1, do: "nothing" }] })).toEqual([["script.unknown-do", "script/0/do"]]);
    expect(problems({ title: "no script" })).toEqual([["script.shape", "script"]]);
  });

  it("names every step that is wrong, and the nearest legal name", () => {
    const read = readScript([
      { at: 1, do: "anwser" },
      { after: 1, do: "escalate", to: "supervisr" },
      { after: 1, do: 5 },
    ]);
    expect(read.problems).toMatchObject([
      { code: "script.unknown-do", at: [0, "do"], params: { step: 1, name: "anwser", near: "answer" } },
      { code: "script.unknown-name", at: [1, "to"], params: { near: "supervisor" } },
      { code: "script.unknown-do", at: [2, "do"], params: { step: 3, near: "" } },
    ]);
    expect(problems([{ at: 1, do: "constructor" }])).toEqual([["script.unknown-do", "0/do"]]);
  });

  it("wants one time for each step, no less and no more", () => {
    expect(problems([{ do: "answer" }, { at: 1, after: 1, do: "wait" }])).toEqual([
      ["script.no-time", "0"],
      ["script.two-times", "1"],
    ]);
  });

  it("refuses times that are negative, beyond an hour, or no numbers", () => {
    expect(
      problems([
        { at: -1, do: "wait" },
        { after: 3601, do: "wait" },
        { at: "7", do: "wait" },
      ]),
    ).toEqual([
      ["script.shape", "0/at"],
      ["script.shape", "1/after"],
      ["script.shape", "2/at"],
    ]);
  });

  it("refuses members that are missing, unknown or too long", () => {
    expect(problems([{ at: 1, do: "reply" }])).toEqual([["script.missing-member", "0/text"]]);
    expect(problems([{ at: 1, do: "answer", text: "x" }])).toEqual([["script.unknown-member", "0/text"]]);
    expect(problems([{ at: 1, do: "reply", text: "嗯".repeat(2001) }])).toEqual([["script.shape", "0/text"]]);
    expect(problems([{ at: 1, do: "slip", fields: { colour: "red" } }])).toEqual([
      ["script.unknown-name", "0/fields/colour"],
    ]);
  });

  it("refuses what is no list of steps, and a list without measure", () => {
    for (const value of [null, 5, "answer", undefined])
      expect(problems(value)).toEqual([["script.shape", ""]]);
    expect(problems([null, []])).toEqual([
      ["script.shape", "0"],
      ["script.shape", "1"],
    ]);
    expect(problems(Array.from({ length: 501 }, () => ({ after: 1, do: "wait" })))).toEqual([
      ["script.too-long", ""],
    ]);
  });
});
