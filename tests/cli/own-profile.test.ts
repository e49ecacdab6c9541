import { describe, expect, it } from "vitest";
import type { CallLog } from "#core/call";
import type { Scorecard } from "#core/scoring";
import { copyOfProfile, profileFileOf, profileOf } from "#core/standards";
import { callCentrePack } from "#core/standards-pack";
import { aScenario } from "../support/a-scenario.ts";
import { terminal } from "../support/a-terminal.ts";

const pack = callCentrePack();
const courier = profileOf(pack, "courier");
if (!courier) throw new Error("no courier");
const own = {
  ...copyOfProfile(courier, { id: "own-1", name: { "zh-CN": "我们的", en: "Ours" } }, pack),
  passMark: 3,
};
const files = {
  "s.json": JSON.stringify(aScenario()),
  "t.json": JSON.stringify([
    { at: 7, do: "answer" },
    { after: 1, do: "reply", text: "您好，晨光客服中心，请问有什么可以帮您？" },
  ]),
  "own.json": JSON.stringify(profileFileOf(own)),
  "bare.json": JSON.stringify(courier),
  "odd.json": JSON.stringify({ ...own, passMark: 300 }),
};
type Printed = { readonly log: CallLog; readonly scorecard: Scorecard };
const run = async (argv: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  JSON.parse((await terminal([...argv, "--json"], { ...files, ...more })).out) as Printed;
const play = (profile: string) => run(["play", "s.json", "--script", "t.json", "--profile", profile]);

describe("a house of one's own on the command line", () => {
  it("plays a call, whose log takes a copy of it along", async () => {
    const { log, scorecard } = await play("own.json");
    expect(scorecard).toMatchObject({ profile: "own-1", passMark: 3 });
    expect(log.header).toMatchObject({ profile: "own-1", house: own });
  });

  it("scores that call again without the file at hand", async () => {
    const played = await play("own.json");
    const again = await run(["score", "log.json"], { "log.json": JSON.stringify(played.log) });
    expect(again).toEqual(played);
  });

  it("scores any call under a file, in its envelope or bare", async () => {
    const { log } = await play("courier");
    expect(log.header.house).toBeUndefined();
    const text = { "log.json": JSON.stringify(log) };
    expect((await run(["score", "log.json", "--profile", "own.json"], text)).scorecard.passMark).toBe(3);
    expect((await run(["score", "log.json", "--profile", "bare.json"], text)).scorecard.profile).toBe(
      "courier",
    );
  });

  it("is refused with the place of its fault, and is wrong usage when it is not there", async () => {
    const odd = await terminal(
      ["play", "s.json", "--script", "t.json", "--profile", "odd.json", "--json"],
      files,
    );
    expect(odd.code).toBe(1);
    expect(JSON.parse(odd.out)).toMatchObject({ problems: [{ file: "odd.json", at: "passMark" }] });
    const gone = await terminal(["play", "s.json", "--script", "t.json", "--profile", "gone.json"], files);
    expect(gone.code).toBe(2);
  });

  it("cannot be put under another house's name in a log", async () => {
    const { log } = await play("own.json");
    const forged = { ...log, header: { ...log.header, profile: "courier" } };
    const { code, out } = await terminal(["score", "log.json", "--json"], {
      "log.json": JSON.stringify(forged),
    });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code: "log.other-house" }] });
  });
});
