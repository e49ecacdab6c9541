import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyEdit, draftOf, fromTemplate, mapOf, templateIds, type Draft } from "#core/studio";
import { layoutOf, type Layout } from "../../../src/features/studio/map-layout.ts";
import { targetText } from "../../../src/features/studio/target-text.ts";

const folder = join(import.meta.dirname, "../../../scenarios");
const draftFrom = (made: ReturnType<typeof draftOf>): Draft => {
  if (!made.ok) throw new Error("It has no shape.");
  return made.value;
};
const drafts: readonly (readonly [string, Draft])[] = [
  ...templateIds.map((id) => [id, draftFrom(draftOf(fromTemplate(id)))] as const),
  ...readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .slice(0, 12)
    .map((name) => [name, draftFrom(draftOf(readFileSync(join(folder, name), "utf8")))] as const),
];

/** Pairs of siblings that lie on one another. */
function overlaps(draft: Draft, { spots }: Layout): string[] {
  const { nodes } = mapOf(draft);
  return nodes.flatMap((a, i) =>
    nodes.slice(i + 1).flatMap((b) => {
      const [s, t] = [spots.get(a.path), spots.get(b.path)];
      if (a.parent !== b.parent || !s || !t) return [];
      const apart =
        s.x + s.width <= t.x || t.x + t.width <= s.x || s.y + s.height <= t.y || t.y + t.height <= s.y;
      return apart ? [] : [`${a.path} / ${b.path}`];
    }),
  );
}

describe.each(drafts)("the map of %s", (_, draft) => {
  const layout = layoutOf(mapOf(draft));

  it("has a place for every state, and no two of them on one another", () => {
    const missing = mapOf(draft).nodes.filter(({ path }) => !layout.spots.has(path));
    expect(missing).toEqual([]);
    expect(overlaps(draft, layout)).toEqual([]);
  });

  it("has every state within the one that it belongs to", () => {
    const outside = mapOf(draft).nodes.filter(({ path, parent }) => {
      const [spot, around] = [layout.spots.get(path), layout.spots.get(parent)];
      if (!spot || !around) return false;
      return (
        spot.x < 0 || spot.y < 0 || spot.x + spot.width > around.width || spot.y + spot.height > around.height
      );
    });
    expect(outside.map(({ path }) => path)).toEqual([]);
  });
});

describe("the layout", () => {
  it("leaves a card where the author has put it, and puts new ones where nothing is in the way", () => {
    const [, draft] = drafts[0] ?? [];
    if (!draft) throw new Error("No drafts.");
    const { nodes } = mapOf(draft);
    const placed = nodes
      .filter(({ parent }) => parent === "")
      .map(({ path }, i) => [path, [i * 3000, 30]] as const);
    const moved = applyEdit(draft, { type: "place-cards", cards: Object.fromEntries(placed) });
    const grown = moved.ok
      ? applyEdit(moved.value, { type: "add-state", parent: "", key: "newcomer" })
      : moved;
    if (!grown.ok) throw new Error("It cannot be placed.");
    const layout = layoutOf(mapOf(grown.value));
    for (const [path, [x, y]] of placed) expect(layout.spots.get(path)).toMatchObject({ x, y });
    expect(overlaps(grown.value, layout)).toEqual([]);
  });
});

describe("a target's text", () => {
  it("leads where it should from every state to every other", () => {
    const [, draft] = drafts.find(([name]) => name === "dialect") ?? [];
    if (!draft) throw new Error("No dialect.");
    const { nodes } = mapOf(draft);
    const from = nodes.filter(({ kind }) => kind === "simple").slice(0, 4);
    for (const a of from)
      for (const b of nodes) {
        const target = targetText(draft.document, a.path, b.path);
        const way = {
          type: "add-transition",
          state: a.path,
          kind: "on",
          trigger: "agent.held",
          transition: { target },
        } as const;
        const made = applyEdit(draft, way);
        const led =
          made.ok &&
          mapOf(made.value).edges.find(({ ref }) => ref.state === a.path && ref.trigger === "agent.held");
        expect([a.path, b.path, led && led.to]).toEqual([a.path, b.path, b.path]);
      }
  });
});
