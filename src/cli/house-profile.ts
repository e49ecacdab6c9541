import { nearestName, type Result } from "#core/base";
import { profileOf, readProfileText, type Profile } from "#core/standards";
import { callCentrePack } from "../core/standards/pack.ts";
import { readNamed } from "./files.ts";
import { WrongUsage, type Io } from "./io.ts";

/** Whether a profile is asked for by its file, and not by its id. */
const isFile = (name: string) => name.endsWith(".json") || name.includes("/");

/**
 * The house standard by its id, or from a file. Throws WrongUsage, naming the nearest, when there is none by that id; of a
 * file that cannot be used, its problems.
 */
export function profileNamed(io: Io, name: string): Result<Profile> {
  const standards = callCentrePack();
  if (isFile(name)) return readProfileText(readNamed(io, name), standards);
  const profile = profileOf(standards, name);
  if (profile) return { ok: true, value: profile, problems: [] };
  const ids = standards.profiles.map((p) => p.id);
  const near = nearestName(name, ids);
  throw new WrongUsage(
    `There is no profile ${name}.${near === "" ? ` There are ${ids.join(", ")}.` : ` Did you mean ${near}?`}`,
  );
}
