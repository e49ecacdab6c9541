import type { Scenario } from "../scenario/index.ts";
import { wayTo, type Place, type Step } from "./places.ts";
import type { Walk } from "./walk.ts";

/** Something that a call should show, and the way to it. */
export interface Target {
  readonly seed: number;
  readonly way: readonly Step[];
  /** Whether a call has shown it. */
  readonly isMet: (walk: Walk) => boolean;
}

/**
 * What calls should show of a chart: every ending, every ending that good replies alone lead to, every situation, and
 * every reply taken wherever it is on offer. Endings come first.
 */
export function targetsIn(places: readonly Place[], { replies }: Pick<Scenario, "replies">): Target[] {
  const targets = new Map<string, Target>();
  const add = (key: string, target: Target) => {
    if (!targets.has(key)) targets.set(key, target);
  };
  const isGood = (pick: string) => replies[pick]?.quality === "good";
  const goodOnly = withinGood(places, isGood);
  const endings = places.flatMap(({ ending, seed }, at) =>
    ending === undefined ? [] : [{ ending, seed, at }],
  );
  for (const { ending, seed, at } of endings)
    add(`ending ${ending}`, {
      seed,
      way: wayTo(places, at),
      isMet: (walk) => walk.ending === ending,
    });
  for (const { ending, seed, at } of endings) {
    const way = goodOnly.get(at);
    if (way)
      add(`good ${ending}`, {
        seed,
        way,
        isMet: (walk) => walk.ending === ending && walk.choices.every(({ pick }) => isGood(pick)),
      });
  }
  places.forEach(({ seed, ways, situations }, at) => {
    for (const situation of situations)
      add(`situation ${situation}`, {
        seed,
        way: wayTo(places, at),
        isMet: (walk) => walk.situations.has(situation),
      });
    for (const { step } of ways)
      if (step.pick !== "")
        add(`${step.point}>${step.pick}`, {
          seed,
          way: [...wayTo(places, at), step],
          isMet: (walk) => walk.choices.some(({ point, pick }) => point === step.point && pick === step.pick),
        });
  });
  return [...targets.values()];
}

/** The places that good replies alone lead to, and how. */
function withinGood(
  places: readonly Place[],
  isGood: (pick: string) => boolean,
): ReadonlyMap<number, readonly Step[]> {
  const ways = new Map<number, readonly Step[]>();
  places.forEach(({ from }, at) => {
    if (!from) ways.set(at, []);
  });
  for (const [at, steps] of ways)
    for (const { step, to } of places[at]?.ways ?? []) {
      // Where nothing is on offer, a good trainee waits as well.
      const fits = step.pick === "" ? step.point === "" : isGood(step.pick);
      if (fits && !ways.has(to)) ways.set(to, [...steps, step]);
    }
  return ways;
}
