import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CallSession, headerOf, playScript, type CallEvent, type CallLog } from "#core/call";
import { readScenario, type Scenario } from "#core/scenario";
import { scoreCall } from "#core/scoring";
import { understand } from "#core/speech";
import { applyEdit, goldenOf, goldenText, readGolden, replayGolden, scriptOf } from "#core/studio";
import { profileOf } from "#core/standards";
import { callCentrePack } from "../../../src/core/standards/pack.ts";
import { aDraft, textOfBuiltIn } from "./built-in.ts";

const standards = callCentrePack();
const folder = new URL("../../golden/", import.meta.url);
const goldens = ["silent-caller", "dialect-speaker", "complaint-error", "other-department"].flatMap((id) =>
  readdirSync(new URL(`${id}/`, folder)).map((name) => [id, name] as const),
);
const scenarioOf = (id: string): Scenario => {
  const read = readScenario(textOfBuiltIn(id));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const goldenAt = (id: string, name: string) => {
  const read = readGolden(JSON.parse(readFileSync(new URL(`${id}/${name}`, folder), "utf8")));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
/** What happened, without the noise of how long the exercise was left to run. */
const said = (log: CallLog) => log.events.filter((e: CallEvent) => !["closed", "silence"].includes(e.type));

describe.each(goldens)("the golden call %s/%s", (id, name) => {
  const scenario = scenarioOf(id);
  const golden = goldenAt(id, name);
  const replayed = replayGolden(golden, scenario, { standards, understand });

  test("goes as it went, replayed on the scenario it was made of", () => {
    expect(replayed.differences).toEqual([]);
  });

  test("made again from its own log does the same things at the same times", () => {
    const { log, card } = replayed;
    if (!log || !card) throw new Error("not played");
    const again = playScript(scenario, log.header, scriptOf(log, scenario), understand);
    expect(again.ok && said(again.value)).toEqual(said(log));
    const saved = readGolden(JSON.parse(goldenText(goldenOf(log, scenario, card, "Again"))));
    expect(saved.ok && replayGolden(saved.value, scenario, { standards, understand }).differences).toEqual(
      [],
    );
  });
});

describe("a golden call on a changed draft", () => {
  const draft = aDraft(textOfBuiltIn("silent-caller"));
  const golden = goldenAt("silent-caller", "good.json");
  const changed = (edit: Parameters<typeof applyEdit>[1]): Scenario => {
    const next = applyEdit(draft, edit);
    if (!next.ok) throw new Error(JSON.stringify(next.problems));
    return next.value.document;
  };
  const differences = (scenario: Scenario) =>
    replayGolden(golden, scenario, { standards, understand }).differences;

  test("says which ending and which outcomes are different", () => {
    const scenario = changed({ type: "rename-state", state: "closed-properly", key: "well-closed" });
    expect(differences(scenario)).toContainEqual({
      type: "ending",
      from: "closed-properly",
      to: "well-closed",
    });
  });

  test("says when a step can no longer be done", () => {
    const scenario = changed({ type: "delete-reply", id: "prompt-again" });
    expect(differences(scenario)).toMatchObject([
      { type: "unplayable", problem: { code: "script.not-on-offer" } },
    ]);
  });

  test("of a house that is not there is told", () => {
    expect(
      replayGolden({ ...golden, profile: "nobody" }, draft.document, { standards, understand }).differences,
    ).toEqual([{ type: "no-profile", profile: "nobody" }]);
  });
});

test("a try with typing, an undone reply and hanging up becomes a script that leaves the undone out", () => {
  const scenario = scenarioOf("silent-caller");
  const profile = profileOf(standards, "courier");
  if (!profile) throw new Error("No profile");
  const header = headerOf(scenario, {
    attempt: "a",
    standards: { id: standards.id, version: standards.version },
    profile: profile.id,
    mode: "practise",
    seed: 1,
    locale: "zh-CN",
    staff: "0736",
    startedAt: "2026-01-01T00:00:00.000Z",
  });
  const session = new CallSession(scenario, header, undefined, () => undefined);
  const say = (text: string) => session.do({ type: "reply", text, ...understand(text, { caller: "" }) });
  session.advanceTo(7000);
  session.do({ type: "answer" });
  session.advanceTo(8000);
  session.do({ type: "typing", on: true });
  session.advanceTo(9500);
  say("您好，云雀速递，请问有什么可以帮您？");
  session.advanceTo(12_000);
  say("喂，说话呀！");
  session.undo();
  session.advanceTo(16_000);
  session.do({ type: "hangup" });
  session.do({ type: "close" });
  expect(scriptOf(session.log(), scenario)).toEqual([
    { at: 7, do: "answer" },
    { at: 9.5, do: "reply", text: "您好，云雀速递，请问有什么可以帮您？", typing: 1.5 },
    { at: 16, do: "hangup" },
  ]);
  expect(scoreCall(session.log(), standards, profile).passed).toBe(false);
});

test("a file that is no golden call is refused with its places", () => {
  expect(readGolden({ title: "x" }).ok).toBe(false);
  const bad = readGolden({
    title: "x",
    profile: "p",
    seed: 1,
    script: [{ at: 1, do: "fly" }],
    expect: { passed: true, ending: "x" },
  });
  expect(bad.problems.map((p) => p.code)).toEqual(["script.unknown-do"]);
});
