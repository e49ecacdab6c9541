import { pickOne, seededRandom } from "../base/index.ts";
import type { Reply } from "../scenario/index.ts";
import { walk, type Chooser, type Walk, type WalkMakers } from "./walk.ts";

/** Calls by trainees of one mind: all good replies, all bad ones, none at all; and calls that try whatever was not tried. */
export interface Explored {
  readonly good: readonly Walk[];
  readonly bad: readonly Walk[];
  readonly silent: readonly Walk[];
  readonly others: readonly Walk[];
  /** Replies on offer at some decision point that no call could be brought to take. */
  readonly untried: number;
}

export interface ExploreOptions {
  /** Calls at most; 120 unless told. Every call costs what its length costs, so the whole grows with the chart. */
  readonly most?: number;
  readonly seed?: number;
}

const byOneMind = 6;
/** So many calls in a row that tried nothing new: there is nothing new to be tried. */
const patience = 18;
/** Calls that follow what has been best so far, or worst. */
const refinements = 6;

/** Plays the scenario until every reply has been taken wherever it is offered, or `most` calls have been made. */
export function explore(makers: WalkMakers, { most = 120, seed = 1 }: ExploreOptions = {}): Explored {
  const { replies } = makers.scenario;
  const random = seededRandom(`explore/${seed}`);
  const known = new Map<string, Map<string, number>>();
  const best = new Map<string, number>();
  const worst = new Map<string, number>();

  const note = (one: Walk): Walk => {
    for (const { point, pick } of one.choices) {
      const taken = known.get(point);
      if (taken) taken.set(pick, (taken.get(pick) ?? 0) + 1);
      const key = `${point}>${pick}`;
      const worth = one.score + (one.passed ? 1000 : 0);
      best.set(key, Math.max(best.get(key) ?? -1, worth));
      worst.set(key, Math.min(worst.get(key) ?? Infinity, worth));
    }
    return one;
  };
  /** Counts what is on offer before somebody chooses. */
  const noting =
    (chooser: Chooser): Chooser =>
    (point, picks) => {
      if (!known.has(point))
        known.set(point, new Map(["", ...picks.map(({ id }) => id)].map((id) => [id, 0])));
      return chooser(point, picks);
    };
  const ofQuality =
    (quality: Reply["quality"]): Chooser =>
    (_, picks) => {
      const such = picks.filter(({ id }) => replies[id]?.quality === quality);
      return pickOne(such.length > 0 ? such : picks, random)?.id;
    };
  const leastTaken: Chooser = (point, picks) => {
    const taken = known.get(point);
    const times = (id: string) => taken?.get(id) ?? 0;
    const fewest = Math.min(...picks.map(({ id }) => times(id)));
    return pickOne(
      picks.filter(({ id }) => times(id) === fewest),
      random,
    )?.id;
  };
  const extreme =
    (values: ReadonlyMap<string, number>, sign: 1 | -1): Chooser =>
    (point, picks) => {
      const worth = (id: string) => sign * (values.get(`${point}>${id}`) ?? 0);
      return [...picks].sort((a, b) => worth(b.id) - worth(a.id))[0]?.id;
    };

  let made = 0;
  const play = (manner: Parameters<typeof walk>[1], chooser: Chooser) =>
    note(walk(makers, manner, seed + made++, noting(chooser)));
  const several = (count: number, manner: Parameters<typeof walk>[1], chooser: Chooser) =>
    Array.from({ length: count }, () => play(manner, chooser));

  const good = several(byOneMind, "perfect", ofQuality("good"));
  const bad = several(byOneMind, "rude", ofQuality("bad"));
  const silent = several(2, "perfect", () => undefined);
  const others: Walk[] = [];
  let nothingNew = 0;
  const untried = () =>
    [...known.values()].flatMap((taken) => [...taken]).filter(([id, n]) => id !== "" && n === 0).length;
  for (let i = 0; made < most - 2 * refinements && nothingNew < patience; i++) {
    const before = untried();
    if (before === 0 && i > 1) break;
    others.push(play(i % 3 === 2 ? "average" : "perfect", leastTaken));
    nothingNew = untried() < before ? 0 : nothingNew + 1;
  }
  others.push(
    ...several(refinements, "perfect", extreme(best, 1)),
    ...several(refinements, "rude", extreme(worst, -1)),
  );
  return { good, bad, silent, others, untried: untried() };
}
