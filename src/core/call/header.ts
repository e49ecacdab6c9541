import { contentHash, textIn, type Locale } from "../base/index.ts";
import { drawnScenario, drawOf, type Scenario } from "../scenario/index.ts";
import { profileOf, type Profile } from "../standards/index.ts";
import type { CallHeader, Mode } from "./events.ts";
import { recordedIn, type RecordedLine } from "./recorded.ts";

export interface HeaderOptions {
  readonly attempt: string;
  readonly standards: { readonly id: string; readonly version: number };
  readonly profile: string;
  /** The profile itself, where it is a trainer's own. */
  readonly house?: Profile;
  readonly mode: Mode;
  readonly seed: number;
  readonly locale: Locale;
  /** The centre's name; the scenario's own when the house has set none. */
  readonly centre?: string;
  readonly staff: string;
  readonly startedAt: string;
  /** What was recorded for the scenario. */
  readonly recordings?: readonly RecordedLine[];
}

/** The hash of what a scenario does: its place on the studio's canvas is left out. */
export function scenarioHash(scenario: Scenario): string {
  return contentHash({ ...scenario, layout: undefined, $schema: undefined });
}

const titlesOf = (acts: NonNullable<Scenario["acts"]>) =>
  Object.fromEntries(Object.entries(acts).map(([id, { title }]) => [id, title]));

/** The header of a call of this scenario, with what its seed draws. */
export function headerOf(scenario: Scenario, options: HeaderOptions): CallHeader {
  const { id, title, direction, level, practises } = scenario;
  const { attempt, standards, profile, mode, seed, locale, staff, startedAt } = options;
  const drawn = drawOf(scenario, seed);
  const recorded = recordedIn(scenario, seed, options.recordings ?? []);
  const { truth } = drawn ? drawnScenario(scenario, drawn) : scenario;
  // Member by member, in the order of the log's shape: a log that was read again has the same bytes.
  return {
    attempt,
    scenario: {
      id,
      hash: scenarioHash(scenario),
      title,
      direction,
      level,
      practises,
      truth,
      ...(scenario.acts && { acts: titlesOf(scenario.acts) }),
    },
    standards,
    profile,
    ...(options.house && { house: options.house }),
    mode,
    seed,
    ...(drawn && { drawn }),
    ...(recorded && { recorded }),
    locale,
    centre: options.centre ?? textIn(scenario.brief.centre, "zh-CN"),
    staff,
    startedAt,
  };
}

/**
 * The house that a call was made under: the copy in its header, else the one of the standards by its id. Undefined when there
 * is neither.
 */
export function houseOfCall(
  { house, profile }: Pick<CallHeader, "house" | "profile">,
  standards: { readonly profiles: readonly Profile[] },
): Profile | undefined {
  return house ?? profileOf(standards, profile);
}
