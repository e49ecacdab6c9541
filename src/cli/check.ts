import { problem, type Problem } from "#core/base";
import { ownActsOf, type Scenario } from "#core/scenario";
import { readArgs } from "./args.ts";
import { jsonFiles, readNamed } from "./files.ts";
import { exit, WrongUsage, type Io } from "./io.ts";
import { fileProblems, problemLine, type FileProblem } from "./report.ts";
import { scenarioFrom } from "./scenario-file.ts";
import { readLanguage } from "./words.ts";

/** `check`: reads scenarios and prints what is wrong with them. */
export async function check(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, {});
  const language = readLanguage(values.lang);
  if (positionals.length === 0) throw new WrongUsage("What is to be checked? Name files or folders.");
  const files = positionals.flatMap((path) => jsonFiles(io, path));
  const problems: FileProblem[] = [];
  for (const file of files) {
    const scenario = scenarioFrom(readNamed(io, file));
    const poor = scenario.ok ? await poorActs(scenario.value) : [];
    problems.push(...fileProblems(file, [...scenario.problems, ...poor], language));
  }
  if (values.json) io.out(`${JSON.stringify(problems)}\n`);
  else {
    for (const problem of problems) io.out(problemLine(problem));
    io.out(`${count(files.length, "file")}, ${count(problems.length, "problem")}\n`);
  }
  return problems.some((p) => p.severity !== "hint") ? exit.problems : exit.fine;
}

/** The author's own acts that would not be recognised well in replies other than the examples. */
async function poorActs(scenario: Scenario): Promise<Problem[]> {
  const own = ownActsOf(scenario);
  if (own.length === 0) return [];
  const { checkOwnActs } = await import("#core/speech");
  return checkOwnActs(own)
    .filter((figures) => figures.poor)
    .map(({ id, f1, missed, mistaken }) => {
      const params = {
        id,
        percent: Math.round(f1 * 100),
        missed: missed.length,
        mistaken: mistaken.length,
      } satisfies Problem["params"];
      return problem("scenario.poor-act", ["acts", id], params, "warning");
    });
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
