import { hashOf, textOf, type Draft } from "./draft.ts";
import { copyOf } from "./templates/blank.ts";

/** A draft as it is kept: the text of its file, and the text that the library plays. */
export interface Written {
  readonly text: string;
  readonly playable?: string;
}

/** What a version of the draft is made of: see `withVersion`. */
export interface Stamp {
  readonly text: string;
  readonly hash: string;
}

export const stampOf = (draft: Draft): Stamp => ({ text: textOf(draft), hash: hashOf(draft) });

/** `playAs`: the id under which the library plays it, so that no two scenarios there have one id; undefined: it cannot be played. */
export function writtenOf(draft: Draft, playAs: string | undefined): Written {
  const text = textOf(draft);
  if (playAs === undefined) return { text };
  if (playAs === draft.document.id) return { text, playable: text };
  const copy = copyOf(draft, playAs);
  return { text, playable: copy.ok ? textOf(copy.value) : text };
}
