import { problem } from "#core/base";
import { houseOfCall, readLog } from "#core/call";
import { scoreCall } from "#core/scoring";
import { callCentrePack } from "../core/standards/pack.ts";
import { onePath, readArgs } from "./args.ts";
import { readJson, readNamed } from "./files.ts";
import { profileAsked } from "./house-profile.ts";
import { exit, type Io } from "./io.ts";
import { printCall } from "./print-call.ts";
import { refuse } from "./report.ts";
import { readLanguage } from "./words.ts";

/** `score`: scores a log again, by the profile of its call or another one; prints it with the new card. */
export function score(args: readonly string[], io: Io): number {
  const { values, positionals } = readArgs(args, { profile: { type: "string" } });
  const language = readLanguage(values.lang);
  const json = values.json === true;
  const path = onePath(positionals, "log");
  const wanted = values.profile === undefined ? undefined : profileAsked(io, values.profile);
  if (wanted && !wanted.ok) return refuse(io, json, values.profile ?? "", wanted.problems, language);

  const value = readJson(readNamed(io, path));
  const log = value.ok ? readLog(logIn(value.value)) : value;
  if (!log.ok) return refuse(io, json, path, log.problems, language);
  const standards = callCentrePack();
  const own = log.value.header.profile;
  const profile = wanted?.value ?? houseOfCall(log.value.header, standards);
  if (!profile) {
    const unknown = problem("log.unknown-profile", ["header", "profile"], { profile: own });
    return refuse(io, json, path, [unknown], language);
  }
  printCall(io, json, log.value, scoreCall(log.value, standards, profile), language);
  return exit.fine;
}

/** The log itself, or the one in what `play` printed. */
function logIn(value: unknown): unknown {
  return value !== null && typeof value === "object" && "log" in value ? value.log : value;
}
