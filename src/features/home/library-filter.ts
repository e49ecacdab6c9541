import type { ScenarioCard } from "#core/scenario";
import { languageOf } from "#state/use-formats";

/** How the trainee stands with a call. */
export type CallStanding = "passed" | "failed" | "untried";

/** What is asked of the library; an empty text asks nothing. */
export interface LibraryFilter {
  readonly words: string;
  readonly level: string;
  readonly kind: string;
  readonly trade: string;
  /** The first part of a BCP 47 tag. */
  readonly language: string;
  readonly done: "" | "passed" | "not-passed" | "untried";
}

export const wholeLibrary: LibraryFilter = {
  words: "",
  level: "",
  kind: "",
  trade: "",
  language: "",
  done: "",
};

/** How many things are asked besides the words. */
export function askedOf({ level, kind, trade, language, done }: LibraryFilter): number {
  return [level, kind, trade, language, done].filter((value) => value !== "").length;
}

/** Whether a card is wanted. `text`: all its words as they are shown, in which every word asked for must occur. */
export function isWanted(
  card: ScenarioCard,
  standing: CallStanding,
  text: string,
  filter: LibraryFilter,
): boolean {
  const shown = text.toLowerCase();
  return (
    fits(filter.level, String(card.level)) &&
    fits(filter.kind, card.kind) &&
    fits(filter.trade, card.trade) &&
    fits(filter.language, languageOf(card.lang)) &&
    (filter.done === "not-passed" ? standing !== "passed" : fits(filter.done, standing)) &&
    filter.words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => shown.includes(word))
  );
}

function fits(asked: string, is: string): boolean {
  return asked === "" || asked === is;
}
