import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyEdit, draftOf, mapOf, type Draft } from "#core/studio";
import { labelsOf, sizeOfLabel } from "../../../src/features/studio/map-labels.ts";
import { isBox, layoutOf } from "../../../src/features/studio/map-layout.ts";
import { pathOf } from "../../../src/features/studio/map-path.ts";
import { absoluteSpots, waysOf } from "../../../src/features/studio/map-routes.ts";
import { aLongScenario } from "../../support/a-long-scenario.ts";

const folder = join(import.meta.dirname, "../../../scenarios");
const draftFrom = (source: Parameters<typeof draftOf>[0]): Draft => {
  const made = draftOf(source);
  if (!made.ok) throw new Error("It has no shape.");
  return made.value;
};
/** As if the author had put every card a little out of the way. */
function byHand(draft: Draft): Draft {
  const { nodes } = mapOf(draft);
  const cards = nodes.map(({ path, parent }, i) => [path, parent === "" ? [(i % 4) * 420, i * 90] : null]);
  const placed = applyEdit(draft, { type: "place-cards", cards: Object.fromEntries(cards) });
  if (!placed.ok) throw new Error("It cannot be placed.");
  return placed.value;
}
const chosen = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .filter((_, i) => i % 4 === 0);
const drafts: readonly (readonly [string, Draft])[] = [
  ...chosen.map((name) => [name, draftFrom(readFileSync(join(folder, name), "utf8"))] as const),
  ["200 states", draftFrom(aLongScenario(200))],
  ["cards put down by hand", byHand(draftFrom(aLongScenario(24)))],
];

const text = "客服应答时说得清楚";
function drawn(draft: Draft) {
  const map = mapOf(draft);
  const labels = labelsOf(map, () => text);
  const sizeOf = (key: string) => {
    const label = labels.get(key);
    return label ? sizeOfLabel(label) : { width: 0, height: 0 };
  };
  const layout = layoutOf(map, sizeOf);
  const spots = absoluteSpots(map, layout);
  const cards = map.nodes.flatMap((node) => {
    const spot = spots.get(node.path);
    return spot && !isBox(node) ? [[node.path, spot] as const] : [];
  });
  return { map, ways: waysOf(map, layout, sizeOf), cards, sizeOf };
}

describe.each(drafts)("the arrows of %s", (_, draft) => {
  const { map, ways, cards, sizeOf } = drawn(draft);

  it("lead from every state to every one that a transition names", () => {
    const wanted = map.edges.flatMap(({ from, to, self }) =>
      to === undefined || self ? [] : [`${from}→${to}`],
    );
    expect([...ways.keys()].sort()).toEqual([...new Set(wanted)].sort());
    for (const way of ways.values()) expect(pathOf(way)).toMatch(/^M -?\d/);
  });

  it("run behind no card", () => {
    const behind = [...ways].flatMap(([key, { points }]) => {
      const ends = key.split("→");
      const others = cards.filter(([path]) => !ends.includes(path));
      return points.some((a, i) => {
        const b = points[i + 1];
        return (
          b &&
          Array.from({ length: 41 }, (__, n) => ({
            x: a.x + ((b.x - a.x) * n) / 40,
            y: a.y + ((b.y - a.y) * n) / 40,
          })).some(({ x, y }) =>
            others.some(
              ([, s]) => x > s.x + 2 && x < s.x + s.width - 2 && y > s.y + 2 && y < s.y + s.height - 2,
            ),
          )
        );
      })
        ? [key]
        : [];
    });
    expect(behind).toEqual([]);
  });

  it("have their words on no card, and hardly ever on one another", () => {
    const words = [...ways].map(([key, { label }]) => ({ ...label, ...sizeOf(key) }));
    type Box = (typeof words)[number];
    const meet = (a: Box, b: Box) =>
      Math.abs(a.x - b.x) * 2 < a.width + b.width - 4 && Math.abs(a.y - b.y) * 2 < a.height + b.height - 4;
    const boxes = cards.map(([, { x, y, width, height }]) => ({
      x: x + width / 2,
      y: y + height / 2,
      width,
      height,
    }));
    expect(words.filter((word) => boxes.some((box) => meet(word, box)))).toEqual([]);
    const double = words.filter((word, i) => words.slice(i + 1).some((other) => meet(word, other)));
    expect(double.length).toBeLessThanOrEqual(Math.ceil(words.length * 0.06));
  });
});
