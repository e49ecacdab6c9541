import { profileOf, sameProfile, type Profile, type Standards } from "#core/standards";

/** A house under which a call can be looked at. */
export interface HouseToSee {
  /** Its id; of a profile that has been edited since the call, its id and `/now`. */
  readonly key: string;
  readonly profile: Profile;
  /** `then`: as it was at the call, and no longer is. `now`: as it is now, and was not then. */
  readonly when?: "then" | "now";
}

/** All houses there are; and that of the call as it was, where it has been edited or deleted since. */
export function housesToSee(standards: Standards, own: Profile): HouseToSee[] {
  const now = profileOf(standards, own.id);
  const others = standards.profiles.map((profile): HouseToSee => ({ key: profile.id, profile }));
  if (now && sameProfile(now, own)) return others;
  const then: HouseToSee = { key: own.id, profile: own, when: "then" };
  return [
    then,
    ...others.map((house): HouseToSee =>
      house.profile === now ? { ...house, key: `${own.id}/now`, when: "now" } : house,
    ),
  ];
}
