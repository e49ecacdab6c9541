import { kinds, type CoverageRow } from "./coverage-truth.ts";

/** How many clauses of each area are covered by what, and of each kind of evidence. */
export function coverageTable(rows: readonly CoverageRow[]): string {
  return `${matrix("area", areaOf, rows)}\n${matrix("evidence", ({ evidence }) => evidence, rows)}`;
}

function matrix(head: string, groupOf: (row: CoverageRow) => string, rows: readonly CoverageRow[]): string {
  const heads = [head, ...kinds, "open", "all"];
  const lines = [...new Set(rows.map(groupOf)), "all"].map((group) => {
    const mine = group === "all" ? rows : rows.filter((row) => groupOf(row) === group);
    const count = (by: CoverageRow["covered_by"]) => mine.filter((row) => row.covered_by === by).length;
    return [
      group,
      ...[...kinds.map(count), count(null), mine.length].map((n) => (n === 0 ? "·" : String(n))),
    ];
  });
  return [heads, ...lines]
    .map((cells) =>
      cells
        .map((cell, i) => (i === 0 ? cell.padEnd(18) : cell.padStart((heads[i]?.length ?? 0) + 2)))
        .join(""),
    )
    .join("\n")
    .concat("\n");
}

const areaOf = ({ clause }: CoverageRow) => clause.slice(0, clause.indexOf("."));
