import { own } from "#core/base";
import { parametersOf, type Clause, type Profile } from "#core/standards";
import type { Disagreement, Position, Setting } from "#core/standards-disagreements";

/** The rows of the table of disagreements that say something of a clause, judged in calls or not. */
export function rowsOn(clauseId: string, rows: readonly Disagreement[]): Disagreement[] {
  const concerns = ({ sets, elsewhere = [] }: Position) =>
    elsewhere.includes(clauseId) || sets.some((setting) => setting.clause === clauseId);
  return rows.filter(({ positions }) => positions.some(concerns));
}

function does(profile: Profile, setting: Setting, clauses: ReadonlyMap<string, Clause>): boolean {
  const off = profile.off.includes(setting.clause);
  if ("kept" in setting) return off !== setting.kept;
  const clause = clauses.get(setting.clause);
  if (off || !clause) return false;
  if ("variant" in setting) return (own(profile.variants, setting.clause) ?? "default") === setting.variant;
  const value = own(parametersOf(clause, profile), setting.parameter);
  return JSON.stringify(value) === JSON.stringify(setting.value);
}

/** The houses that do all that a position asks of a house; none of a position that asks nothing of calls. */
export function holdersOf(
  { sets }: Position,
  profiles: readonly Profile[],
  clauses: ReadonlyMap<string, Clause>,
): Profile[] {
  if (sets.length === 0) return [];
  return profiles.filter((profile) => sets.every((setting) => does(profile, setting, clauses)));
}
