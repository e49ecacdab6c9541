import type { LocalText, Result } from "../base/index.ts";
import type { Kind, Scenario, Trade } from "./scenario.ts";

/** As much of a scenario as the library shows. */
export interface ScenarioCard {
  readonly id: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly direction: "inbound" | "outbound";
  readonly level: number;
  readonly kind: Kind;
  readonly trade: Trade;
  /** BCP 47 tag of what the caller speaks. */
  readonly lang: string;
  /** What somebody may want to be warned of. */
  readonly content?: LocalText;
  readonly practises: readonly string[];
  readonly author?: string;
  /** Made in the studio, on this machine. */
  readonly own?: true;
  /** Of an own one: how many versions have been put by. */
  readonly version?: number;
}

/** The card of a scenario that has been read. */
export function cardOf(scenario: Scenario): ScenarioCard {
  const { id, title, summary, direction, level, kind, trade, author, caller, brief, practises } = scenario;
  const { content } = brief;
  return {
    id,
    title,
    summary,
    direction,
    level,
    kind,
    trade,
    lang: caller.lang,
    ...(content && { content }),
    practises,
    ...(author !== undefined && author !== "" && { author }),
  };
}

/** Where scenarios stand. */
export interface ScenarioShelf {
  /** The own ones first, then by level, then id. A new list whenever it has changed. */
  readonly cards: readonly ScenarioCard[];
  /** The scenario read and checked; undefined when there is none by that id. Rejects when it cannot be fetched. */
  read(id: string): Promise<Result<Scenario> | undefined>;
  /** Called when there are other cards, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}
