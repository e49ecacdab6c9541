import type { Result } from "#core/base";
import { copyOf, draftOf, readPackage, textOf, type Draft } from "#core/studio";
import type { Services } from "#state/services";
import type { StudioFile, StudioPowers } from "#state/studio";
import { headOf, newKey } from "./kept-parts.ts";

/** A scenario to begin with. */
export interface Beginning {
  readonly draft: Draft;
  /** It came as a file: its id is its author's and stays. */
  readonly fromFile?: boolean;
  /** The browser's hold on that file, where it gives one: saving goes back there while the program is open. */
  readonly handle?: unknown;
  /** It is a copy of the scenario of this name; if that is an own one, its recordings come along. */
  readonly copiedFrom?: string;
}

/** The files that this session's scenarios were opened from, or saved to, by their keys. */
export const fileHandles = new Map<string, unknown>();

/** Keeps a new scenario, and gives the key it is kept under. Rejects when the browser could not keep it. */
export async function keepNew(
  { draft, fromFile = false, handle, copiedFrom }: Beginning,
  services: Pick<Services, "newId" | "now">,
  powers: Pick<StudioPowers, "drafts">,
): Promise<string> {
  const original = copiedFrom === undefined ? undefined : await powers.drafts.read(copiedFrom);
  const key = newKey(draft.document.id, services.newId());
  const named = fromFile ? undefined : copyOf(draft, key);
  const own = named?.ok === true ? named.value : draft;
  await powers.drafts.keep(key, {
    head: headOf(own, { key, at: services.now(), versions: 0, playable: false }),
    text: textOf(own),
    versions: [],
    golden: [],
    recordings: draft.recordings ?? original?.recordings ?? [],
  });
  if (handle !== undefined) fileHandles.set(key, handle);
  return key;
}

/** The scenario in a file that somebody gave us: a scenario or a package. Anything may be in it. */
export async function beginningOf(
  file: StudioFile,
  powers: Pick<StudioPowers, "files">,
): Promise<Result<Beginning>> {
  const zipped = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
  if (zipped) {
    const read = await readPackage(file.bytes, (packed, most) => powers.files.inflate(packed, most));
    return read.ok ? { ...read, value: { draft: read.value, fromFile: true } } : read;
  }
  const read = draftOf(new TextDecoder().decode(file.bytes));
  return read.ok ? { ...read, value: { draft: read.value, fromFile: true, handle: file.handle } } : read;
}
