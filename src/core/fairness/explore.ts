import { pickOne, seededRandom } from "../base/index.ts";
import type { Reply } from "../scenario/index.ts";
import { remembering } from "../studio/index.ts";
import { circlesIn } from "./circles.ts";
import { placesOf, type Step } from "./places.ts";
import { seedsOf } from "./seeds.ts";
import { targetsIn } from "./targets.ts";
import { isKept } from "./kept.ts";
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
  /** Calls at most; 120 unless told. */
  readonly most?: number;
  readonly seed?: number;
}

const byOneMind = 6;
/** Calls that follow what has been best so far, or worst. */
const refinements = 6;
/** Ways round in a circle that are tried out. */
const mostCircles = 4;
const rounds = 7;
/** Calls by chance: always so many, and more while a clause that the scenario practises has not come up. */
const fewestByChance = 4;
const mostByChance = 30;
/** Calls that change one reply of the best call, or of the worst. */
const mostChanges = 12;
/** Choices that are made on the way to targets, all calls together: a call costs what its length costs. */
const mostChoices = 1500;

/**
 * Finds out from the chart where calls can come to, then makes calls: by trainees of one mind, to every ending, situation
 * and reply that the chart leads to and no call has shown, round every circle, and along what has been best and worst.
 */
export function explore(asked: WalkMakers, { most = 120, seed = 1 }: ExploreOptions = {}): Explored {
  const makers = { ...asked, understand: remembering(asked.understand) };
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
  const play = (manner: Parameters<typeof walk>[1], chooser: Chooser, drawn = seed + made) => {
    made++;
    return note(walk(makers, manner, drawn, noting(chooser)));
  };
  const several = (count: number, manner: Parameters<typeof walk>[1], chooser: Chooser) =>
    Array.from({ length: count }, () => play(manner, chooser));

  /** The best call (or with -1 the worst) with one reply changed at a time; what is better is gone on from. */
  const bettered = (walks: readonly Walk[], sign: 1 | -1): Walk[] => {
    const tried: Walk[] = [];
    const rank = (one: Walk) => sign * (one.score + (one.passed ? 1000 : 0));
    const answering = walks.filter(
      ({ choices }) => choices.length > 0 && choices.every((c) => c.pick !== ""),
    );
    let [top] = [...answering].sort((a, b) => rank(b) - rank(a));
    for (let at = 0; top && at < top.choices.length && tried.length < mostChanges; at++)
      for (const pick of insteadOf(top.choices[at])) {
        if (made >= most || tried.length >= mostChanges) break;
        const ways = top.choices.map((c, i) => (i === at ? { point: c.point, pick } : c));
        const one = play("perfect", following(ways, extreme(sign === 1 ? best : worst, sign)), top.seed);
        tried.push(one);
        if (rank(one) > rank(top) && one.choices.every((c) => c.pick !== "")) top = one;
      }
    return tried;
  };
  const insteadOf = (choice: Walk["choices"][number] | undefined) =>
    [...(known.get(choice?.point ?? "")?.keys() ?? [])].filter((id) => id !== "" && id !== choice?.pick);

  const seeds = seedsOf(makers.scenario, seed);
  const good = several(byOneMind, "perfect", ofQuality("good"));
  const bad = several(byOneMind, "rude", ofQuality("bad"));
  const silent = seeds.map((drawn) => play("perfect", () => undefined, drawn));
  const others: Walk[] = [];
  const { places } = placesOf(makers, seeds);
  const all = () => [...good, ...bad, ...silent, ...others];
  const left = () => made < most - 2 * refinements;

  let choices = 0;
  for (const { way, seed: drawn, isMet } of targetsIn(places, makers.scenario)) {
    if (!left() || choices > mostChoices) break;
    if (all().some(isMet)) continue;
    const one = play(mannerOf(way), following(way, leastTaken), drawn);
    choices += one.choices.length;
    others.push(one);
  }
  for (const { to, round, seed: drawn } of circlesIn(places).slice(0, mostCircles)) {
    const way = [...to, ...Array.from({ length: rounds }, () => round).flat()];
    if (left()) others.push(play(mannerOf(way), following(way, leastTaken), drawn));
  }
  // What hangs on chance and on times, not on the way, shows in calls by people who now and then forget something.
  const isOpen = () => {
    const shown = new Set(all().flatMap(({ findings }) => findings.filter(comesUp).map((f) => f.clause)));
    return makers.scenario.practises.some((clause) => !shown.has(clause) && isKept(clause, makers));
  };
  for (let i = 0; left() && i < fewestByChance; i++) others.push(play("average", leastTaken));
  for (let i = 0; left() && i < mostByChance && isOpen(); i++) others.push(play("average", leastTaken));
  others.push(
    ...several(refinements, "perfect", extreme(best, 1)),
    ...several(refinements, "rude", extreme(worst, -1)),
  );
  others.push(...bettered(all(), 1), ...bettered(all(), -1));
  const untried = [...known.values()]
    .flatMap((taken) => [...taken])
    .filter(([id, n]) => id !== "" && n === 0).length;
  return { good, bad, silent, others, untried };
}

const comesUp = ({ outcome }: Walk["findings"][number]) => outcome !== "not-applicable";

/** Whose hands the way asks for: who does on the phone what they say, or who seldom does. */
const mannerOf = (way: readonly Step[]) =>
  way.some(({ careful }) => careful) || !way.some(({ onPhone }) => onPhone) ? "perfect" : "average";

/** Goes a way step by step; from where the call leaves it, or it ends, somebody else chooses. */
function following(way: readonly Pick<Step, "point" | "pick">[], otherwise: Chooser): Chooser {
  let at = 0;
  return (point, picks) => {
    for (let step = way[at]; step; step = way[at]) {
      at++;
      if (step.pick === "" && step.point === point) return undefined;
      // Quiet where nothing is on offer, or that has passed unasked, is no choice.
      if (step.pick === "") continue;
      if (picks.some(({ id }) => id === step.pick)) return step.pick;
      at = way.length;
    }
    return otherwise(point, picks);
  };
}
