import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { openProfileShelf } from "#platform/storage/profile-shelf";
import { FakeLocks } from "../../support/fake-locks.ts";

describe("the shelf of profiles in IndexedDB", () => {
  beforeEach(async () => openProfileShelf().clear());

  it("keeps, replaces, removes and clears, and another shelf sees it", async () => {
    const shelf = openProfileShelf();
    await shelf.keep("own-1", { id: "own-1", passMark: 80 });
    await shelf.keep("own-2", { id: "own-2" });
    await shelf.keep("own-1", { id: "own-1", passMark: 60 });
    const other = openProfileShelf();
    expect(await other.all()).toEqual([
      { id: "own-1", value: { id: "own-1", passMark: 60 } },
      { id: "own-2", value: { id: "own-2" } },
    ]);
    await other.remove("own-2");
    expect((await shelf.all()).map(({ id }) => id)).toEqual(["own-1"]);
    await shelf.clear();
    expect(await other.all()).toEqual([]);
  });

  it("rejects with what the browser said, and keeps what was there", async () => {
    const shelf = openProfileShelf();
    await shelf.keep("own-1", { id: "own-1" });
    await expect(shelf.keep("own-1", { cannotBeKept: () => undefined })).rejects.toThrow();
    expect(await shelf.all()).toEqual([{ id: "own-1", value: { id: "own-1" } }]);
  });

  it("lets one tab at a time edit a profile, until it lets go or is closed", async () => {
    const browser = new FakeLocks();
    const [first, second, third] = [browser.tab(), browser.tab(), browser.tab()];
    const shelf = ({ locks }: { readonly locks: LockManager }) => openProfileShelf({ locks });
    const release = await shelf(first).hold("own-1");
    expect(release).toBeDefined();
    expect(await shelf(second).hold("own-1")).toBeUndefined();
    expect(await shelf(second).hold("own-2")).toBeDefined();
    release?.();
    await Promise.resolve();
    expect(await shelf(second).hold("own-1")).toBeDefined();
    second.close();
    expect(await shelf(third).hold("own-1")).toBeDefined();
  });

  it("lets everybody in where there are no locks", async () => {
    const shelf = openProfileShelf({ locks: undefined });
    expect(await shelf.hold("own-1")).toBeDefined();
    expect(await shelf.hold("own-1")).toBeDefined();
  });
});
