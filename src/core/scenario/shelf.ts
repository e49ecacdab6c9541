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
}

/** Where scenarios stand. */
export interface ScenarioShelf {
  /** By level, then id. */
  readonly cards: readonly ScenarioCard[];
  /** The scenario read and checked; undefined when there is none by that id. Rejects when it cannot be fetched. */
  read(id: string): Promise<Result<Scenario> | undefined>;
}
