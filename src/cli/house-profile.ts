import { nearestName, type Result } from "#core/base";
import { profileOf, readProfileText, type Profile } from "#core/standards";
import { callCentrePack } from "../core/standards/pack.ts";
import { readNamed } from "./files.ts";
import { WrongUsage, type Io } from "./io.ts";

/** The house standard by its id. Throws WrongUsage, naming the nearest, when there is none. */
export function profileNamed(id: string): Profile {
  const standards = callCentrePack();
  const profile = profileOf(standards, id);
  if (profile) return profile;
  const ids = standards.profiles.map((p) => p.id);
  const near = nearestName(id, ids);
  throw new WrongUsage(
    `There is no profile ${id}.${near === "" ? ` There are ${ids.join(", ")}.` : ` Did you mean ${near}?`}`,
  );
}

/**
 * The house standard that `--profile` asks for: by its id, or by a file such as the settings export. Of a file that cannot be
 * used, its problems. Throws WrongUsage when there is no such house, or no such file.
 */
export function profileAsked(io: Io, name: string): Result<Profile> {
  if (name.endsWith(".json") || name.includes("/"))
    return readProfileText(readNamed(io, name), callCentrePack());
  return { ok: true, value: profileNamed(name), problems: [] };
}
