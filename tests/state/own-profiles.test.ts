import { describe, expect, it } from "vitest";
import { copyOfProfile, profileOf } from "#core/standards";
import { callCentrePack } from "#core/standards-pack";
import { createOwnProfilesStore } from "#state/own-profiles";
import { fakeProfileShelf } from "../support/fake-services.ts";

const pack = callCentrePack();

function copy(id: string, name = id) {
  const courier = profileOf(pack, "courier");
  if (!courier) throw new Error("no courier");
  return copyOfProfile(courier, { id, name: { "zh-CN": name, en: name } }, pack);
}

describe("the trainer's own profiles", () => {
  it("are read once, by name, and what cannot be read is named and left where it is", async () => {
    const shelf = fakeProfileShelf();
    shelf.kept.set("own-b", copy("own-b", "b")).set("own-a", copy("own-a", "a")).set("torn", { id: "torn" });
    const store = createOwnProfilesStore(shelf);
    expect(store.getState().profiles).toBeUndefined();
    const [first, second] = await Promise.all([store.getState().ready(), store.getState().ready()]);
    expect(first.map(({ id }) => id)).toEqual(["own-a", "own-b"]);
    expect(second).toBe(first);
    expect(store.getState().setAside.map(({ id }) => id)).toEqual(["torn"]);
    expect(shelf.kept.has("torn")).toBe(true);
  });

  it("are kept, replaced and removed", async () => {
    const shelf = fakeProfileShelf();
    const store = createOwnProfilesStore(shelf);
    expect(await store.getState().keep(copy("own-1"))).toBe(true);
    expect(await store.getState().keep({ ...copy("own-1"), passMark: 60 })).toBe(true);
    expect(shelf.kept.get("own-1")).toMatchObject({ passMark: 60 });
    expect(store.getState().profiles).toHaveLength(1);
    expect(await store.getState().remove("own-1")).toBe(true);
    expect([shelf.kept.size, store.getState().profiles?.length]).toEqual([0, 0]);
  });

  it("say when they could not be kept, and stay in force meanwhile", async () => {
    const shelf = fakeProfileShelf();
    shelf.full = true;
    const store = createOwnProfilesStore(shelf);
    expect(await store.getState().keep(copy("own-1"))).toBe(false);
    expect(store.getState().failure).toContain("the disk is full");
    expect(store.getState().profiles?.map(({ id }) => id)).toEqual(["own-1"]);
    shelf.full = false;
    expect(await store.getState().keep(copy("own-1"))).toBe(true);
    expect(store.getState().failure).toBeUndefined();
  });

  it("are none when they cannot be read, and are asked for again next time", async () => {
    let broken = true;
    const shelf = fakeProfileShelf();
    shelf.kept.set("own-1", copy("own-1"));
    const all = shelf.all;
    shelf.all = async () => {
      if (broken) throw new Error("UnknownError: the disk is damaged");
      return all();
    };
    const store = createOwnProfilesStore(shelf);
    expect(await store.getState().ready()).toEqual([]);
    expect(store.getState().failure).toContain("damaged");
    broken = false;
    expect(await store.getState().ready()).toHaveLength(1);
  });
});
