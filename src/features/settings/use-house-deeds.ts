import { useState } from "react";
import type { Problem } from "#core/base";
import {
  copyOfProfile,
  profileFileOf,
  profileOf,
  readProfileText,
  sameProfile,
  type Profile,
  type Standards,
} from "#core/standards";
import { messageOf } from "#state/progress";
import { useServices, type Services } from "#state/services";

/** How the last deed with a house ended. */
export type HouseOutcome =
  | { readonly is: "imported"; readonly profile: Profile; readonly problems: readonly Problem[] }
  /** It is here already, just so. */
  | { readonly is: "known"; readonly profile: Profile }
  | { readonly is: "refused"; readonly problems: readonly Problem[] }
  | { readonly is: "failed"; readonly message: string };

const ownId = (services: Services) => `own-${services.newId()}`;

/** The name of a copy: the first that no house has. */
function nameOfCopy({ name }: Profile, taken: readonly Profile[]) {
  for (let n = 1; ; n++) {
    const copy = {
      "zh-CN": `${name["zh-CN"]}（副本${n === 1 ? "" : ` ${n}`}）`,
      en: `${name.en} (copy${n === 1 ? "" : ` ${n}`})`,
    };
    if (taken.every((profile) => profile.name.en !== copy.en)) return copy;
  }
}

async function kept(services: Services, profile: Profile): Promise<void> {
  const store = services.ownProfiles.getState();
  if (!(await store.keep(profile))) throw new Error(services.ownProfiles.getState().failure);
}

async function importHouse(services: Services, standards: Standards): Promise<HouseOutcome | undefined> {
  const text = await services.files.pick(".json,application/json");
  if (text === undefined) return undefined;
  const read = readProfileText(text, standards);
  if (!read.ok) return { is: "refused", problems: read.problems };
  const found = read.value;
  const here = profileOf(standards, found.id);
  if (here && sameProfile(here, found)) return { is: "known", profile: here };
  // One of the product's, or one whose id is taken by another, comes in as a house of its own.
  const profile =
    found.base && !here ? found : copyOfProfile(found, { id: ownId(services), name: found.name }, standards);
  await kept(services, profile);
  return { is: "imported", profile, problems: read.problems };
}

/** Copying, importing, exporting and deleting houses. */
export function useHouseDeeds(standards: Standards | undefined) {
  const services = useServices();
  const [outcome, setOutcome] = useState<HouseOutcome>();
  const failed = (error: unknown) => setOutcome({ is: "failed", message: messageOf(error) });
  return {
    outcome,
    /** Copies a house and gives the copy's id to `then`. */
    copy(profile: Profile, then: (id: string) => void) {
      if (!standards) return;
      setOutcome(undefined);
      const name = nameOfCopy(profile, standards.profiles);
      const copy = copyOfProfile(profile, { id: ownId(services), name }, standards);
      kept(services, copy).then(() => then(copy.id), failed);
    },
    importHouse() {
      if (!standards) return;
      setOutcome(undefined);
      importHouse(services, standards).then(setOutcome, failed);
    },
    exportHouse(profile: Profile) {
      const name = profile.name["zh-CN"].replace(/[\s\\/:*?"<>|]+/g, "-");
      services.files.save(`${name}.json`, `${JSON.stringify(profileFileOf(profile), null, 2)}\n`);
    },
    /** Deletes a house; where it was in force, the one it was copied from takes its place. */
    remove(profile: Profile, then: () => void) {
      setOutcome(undefined);
      const { settings, ownProfiles } = services;
      ownProfiles
        .getState()
        .remove(profile.id)
        .then((removed) => {
          if (!removed) throw new Error(ownProfiles.getState().failure);
          if (settings.getState().profile === profile.id)
            settings.getState().change({ profile: profile.base?.profile ?? "courier" });
          then();
        })
        .catch(failed);
    },
  };
}
