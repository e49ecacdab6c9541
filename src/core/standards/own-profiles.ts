import { canonicalJson } from "../base/index.ts";
import type { Profile } from "./standards.ts";

/** Standards or houses with a trainer's own profiles behind those that come with the product. */
export function withOwnProfiles<T extends { readonly profiles: readonly Profile[] }>(
  standards: T,
  own: readonly Profile[],
): T {
  if (own.length === 0) return standards;
  const builtIn = new Set(standards.profiles.map(({ id }) => id));
  return { ...standards, profiles: [...standards.profiles, ...own.filter(({ id }) => !builtIn.has(id))] };
}

/** Whether two profiles say the same, whatever the order of their members. */
export function sameProfile(a: Profile, b: Profile): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
