import { own, type LocalText } from "../base/index.ts";
import type { ParameterValue, Profile, Severity, Standards } from "./standards.ts";

/** A copy of a house, to be edited: the house it goes back to, and the standards as they are now, are remembered. */
export function copyOfProfile(
  profile: Profile,
  { id, name }: { readonly id: string; readonly name: LocalText },
  standards: Pick<Standards, "id" | "version">,
): Profile {
  const { notes: _, ...rest } = profile;
  const base = profile.base ?? { profile: profile.id, standards: standards.id, version: standards.version };
  return { ...rest, id, name, base };
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

const setOrLeft = <T>(record: Readonly<Record<string, T>>, key: string, value: T | undefined) => {
  const others = without(record, key);
  return value === undefined ? others : { ...others, [key]: value };
};

/** The profile with another way of judging a clause; undefined: the clause's own. */
export function withVariant(profile: Profile, clause: string, variant: string | undefined): Profile {
  return { ...profile, variants: setOrLeft(profile.variants, clause, variant) };
}

/** The profile with another severity of a clause; undefined: the clause's own. */
export function withSeverity(profile: Profile, clause: string, severity: Severity | undefined): Profile {
  return { ...profile, severities: setOrLeft(profile.severities, clause, severity) };
}

/** The profile with a clause's parameter set; undefined: the clause's own value. */
export function withParameter(
  profile: Profile,
  clause: string,
  parameter: string,
  value: ParameterValue | undefined,
): Profile {
  const values = setOrLeft(own(profile.parameters, clause) ?? {}, parameter, value);
  const parameters = without(profile.parameters, clause);
  return {
    ...profile,
    parameters: Object.keys(values).length === 0 ? parameters : { ...parameters, [clause]: values },
  };
}

/** The profile with a clause, or without it. */
export function withKept(profile: Profile, clause: string, kept: boolean): Profile {
  const others = profile.off.filter((id) => id !== clause);
  return { ...profile, off: kept ? others : [...others, clause] };
}

/** The profile with another weight of a section. */
export function withWeight(profile: Profile, section: string, weight: number): Profile {
  return {
    ...profile,
    sections: profile.sections.map((s) => (s.id === section ? { ...s, weight } : s)),
  };
}
