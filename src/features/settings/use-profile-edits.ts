import { useRef, useState } from "react";
import type { Problem } from "#core/base";
import { readProfile, type Profile, type Standards } from "#core/standards";
import { useServices } from "#state/services";

const mostSteps = 200;

/**
 * Edits of a trainer's own profile: each is read as a file would be, and kept at once. What cannot be read is not taken, and
 * `problems` says why. Edits under one key that follow each other are one step of undoing.
 */
export function useProfileEdits(profile: Profile, standards: Standards) {
  const { ownProfiles } = useServices();
  const [past, setPast] = useState<readonly Profile[]>([]);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const lastKey = useRef<string>(undefined);
  const keep = (next: Profile) => void ownProfiles.getState().keep(next);
  return {
    refused,
    canUndo: past.length > 0,
    edit(next: Profile, key?: string) {
      const read = readProfile(next, standards);
      setRefused(read.ok ? [] : read.problems);
      if (!read.ok) return;
      if (key === undefined || key !== lastKey.current || past.length === 0)
        setPast([...past, profile].slice(-mostSteps));
      lastKey.current = key;
      keep(next);
    },
    undo() {
      const before = past.at(-1);
      if (!before) return;
      lastKey.current = undefined;
      setPast(past.slice(0, -1));
      setRefused([]);
      keep(before);
    },
  };
}
