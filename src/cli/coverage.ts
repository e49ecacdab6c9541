import { fileURLToPath } from "node:url";
import type { Scenario } from "#core/scenario";
import { callCentrePack, catalogue } from "../core/standards/pack.ts";
import { readArgs } from "./args.ts";
import { coverageRows, type CoverageRow } from "./coverage-rows.ts";
import { jsonFiles, readNamed } from "./files.ts";
import { exit, WrongUsage, type Io } from "./io.ts";
import { scenarioFrom } from "./scenario-file.ts";
import { readLanguage } from "./words.ts";

const shelf = fileURLToPath(new URL("../../scenarios", import.meta.url));

/** `coverage`: where each clause of the source documents is practised. Scenarios that do not read count for nothing. */
export function coverage(args: readonly string[], io: Io): number {
  const { values, positionals } = readArgs(args, {});
  readLanguage(values.lang);
  if (positionals.length > 0)
    throw new WrongUsage("coverage takes no file: it looks at the pack and the scenarios.");
  const scenarios = jsonFiles(io, shelf).flatMap((file): Scenario[] => {
    const read = scenarioFrom(readNamed(io, file));
    if (read.ok) return [read.value];
    io.err(`${file} is left out: see check\n`);
    return [];
  });
  const rows = coverageRows(catalogue, callCentrePack().clauses, scenarios);
  io.out(values.json ? `${JSON.stringify(rows)}\n` : table(rows));
  return exit.fine;
}

const kinds = ["rule", "drill", "quiz", "metric", "feature", "out-of-scope"] as const;

/** How many clauses of each area are covered by what. */
function table(rows: readonly CoverageRow[]): string {
  const areas = [...new Set(rows.map((row) => areaOf(row)))];
  const heads = ["area", ...kinds, "open", "all"];
  const lines = [...areas, "all"].map((area) => {
    const mine = area === "all" ? rows : rows.filter((row) => areaOf(row) === area);
    const count = (by: CoverageRow["covered_by"]) =>
      String(mine.filter((row) => row.covered_by === by).length);
    return [area, ...kinds.map(count), count(null), String(mine.length)];
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
