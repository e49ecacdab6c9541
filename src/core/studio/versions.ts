import { hashOf, textOf, type Draft } from "./draft.ts";
import type { Stamp } from "./written.ts";

/** A saved version of a draft. */
export interface Version {
  /** `hashOf` the draft. */
  readonly hash: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** The author's word for it; a version that has one is never thinned out. */
  readonly note?: string;
  /** The file as it was. */
  readonly text: string;
}

/** Versions kept at most. */
export const mostVersions = 60;
/** Of versions without a note that are older than an hour, one in a quarter of an hour is enough; older than a day, one an hour. */
const hourMs = 3_600_000;
const gapAt = (age: number) => (age > 24 * hourMs ? hourMs : age > hourMs ? hourMs / 4 : 0);

/**
 * The list with a version of the draft as it is now at its end, newest last. One that is the same as the newest is not saved
 * again, but its note is. Old ones are thinned out, those with a note last. `stamp`: the draft's, where it is known already.
 */
export function withVersion(
  versions: readonly Version[],
  draft: Draft,
  at: number,
  note?: string,
  stamp?: Stamp,
): Version[] {
  const hash = stamp?.hash ?? hashOf(draft);
  const newest = versions.at(-1);
  if (newest?.hash === hash)
    return note === undefined ? [...versions] : [...versions.slice(0, -1), { ...newest, note }];
  const all = [
    ...versions,
    { hash, at, ...(note !== undefined && { note }), text: stamp?.text ?? textOf(draft) },
  ];
  return bounded(thinned(all, at));
}

function thinned(versions: readonly Version[], now: number): Version[] {
  const kept: Version[] = [];
  for (const version of versions.toReversed()) {
    const later = kept.at(-1);
    const close = later !== undefined && later.at - version.at < gapAt(now - version.at);
    if (!close || version.note !== undefined) kept.push(version);
  }
  return kept.reverse();
}

function bounded(versions: Version[]): Version[] {
  let kept = versions;
  while (kept.length > mostVersions) {
    // The newest always stays; of the others the oldest without a note goes, and if all have one, the oldest.
    const at = Math.max(
      0,
      kept.slice(0, -1).findIndex((version) => version.note === undefined),
    );
    kept = kept.toSpliced(at, 1);
  }
  return kept;
}
