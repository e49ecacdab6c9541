import { describe, expect, it } from "vitest";
import { copyOfProfile, profileOf, withOwnProfiles } from "#core/standards";
import { callCentrePack } from "#core/standards-pack";
import { housesToSee } from "../../../src/features/report/houses-to-see.ts";

const pack = callCentrePack();
const courier = profileOf(pack, "courier");
if (!courier) throw new Error("no courier");
const own = copyOfProfile(courier, { id: "own-1", name: { "zh-CN": "我们的", en: "Ours" } }, pack);
const told = (houses: ReturnType<typeof housesToSee>) => houses.map(({ key, when }) => [key, when]);

describe("the houses under which a call can be looked at", () => {
  it("are all there are, each once, while the call's own is what it was", () => {
    const standards = withOwnProfiles(pack, [own]);
    const ids = standards.profiles.map(({ id }) => [id, undefined]);
    expect(told(housesToSee(standards, own))).toEqual(ids);
    expect(told(housesToSee(standards, courier))).toEqual(ids);
  });

  it("are both the one of then and the one of now when it was edited since", () => {
    const edited = { ...own, passMark: 60 };
    const houses = housesToSee(withOwnProfiles(pack, [edited]), own);
    expect(told(houses)[0]).toEqual(["own-1", "then"]);
    expect(told(houses).at(-1)).toEqual(["own-1/now", "now"]);
    expect(houses.map(({ profile }) => profile.passMark)).toContain(60);
  });

  it("are joined by the one of then when it was deleted since", () => {
    expect(told(housesToSee(pack, own))[0]).toEqual(["own-1", "then"]);
    expect(housesToSee(pack, own)).toHaveLength(pack.profiles.length + 1);
  });
});
