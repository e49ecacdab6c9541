import type { Result } from "#core/base";
import { copyOf, draftOf, readPackage, textOf, type Draft, type Recording } from "#core/studio";
import type { Services } from "#state/services";
import type { StudioFile, StudioPowers } from "#state/studio";
import { headOf, newKey } from "./kept-parts.ts";

/** A scenario to begin with. */
export interface Beginning {
  readonly draft: Draft;
  readonly recordings?: readonly Recording[];
  /** It came as a file: its id is its author's and stays. */
  readonly fromFile?: boolean;
}

/** Keeps a new scenario, and gives the key it is kept under. Rejects when the browser could not keep it. */
export async function keepNew(
  { draft, recordings = [], fromFile = false }: Beginning,
  services: Pick<Services, "newId" | "now">,
  powers: Pick<StudioPowers, "drafts">,
): Promise<string> {
  const key = newKey(draft.document.id, services.newId());
  const named = fromFile ? undefined : copyOf(draft, key);
  const own = named?.ok === true ? named.value : draft;
  await powers.drafts.keep(key, {
    head: headOf(own, { key, at: services.now(), versions: 0, playable: false }),
    text: textOf(own),
    versions: [],
    golden: [],
    recordings,
  });
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
    return read.ok ? { ...read, value: { ...read.value, fromFile: true } } : read;
  }
  const read = draftOf(new TextDecoder().decode(file.bytes));
  return read.ok ? { ...read, value: { draft: read.value, fromFile: true } } : read;
}
