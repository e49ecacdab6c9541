import { own } from "#core/base";
import { parametersOf, type Clause, type ParameterValue, type Profile } from "#core/standards";

/** How one house keeps a clause. */
export interface HouseFigures {
  readonly profile: Profile;
  /** The house does not have the clause. */
  readonly off: boolean;
  /** Which of the clause's rules it follows. */
  readonly variant: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** How each house keeps the clause; empty where they all agree. */
export function differencesIn(clause: Clause, profiles: readonly Profile[]): HouseFigures[] {
  const figures = profiles.map((profile) => ({
    profile,
    off: profile.off.includes(clause.id),
    variant: own(profile.variants, clause.id) ?? "default",
    parameters: parametersOf(clause, profile),
  }));
  const kept = figures.map(({ off, variant, parameters }) => JSON.stringify([off, variant, parameters]));
  return new Set(kept).size > 1 ? figures : [];
}
