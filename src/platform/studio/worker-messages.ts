import type { Problem } from "#core/base";
import type { Scenario } from "#core/scenario";
import type { Profile, Standards } from "#core/standards";
import type { GoldenCall, GoldenDifference, Rehearsal } from "#core/studio";

/** What the inspector is asked, and answers. */
export interface Inspect {
  readonly id: number;
  readonly document: Scenario;
  readonly clauses: readonly string[];
}
export interface Inspected {
  readonly id: number;
  readonly problems: readonly Problem[];
}

/** What the stage is asked: to let bots play, or to replay golden calls. */
export type Play =
  | {
      readonly do: "rehearse";
      readonly scenario: Scenario;
      readonly standards: Standards;
      readonly profile: Profile;
      readonly times: number;
      readonly seed: number;
    }
  | {
      readonly do: "replay";
      readonly scenario: Scenario;
      readonly golden: readonly GoldenCall[];
      readonly standards: Standards;
    };
export type Played =
  | { readonly is: "progress" | "rehearsed"; readonly rehearsal: Rehearsal }
  | {
      readonly is: "replayed";
      readonly results: readonly {
        readonly differences: readonly GoldenDifference[];
        readonly score?: number;
      }[];
    }
  | { readonly is: "failed"; readonly message: string };
