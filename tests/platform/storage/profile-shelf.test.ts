import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { openProfileShelf } from "#platform/storage/profile-shelf";

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
});
