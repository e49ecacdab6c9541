import { describe, expect, it } from "vitest";
import { builtInShelf } from "#platform/scenarios/built-in-shelf";

describe("the built-in shelf", () => {
  it("has a card for each scenario, from the easiest, and every card's scenario can be read", async () => {
    const shelf = builtInShelf();
    expect(shelf.cards.length).toBeGreaterThan(0);
    const levels = shelf.cards.map((card) => card.level);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    for (const { id } of shelf.cards) {
      const read = await shelf.read(id);
      expect(read?.ok && read.value.id).toBe(id);
    }
  });

  it.each(["nobody", "../package", "constructor", ""])("has nothing by the name of %j", async (id) => {
    expect(await builtInShelf().read(id)).toBeUndefined();
  });
});
