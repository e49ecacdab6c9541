import { own } from "../base/index.ts";
import type { Amount, Rule } from "./rule.ts";
import type { Clause, ParameterValue, Profile, Severity, Standards } from "./standards.ts";

/** A clause as one house keeps it: the rule of its variant, its parameters, its severity. */
export interface HouseClause {
  readonly clause: Clause;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly section: string;
  /** A number from a literal or a parameter; 0 of a parameter that holds names. */
  amount(amount: Amount): number;
  /** Names from a list or a parameter; none of a parameter that holds a number. */
  names(names: readonly string[] | { readonly param: string }): readonly string[];
}

/** The standard of one house: a profile applied to the pack. */
export interface House {
  readonly profile: Profile;
  readonly clauses: readonly HouseClause[];
}

/** The profile with this id, or undefined. */
export function profileOf(
  standards: { readonly profiles: readonly Profile[] },
  profileId: string,
): Profile | undefined {
  return standards.profiles.find((p) => p.id === profileId);
}

/** The clause's parameters in a house: its own values, the profile's over them. */
export function parametersOf(clause: Clause, profile: Profile): Readonly<Record<string, ParameterValue>> {
  return { ...clause.parameters, ...own(profile.parameters, clause.id) };
}

function houseClause(clause: Clause, profile: Profile): HouseClause {
  const parameters = parametersOf(clause, profile);
  const variant = own(profile.variants, clause.id) ?? "default";
  const value = (name: string) => own(parameters, name);
  return {
    clause,
    rule: own(clause.rules as Readonly<Record<string, Rule>>, variant) ?? clause.rules.default,
    severity: own(profile.severities, clause.id) ?? clause.severity,
    section: profile.sections.find((s) => s.areas.includes(clause.area))?.id ?? "",
    amount(amount) {
      if (typeof amount === "number") return amount;
      const found = value(amount.param);
      return typeof found === "number" ? found : 0;
    },
    names(names) {
      if (!("param" in names)) return names;
      const found = value(names.param);
      return Array.isArray(found) ? found : [];
    },
  };
}

/** The house that follows `profile`: every clause it has, except those it switched off and those not to be rewarded. */
export function houseOf(standards: Standards, profile: Profile): House {
  const off = new Set(profile.off);
  return {
    profile,
    clauses: standards.clauses
      .filter((clause) => !off.has(clause.id) && clause.doubtful !== true)
      .map((clause) => houseClause(clause, profile)),
  };
}
