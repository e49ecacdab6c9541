import type * as v from "valibot";
import { problem, type Place, type Problem } from "./problem.ts";

/**
 * What a valibot schema found wrong, as problems with places. `<part>.shape` says what was expected and what was there;
 * a member that should not be there is `<part>.unknown-member`, one that is absent `<part>.missing-member`.
 */
export function shapeProblems(issues: readonly v.BaseIssue<unknown>[], part: string): Problem[] {
  return issues.flatMap((issue) => {
    const at: Place = issue.path?.map((p) => (typeof p.key === "number" ? p.key : String(p.key))) ?? [];
    const name = String(at.at(-1) ?? "");
    if (issue.type === "strict_object" && issue.expected === "never")
      return [problem(`${part}.unknown-member`, at, { name })];
    if (issue.received === "undefined")
      return [problem(`${part}.missing-member`, at, { name, expected: String(issue.expected) })];
    return [
      problem(`${part}.shape`, at, {
        expected: String(issue.expected ?? issue.message).slice(0, 200),
        received: String(issue.received).slice(0, 80),
      }),
    ];
  });
}
