import { explore, fairnessOf, type Fairness, type Witness } from "#core/fairness";
import { understandOf, type Scenario } from "#core/scenario";
import type { Profile } from "#core/standards";
import { callCentrePack } from "../core/standards/pack.ts";
import { readArgs } from "./args.ts";
import { jsonFiles, readNamed } from "./files.ts";
import { profileNamed } from "./house-profile.ts";
import { exit, WrongUsage, type Io } from "./io.ts";
import { fileProblems, problemLine, refuse } from "./report.ts";
import { scenarioFrom } from "./scenario-file.ts";
import { readLanguage } from "./words.ts";

/** `fairness`: plays scenarios in many ways, and prints whether they can be marked fairly. */
export async function fairness(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, { profile: { type: "string" } });
  const language = readLanguage(values.lang);
  if (positionals.length === 0) throw new WrongUsage("Which scenarios? Name files or folders.");
  const profiles = values.profile === undefined ? callCentrePack().profiles : [profileNamed(values.profile)];
  const json = values.json === true;
  const told: object[] = [];
  let unfair = false;
  for (const file of positionals.flatMap((path) => jsonFiles(io, path))) {
    const scenario = scenarioFrom(readNamed(io, file));
    if (!scenario.ok) return refuse(io, json, file, scenario.problems, language);
    for (const profile of profiles) {
      const found = await fairnessUnder(scenario.value, profile);
      const problems = fileProblems(file, found.problems, language);
      unfair ||= problems.some((p) => p.severity !== "hint");
      told.push({ file, ...found, problems });
      if (json) continue;
      io.out(
        `${file} (${profile.id}): best ${text(found.best)}, worst ${text(found.worst)}, ${found.calls} calls\n`,
      );
      for (const problem of problems) io.out(`  ${problemLine(problem)}`);
    }
  }
  if (json) io.out(`${JSON.stringify(told)}\n`);
  return unfair ? exit.problems : exit.fine;
}

async function fairnessUnder(scenario: Scenario, profile: Profile): Promise<Fairness> {
  const speech = await import("#core/speech");
  const makers = {
    scenario,
    profile,
    standards: callCentrePack(),
    understand: understandOf(scenario, speech),
  };
  return fairnessOf(explore(makers), makers);
}

const text = ({ score, passed, ending }: Witness) => `${score} ${passed ? "passed" : "failed"} (${ending})`;
