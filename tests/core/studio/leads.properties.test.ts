import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdit, mapOf, type Draft } from "#core/studio";
import { aDraft, textOfBuiltIn } from "./built-in.ts";

const drafts = ["dialect-speaker", "cannot-be-done", "silent-caller"].map((id) => aDraft(textOfBuiltIn(id)));

/** Every way of the chart, its states by other paths. */
const ways = (draft: Draft, moved: (path: string) => string = (path) => path): string[] => {
  const { edges, everywhere } = mapOf(draft);
  return [...everywhere, ...edges]
    .map(({ from, to, lost, ref: { kind, trigger, index } }) =>
      [moved(from), kind, trigger, index, to === undefined ? `lost ${lost ?? ""}` : moved(to)].join(" "),
    )
    .sort();
};
const follow = (from: string, to: string) => (path: string) =>
  path === from || path.startsWith(`${from}.`) ? to + path.slice(from.length) : path;

test("wherever a state is moved and whatever it is renamed, every way leads where it led", () => {
  let moves = 0;
  fc.assert(
    fc.property(fc.constantFrom(...drafts), fc.nat(), fc.nat(), fc.nat(), (draft, a, b, kind) => {
      const paths = mapOf(draft).nodes.map((node) => node.path);
      const state = paths[a % paths.length] ?? "";
      const parent = ["", ...paths][b % (paths.length + 1)] ?? "";
      const key = state.split(".").at(-1) ?? "";
      const [edit, now] =
        kind % 2 === 0
          ? ([
              { type: "rename-state", state, key: "another" },
              [...state.split(".").slice(0, -1), "another"].join("."),
            ] as const)
          : ([{ type: "move-state", state, parent }, parent === "" ? key : `${parent}.${key}`] as const);
      const result = applyEdit(draft, edit);
      // Into itself, into an end, or to a name that is taken: refused, and tested elsewhere.
      if (!result.ok) return;
      moves++;
      expect(ways(result.value)).toEqual(ways(draft, follow(state, now)));
    }),
    { numRuns: 200 },
  );
  expect(moves).toBeGreaterThan(80);
}, 30_000);
