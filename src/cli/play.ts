import { headerOf, playScript, readScript } from "#core/call";
import { scoreCall } from "#core/scoring";
import { understandOf } from "#core/scenario";
import * as speech from "#core/speech";
import { profileOf } from "#core/standards";
import { callCentrePack } from "../core/standards/pack.ts";
import { onePath, readArgs, readSeed } from "./args.ts";
import { readJson, readNamed } from "./files.ts";
import { profileAsked } from "./house-profile.ts";
import { exit, WrongUsage, type Io } from "./io.ts";
import { printCall } from "./print-call.ts";
import { refuse } from "./report.ts";
import { scenarioFrom } from "./scenario-file.ts";
import { readLanguage } from "./words.ts";

/** The same for every scripted call, so that the same script gives the same log, byte for byte. */
const fixed = {
  attempt: "script",
  mode: "exam",
  locale: "zh-CN",
  staff: "0736",
  startedAt: "2026-01-01T00:00:00.000Z",
} as const;

/** `play`: a scripted trainee makes a call; prints its log and scorecard. */
export function play(args: readonly string[], io: Io): number {
  const { values, positionals } = readArgs(args, {
    script: { type: "string" },
    profile: { type: "string" },
    seed: { type: "string" },
  });
  const language = readLanguage(values.lang);
  const json = values.json === true;
  const scenarioPath = onePath(positionals, "scenario");
  if (values.script === undefined) throw new WrongUsage("Which script? Name it with --script.");
  const named = profileAsked(io, values.profile ?? "courier");
  if (!named.ok) return refuse(io, json, values.profile ?? "", named.problems, language);
  const profile = named.value;
  const seed = readSeed(values.seed, 1);

  const scenario = scenarioFrom(readNamed(io, scenarioPath));
  if (!scenario.ok) return refuse(io, json, scenarioPath, scenario.problems, language);
  const value = readJson(readNamed(io, values.script));
  const script = value.ok ? readScript(value.value) : value;
  if (!script.ok) return refuse(io, json, values.script, script.problems, language);

  const standards = callCentrePack();
  const { id, version } = standards;
  const header = headerOf(scenario.value, {
    ...fixed,
    standards: { id, version },
    profile: profile.id,
    // A house that does not come with the product: its copy stays with the log.
    ...(!profileOf(standards, profile.id) && { house: profile }),
    seed,
  });
  const played = playScript(scenario.value, header, script.value, understandOf(scenario.value, speech));
  if (!played.ok) {
    const root = value.ok && !Array.isArray(value.value) ? ["script"] : [];
    const problems = played.problems.map((p) => ({ ...p, at: [...root, ...p.at] }));
    return refuse(io, json, values.script, problems, language);
  }
  printCall(io, json, played.value, scoreCall(played.value, standards, profile), language);
  return exit.fine;
}
