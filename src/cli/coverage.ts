import { fileURLToPath } from "node:url";
import type { Scenario } from "#core/scenario";
import { offCallPack } from "#core/standards-off-call";
import { callCentrePack, catalogue } from "#core/standards-pack";
import { quizQuestions } from "#core/study-questions";
import { readArgs } from "./args.ts";
import { coverageFaults } from "./coverage-faults.ts";
import { coverageRows } from "./coverage-rows.ts";
import { coverageTable } from "./coverage-table.ts";
import { jsonFiles, readNamed } from "./files.ts";
import { exit, WrongUsage, type Io } from "./io.ts";
import { scenarioFrom } from "./scenario-file.ts";
import { readLanguage } from "./words.ts";

const shelf = fileURLToPath(new URL("../../scenarios", import.meta.url));

/**
 * `coverage`: where each clause of the source documents is practised. Exit code 1, and every clause named on standard
 * error, when one is not covered as it is said to be. Scenarios that do not read count for nothing.
 */
export function coverage(args: readonly string[], io: Io): number {
  const { values, positionals } = readArgs(args, {});
  const language = readLanguage(values.lang);
  if (positionals.length > 0)
    throw new WrongUsage("coverage takes no file: it looks at the pack and the scenarios.");
  const scenarios = jsonFiles(io, shelf).flatMap((file): Scenario[] => {
    const read = scenarioFrom(readNamed(io, file));
    if (read.ok) return [read.value];
    io.err(`${file} is left out: see check\n`);
    return [];
  });
  const truth = {
    catalogue,
    standards: callCentrePack(),
    offCall: offCallPack(),
    questions: quizQuestions(),
    scenarios,
    language,
  };
  const rows = coverageRows(truth);
  io.out(values.json ? `${JSON.stringify(rows)}\n` : coverageTable(rows));
  const faults = coverageFaults(rows, truth);
  for (const fault of faults) io.err(`${fault}\n`);
  return faults.length === 0 ? exit.fine : exit.problems;
}
