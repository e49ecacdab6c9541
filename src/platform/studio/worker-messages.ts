import type { Problem } from "#core/base";
import type { Fairness } from "#core/fairness";
import type { Scenario } from "#core/scenario";
import type { Profile, Standards } from "#core/standards";
import type { GoldenCall, GoldenDifference, Patch, Rehearsal, Stamp, Written } from "#core/studio";

/**
 * What the inspector is asked. It keeps the document that it was asked about last, so a question brings only what has been
 * changed since: see `patchOf`.
 */
export type Ask = {
  readonly id: number;
  readonly patch: Patch;
} & (
  | { readonly do: "inspect"; readonly clauses: readonly string[] }
  | { readonly do: "write"; readonly playAs: string | undefined }
  | { readonly do: "stamp" }
);
/** What it answers, to which question. */
export type Answer = { readonly id: number } & (
  | { readonly is: "inspected"; readonly problems: readonly Problem[] }
  | { readonly is: "written"; readonly written: Written }
  | { readonly is: "stamped"; readonly stamp: Stamp }
  | { readonly is: "failed"; readonly message: string }
);

/** What the stage is asked: to let bots play, to replay golden calls, or to find out whether the marks are fair. */
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
    }
  | {
      readonly do: "weigh";
      readonly scenario: Scenario;
      readonly standards: Standards;
      readonly profile: Profile;
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
  | { readonly is: "weighed"; readonly fairness: Fairness }
  | { readonly is: "failed"; readonly message: string };
