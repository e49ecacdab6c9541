import { nearestName } from "#core/base";
import { profileOf, type Profile } from "#core/standards";
import { callCentrePack } from "../core/standards/pack.ts";
import { WrongUsage } from "./io.ts";

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
