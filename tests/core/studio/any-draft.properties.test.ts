import fc from "fast-check";
import { expect, test } from "vitest";
import { statesOf } from "#core/scenario";
import {
  applyEdit,
  differenceOf,
  fixOf,
  mapOf,
  playable,
  readCsv,
  csvOf,
  readingsOf,
  searchIn,
  wordRows,
  type Draft,
} from "#core/studio";
import { aScenario } from "../../support/a-scenario.ts";
import { aDraft } from "./built-in.ts";
import { anImpulse, editOf } from "./random-edit.ts";

/** A draft that somebody has worked on without much thought. */
const aWildDraft = fc.array(anImpulse, { maxLength: 20 }).map((impulses) =>
  impulses.reduce<Draft>((draft, impulse) => {
    const next = applyEdit(draft, editOf(draft, impulse));
    return next.ok ? next.value : draft;
  }, aDraft(aScenario())),
);

test("the map, the outline, the table, the search and the readings show any draft, however little sense it makes", () => {
  fc.assert(
    fc.property(aWildDraft, (draft) => {
      const map = mapOf(draft);
      expect(map.nodes).toHaveLength(statesOf(draft.document.chart).length - 1);
      const paths = new Set(["", ...map.nodes.map((node) => node.path)]);
      for (const edge of [...map.edges, ...map.everywhere]) {
        expect(paths).toContain(edge.from);
        if (edge.to !== undefined) expect(paths).toContain(edge.to);
      }
      for (const row of wordRows(draft)) if (row.state !== undefined) expect(paths).toContain(row.state);
      for (const found of searchIn(draft, "a")) expect(found.text.length).toBeGreaterThanOrEqual(found.to);
      expect(readCsv(csvOf(draft), draft).edits).toEqual([]);
      const readings = readingsOf(draft, () => ({ acts: [], faults: [] }));
      expect(readings.map((r) => r.id)).toEqual(Object.keys(draft.document.replies));
    }),
    { numRuns: 60 },
  );
}, 30_000);

test("every cure that is offered can be made, and does away with its problem", () => {
  fc.assert(
    fc.property(aWildDraft, (draft) => {
      for (const problem of playable(draft).problems) {
        const fix = fixOf(problem, draft);
        if (!fix) continue;
        const cured = applyEdit(draft, fix.edit);
        expect(cured.ok, `${problem.code} ${problem.at.join("/")}`).toBe(true);
        if (!cured.ok) continue;
        const alike = (of: Draft) => playable(of).problems.filter((p) => p.code === problem.code).length;
        expect(alike(cured.value), `${problem.code} ${problem.at.join("/")}`).toBeLessThan(alike(draft));
      }
    }),
    { numRuns: 40 },
  );
}, 30_000);

test("two drafts differ exactly when their texts do, but for the order of states, lines and replies", () => {
  fc.assert(
    fc.property(aWildDraft, aWildDraft, (a, b) => {
      const sorted = (draft: Draft) =>
        JSON.stringify(draft.document, (_, value: unknown) =>
          value !== null && typeof value === "object" && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
            : value,
        );
      expect(differenceOf(a.document, b.document).length === 0).toBe(sorted(a) === sorted(b));
    }),
    { numRuns: 60 },
  );
}, 30_000);
