import { describe, expect, it } from "vitest";
import type { CallLog } from "#core/call";
import type { Scorecard } from "#core/scoring";
import { aScenario } from "../support/a-scenario.ts";
import { terminal } from "../support/a-terminal.ts";

const steps = [
  { at: 7, do: "answer" },
  { after: 1, do: "reply", text: "您好,晨光客服中心,请问有什么可以帮您?" },
  { after: 1, do: "pick", reply: "sorry" },
  { after: 1, do: "reply", text: "不客气,感谢您的来电,再见" },
];
const files = {
  "s.json": JSON.stringify(aScenario()),
  "good.json": JSON.stringify(steps),
  "golden.json": JSON.stringify({ title: "The same", script: steps, expect: {} }),
  "early.json": JSON.stringify([
    { at: 7, do: "answer" },
    { after: 1, do: "resume" },
  ]),
  "odd.json": JSON.stringify({
    script: [
      { at: 7, do: "answer" },
      { at: 3, do: "wait" },
    ],
  }),
  "wrong.json": JSON.stringify([{ at: 7, do: "answr" }]),
  "torn.json": "[{",
};
const play = (script: string, ...more: readonly string[]) =>
  terminal(["play", "s.json", "--script", script, ...more], files);
const parsed = async (script: string, ...more: readonly string[]) =>
  JSON.parse((await play(script, "--json", ...more)).out) as { log: CallLog; scorecard: Scorecard };

describe("play", () => {
  it("prints the log and the scorecard as one JSON document", async () => {
    const { code, out, err } = await play("good.json", "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const { log, scorecard } = JSON.parse(out) as { log: CallLog; scorecard: Scorecard };
    expect(log.events.filter((e) => e.type === "reply")).toHaveLength(3);
    expect(log.events.find((e) => e.type === "ended")).toMatchObject({ by: "caller", ending: "satisfied" });
    expect(log.events.at(-1)?.type).toBe("closed");
    expect(scorecard).toMatchObject({
      profile: "courier",
      critical: { customer: 0, business: 0, compliance: 0 },
    });
    expect(Object.keys(scorecard)).toEqual(
      expect.arrayContaining(["profile", "passed", "score", "sections", "critical", "findings"]),
    );
  });

  it("prints the same bytes every time, and takes a golden call for its script", async () => {
    const first = await play("good.json", "--json");
    expect(await play("good.json", "--json")).toEqual(first);
    expect((await play("golden.json", "--json")).out).toBe(first.out);
  });

  it("judges by the profile asked for and plays with the seed asked for", async () => {
    const { log, scorecard } = await parsed("good.json", "--profile", "game-line", "--seed", "7");
    expect(scorecard.profile).toBe("game-line");
    expect(log.header).toMatchObject({ profile: "game-line", seed: 7 });
    expect((await parsed("good.json")).log.header.seed).toBe(1);
  });

  it("shows people the transcript and what went wrong", async () => {
    const { out } = await play("good.json");
    expect(out).toContain("caller: 你好,我的包裹怎么还没到?");
    expect(out).toContain("agent: 非常抱歉,我马上帮您查");
    expect(out).toMatch(/\d+ \/ 100 \(pass mark \d+\)/);
  });

  it("names the step that the phone would not do", async () => {
    const { code, out, err } = await play("early.json");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("Step 2 (resume)");
    const json = await play("early.json", "--json");
    expect(json).toMatchObject({ code: 1, err: "" });
    expect(JSON.parse(json.out)).toMatchObject({
      problems: [{ file: "early.json", code: "script.refused", at: "[1]", severity: "error" }],
    });
  });

  it("says where in a golden call the step is", async () => {
    expect(JSON.parse((await play("odd.json", "--json")).out)).toMatchObject({
      problems: [{ code: "script.back-in-time", at: "script[1]" }],
    });
  });

  it("refuses a script or scenario that does not read, without playing", async () => {
    expect((await play("wrong.json")).err).toContain("Did you mean “answer”?");
    expect(JSON.parse((await play("torn.json", "--json")).out)).toMatchObject({
      problems: [{ code: "file.not-json" }],
    });
    const torn = await terminal(["play", "torn.json", "--script", "good.json", "--json"], files);
    expect(torn.code).toBe(1);
    expect(JSON.parse(torn.out)).toMatchObject({ problems: [{ file: "torn.json" }] });
  });

  it("counts what is missing or unknown on its line as wrong usage", async () => {
    for (const argv of [
      ["play", "s.json"],
      ["play", "--script", "good.json"],
      ["play", "s.json", "more.json", "--script", "good.json"],
      ["play", "nowhere.json", "--script", "good.json"],
      ["play", "s.json", "--script", "nowhere.json"],
      ["play", "s.json", "--script", "good.json", "--seed", "x"],
      ["play", "s.json", "--script", "good.json", "--profile", "curier"],
    ]) {
      const { code, out, err } = await terminal([...argv, "--json"], files);
      expect({ argv, code, out }).toEqual({ argv, code: 2, out: "" });
      expect(err).not.toBe("");
    }
    expect((await play("good.json", "--profile", "curier")).err).toContain("Did you mean courier?");
  });
});

describe("score", () => {
  const scored = async (text: string, ...more: readonly string[]) =>
    terminal(["score", "log.json", ...more], { "log.json": text });

  it("gives the card that the call had, from the log or from what play printed", async () => {
    const { out } = await play("good.json", "--json");
    const { log } = JSON.parse(out) as { log: CallLog };
    expect((await scored(out, "--json")).out).toBe(out);
    expect((await scored(JSON.stringify(log), "--json")).out).toBe(out);
  });

  it("judges by another profile when asked to", async () => {
    const { log } = await parsed("good.json");
    const { code, out } = await scored(JSON.stringify(log), "--profile", "general", "--json");
    expect(code).toBe(0);
    expect((JSON.parse(out) as { scorecard: Scorecard }).scorecard.profile).toBe("general");
    const { out: general } = await play("good.json", "--profile", "general", "--json");
    expect((JSON.parse(out) as { scorecard: Scorecard }).scorecard).toEqual(
      (JSON.parse(general) as { scorecard: Scorecard }).scorecard,
    );
  });

  it("refuses what is no log, and a log of a house that is not known", async () => {
    const { log } = await parsed("good.json");
    expect(await scored("{}", "--json")).toMatchObject({ code: 1, err: "" });
    const strange = JSON.stringify({ ...log, header: { ...log.header, profile: "elsewhere" } });
    expect(JSON.parse((await scored(strange, "--json")).out)).toMatchObject({
      problems: [{ code: "log.unknown-profile" }],
    });
    expect((await scored(strange, "--json", "--profile", "courier")).code).toBe(0);
    expect((await scored(strange, "--profile", "generl")).err).toContain("Did you mean general?");
  });
});
