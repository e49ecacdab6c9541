import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const parts = readdirSync(join(root, "src/core")).filter((part) =>
  existsSync(join(root, "src/core", part, "SPEC.md")),
);

/** Ids of the rules that a part's SPEC.md lays down: list items that begin with a bold letter and number. */
function rulesOf(part: string): string[] {
  const text = readFileSync(join(root, "src/core", part, "SPEC.md"), "utf8");
  return [...text.matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)].map((match) => match[1] ?? "");
}

/** Ids in square brackets at the beginning of the titles of a part's tests. */
function citedIn(part: string): string[] {
  const folder = join(root, "tests/core", part);
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return files
    .filter((file) => file.endsWith(".test.ts"))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), "utf8").matchAll(/\bit\(\s*["'`]((?:\[[A-Z]+\d+\]\s*)+)/g),
    ])
    .flatMap((match) => [...(match[1] ?? "").matchAll(/[A-Z]+\d+/g)].map(([id]) => id));
}

describe.each(parts)("the specification of core/%s", (part) => {
  const rules = rulesOf(part);

  it("numbers each rule once", () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(rules).toEqual([...new Set(rules)]);
  });

  it("has a test for every rule", () => {
    const cited = new Set(citedIn(part));
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  });

  it("knows every rule that a test cites", () => {
    expect(citedIn(part).filter((id) => !rules.includes(id))).toEqual([]);
  });
});
