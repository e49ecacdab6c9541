import { describe, expect, test } from "vitest";
import {
  applyEdit,
  aSecondCaller,
  fixOf,
  playable,
  secondCallerIn,
  textOf,
  type Draft,
  type Edit,
} from "#core/studio";
import { aScenario } from "../../support/a-scenario.ts";
import { aDraft, textOfBuiltIn } from "./built-in.ts";

const done = (draft: Draft, edit: Edit): Draft => {
  const next = applyEdit(draft, edit);
  if (!next.ok) throw new Error(JSON.stringify(next.problems));
  return next.value;
};
const codes = (draft: Draft) => playable(draft).problems.map((p) => p.code);
const twoLines = aDraft(textOfBuiltIn("second-call"));

describe("the second caller", () => {
  test("is told by where the line rings and by the lines that are theirs", () => {
    const { rings, lines } = secondCallerIn(twoLines.document);
    expect(rings.length).toBeGreaterThan(0);
    expect(lines.length).toBeGreaterThan(0);
    for (const id of lines) expect(twoLines.document.lines[id]?.speaker).toBe("second");
    expect(secondCallerIn(aScenario())).toEqual({ rings: [], lines: [] });
  });

  test("that is taken away takes their lines and the ringing along, and leaves no problem of theirs", () => {
    const draft = done(twoLines, { type: "delete-second" });
    expect(draft.document).not.toHaveProperty("second");
    expect(secondCallerIn(draft.document)).toEqual({ rings: [], lines: [] });
    expect(codes(draft)).not.toContain("scenario.no-second-caller");
    expect(codes(draft)).not.toContain("scenario.unknown-line");
  });

  test("that is not there cannot be taken away, and nothing changes", () => {
    const small = aDraft(aScenario());
    expect(done(small, { type: "delete-second" })).toBe(small);
  });

  test("that is wanted and missing is added by the cure", () => {
    const { second: _, ...rest } = twoLines.document;
    const draft = aDraft(rest);
    const problem = playable(draft).problems.find((p) => p.code === "scenario.no-second-caller");
    const fix = problem && fixOf(problem, draft);
    const cured = fix && done(draft, fix.edit);
    expect(cured?.document.second).toEqual(aSecondCaller);
    expect(cured && codes(cured)).not.toContain("scenario.no-second-caller");
    expect(cured && textOf(cured)).toContain('"second"');
  });
});
