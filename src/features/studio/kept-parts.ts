import { cardOf, statesOf } from "#core/scenario";
import type { Draft } from "#core/studio";
import type { DraftHead } from "#state/studio";

interface HeadOptions {
  readonly key: string;
  readonly at: number;
  readonly versions: number;
  /** The head before: its card stays in the library while the draft cannot be played. */
  readonly before?: DraftHead | undefined;
  readonly playable: boolean;
}

/** What lists and the library show of a draft. */
export function headOf({ document }: Draft, { key, at, versions, before, playable }: HeadOptions): DraftHead {
  const { title, level, kind, direction, chart } = document;
  const card = playable
    ? ({ ...cardOf(document), id: key, own: true, version: versions + 1 } as const)
    : before?.card;
  const states = statesOf(chart).length - 1;
  return { key, title, level, kind, direction, states, at, versions, ...(card && { card }) };
}

/** A key for a new scenario: its id as far as it will do, and some characters that nobody else has. */
export function newKey(id: string, unique: string): string {
  const stem =
    id
      .replace(/[^a-z0-9-]/g, "")
      .replace(/^[^a-z]+/, "")
      .slice(0, 40) || "call";
  const tail = unique
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(-6);
  return `${stem}-${tail}`;
}
