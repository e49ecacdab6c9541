import type { LocalText } from "#core/base";
import type { Clause, Profile, Standards } from "#core/standards";
import type { OffCall, OffCallClause } from "#core/standards-off-call";

/** How a clause is dealt with: judged in calls, or what shows it where no call can. */
export const covers = ["rule", "quiz", "metric", "feature", "out-of-scope"] as const;
export type Cover = (typeof covers)[number];

/** One clause of the whole standard, judged in calls or not. */
export interface Entry {
  readonly id: string;
  readonly area: string;
  readonly title: LocalText;
  readonly text: LocalText;
  readonly cover: Cover;
  /** In the documents, but not to be followed. */
  readonly doubtful: boolean;
  readonly clause?: Clause;
  readonly offCall?: OffCallClause;
}

/** All clauses, area by area in the order of the pack; within an area those of calls first. */
export function entriesOf(standards: Standards, offCall: OffCall): Entry[] {
  const judged = standards.clauses.map((clause): Entry => {
    const { id, area, title, text, doubtful = false } = clause;
    return { id, area, title, text, cover: "rule", doubtful, clause };
  });
  // A doubtful clause may stand in both: in the pack, never scored, and here with the reason.
  const known = new Set(judged.map(({ id }) => id));
  const rest = offCall.clauses.filter(({ id }) => !known.has(id));
  const others = rest.map((clause): Entry => {
    const { id, area, title, text, cover, doubtful = false } = clause;
    return { id, area, title, text, cover: cover.by, doubtful, offCall: clause };
  });
  const all = [...judged, ...others];
  const areas = [...new Set(all.map((entry) => entry.area))];
  return areas.flatMap((area) => all.filter((entry) => entry.area === area));
}

export interface EntryFilter {
  readonly words: string;
  readonly area: string;
  readonly cover: string;
  /** A scenario's id. */
  readonly scenario: string;
  /** Only what the house keeps. */
  readonly kept: boolean;
}

export const everything: EntryFilter = { words: "", area: "", cover: "", scenario: "", kept: false };

interface Known {
  readonly profile: Profile;
  /** The words of an entry as they stand on the screen. */
  readonly wordsOf: (entry: Entry) => string;
  /** The clauses that a scenario practises. */
  readonly practised: (scenario: string) => readonly string[];
}

/** The entries asked for. Every word, parted by spaces, must be found; capitals do not matter. */
export function wantedEntries(
  entries: readonly Entry[],
  filter: EntryFilter,
  { profile, wordsOf, practised }: Known,
): Entry[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const inScenario = filter.scenario === "" ? undefined : new Set(practised(filter.scenario));
  return entries.filter((entry) => {
    if (filter.area !== "" && entry.area !== filter.area) return false;
    if (filter.cover !== "" && entry.cover !== filter.cover) return false;
    if (inScenario && !inScenario.has(entry.id)) return false;
    if (filter.kept && profile.off.includes(entry.id)) return false;
    const found = words.length === 0 ? "" : `${entry.id} ${wordsOf(entry)}`.toLowerCase();
    return words.every((word) => found.includes(word));
  });
}
