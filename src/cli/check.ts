import { readArgs } from "./args.ts";
import { jsonFiles, readNamed } from "./files.ts";
import { exit, WrongUsage, type Io } from "./io.ts";
import { fileProblems, problemLine } from "./report.ts";
import { scenarioFrom } from "./scenario-file.ts";
import { readLanguage } from "./words.ts";

/** `check`: reads scenarios and prints what is wrong with them. */
export function check(args: readonly string[], io: Io): number {
  const { values, positionals } = readArgs(args, {});
  const language = readLanguage(values.lang);
  if (positionals.length === 0) throw new WrongUsage("What is to be checked? Name files or folders.");
  const files = positionals.flatMap((path) => jsonFiles(io, path));
  const problems = files.flatMap((file) =>
    fileProblems(file, scenarioFrom(readNamed(io, file)).problems, language),
  );
  if (values.json) io.out(`${JSON.stringify(problems)}\n`);
  else {
    for (const problem of problems) io.out(problemLine(problem));
    io.out(`${count(files.length, "file")}, ${count(problems.length, "problem")}\n`);
  }
  return problems.some((p) => p.severity !== "hint") ? exit.problems : exit.fine;
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
