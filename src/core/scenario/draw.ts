import { locales, own, pickOne, seededRandom, type Locale } from "../base/index.ts";
import type { Scenario } from "./scenario.ts";

/** What a seed drew of a scenario that varies: the mood at the start, and of each group the alternative, the first being 0. */
export interface Draw {
  readonly mood?: number;
  readonly options?: Readonly<Record<string, number>>;
}

/** `{group.field}`, the group and the field caught. */
export const drawnPlace = /\{([a-z][a-z0-9-]*)\.([a-z][a-z0-9-]*)\}/g;

/** The moods that a caller may start in, in the author's order. */
export function startingMoods({ caller }: Pick<Scenario, "caller">): readonly [number, ...number[]] {
  const { mood } = caller;
  if (typeof mood === "number") return [mood];
  const [first = 0, ...others] = mood;
  return [first, ...others];
}

/** What this seed draws; undefined of a scenario that is always the same. The same seed always draws the same. */
export function drawOf(scenario: Scenario, seed: number): Draw | undefined {
  const draw = (name: string, count: number) =>
    Math.floor(seededRandom(`${seed}/draw/${name}`).next() * count);
  const moods = startingMoods(scenario);
  const groups = Object.entries(scenario.varies ?? {});
  if (moods.length === 1 && groups.length === 0) return undefined;
  const mood = pickOne(moods, seededRandom(`${seed}/mood`));
  return {
    ...(moods.length > 1 && mood !== undefined && { mood }),
    ...(groups.length > 0 && {
      options: Object.fromEntries(groups.map(([group, { length }]) => [group, draw(group, length)])),
    }),
  };
}

/** Members that say nothing to anybody: names of states, clauses and drawings themselves. */
const asTheyAre: ReadonlySet<string> = new Set(["chart", "layout", "varies", "practises", "acts"]);

/** The scenario as one call has it: what was drawn is filled in everywhere, and the caller has one mood. */
export function drawnScenario(scenario: Scenario, { mood, options = {} }: Draw): Scenario {
  const filled =
    scenario.varies === undefined
      ? scenario
      : Object.fromEntries(
          Object.entries(scenario).map(([key, value]) => [
            key,
            asTheyAre.has(key) ? value : filledIn(value, "zh-CN", scenario.varies, options),
          ]),
        );
  const drawn = filled as Scenario;
  return mood === undefined ? drawn : { ...drawn, caller: { ...drawn.caller, mood } };
}

/** A copy with every `{group.field}` replaced. A text under a language's key gets that language's words. */
function filledIn(
  value: unknown,
  locale: Locale,
  varies: Scenario["varies"],
  options: NonNullable<Draw["options"]>,
): unknown {
  if (typeof value === "string")
    return value.replace(drawnPlace, (place, group: string, field: string) => {
      const alternatives = own(varies, group) ?? [];
      const drawn = own(alternatives[own(options, group) ?? 0] ?? alternatives[0], field);
      if (drawn === undefined || typeof drawn === "string") return drawn ?? place;
      return drawn[locale] ?? drawn["zh-CN"];
    });
  if (Array.isArray(value)) return value.map((item) => filledIn(item, locale, varies, options));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      filledIn(inner, locales.find((l) => l === key) ?? locale, varies, options),
    ]),
  );
}
