import { useEffect, useState } from "react";
import type { Profile, Standards } from "#core/standards";
import { useServices } from "./services.ts";
import { useOwnProfiles } from "./use-own-profiles.ts";

interface Loaded {
  readonly standards: Standards;
  /** The trainer's own profiles that are in it. */
  readonly own: readonly Profile[] | undefined;
}

let loaded: Loaded | undefined;

/**
 * The standards, fetched when first asked for, and again when the trainer's own profiles have changed; undefined until they
 * have come. Throws when they cannot be had.
 */
export function useStandards(): Standards | undefined {
  const { loadStandards, ownProfiles } = useServices();
  const own = useOwnProfiles((s) => s.profiles);
  const [known, setKnown] = useState(loaded);
  const fresh = known !== undefined && known.own === own;
  useEffect(() => {
    if (fresh) return undefined;
    let wanted = true;
    loadStandards().then(
      (standards) => {
        loaded = { standards, own: ownProfiles.getState().profiles };
        if (wanted) setKnown(loaded);
      },
      // Thrown where React sees it: the crash screen says so and offers to reopen, where a skeleton would stand for ever.
      (error: unknown) => {
        if (wanted)
          setKnown(() => {
            throw error;
          });
      },
    );
    return () => {
      wanted = false;
    };
  }, [fresh, loadStandards, ownProfiles, own]);
  return known?.standards;
}
