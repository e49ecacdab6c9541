import { planeFor, type Rows } from "../model/solve.ts";
import { background } from "./background.ts";
import type { OwnAct, OwnActs, OwnHead } from "./own-act.ts";
import { wholeKeys } from "./windows.ts";

/**
 * Cost of an error: with an example (they are few, and stand for many), a counter-example, an example of another own act,
 * an everyday reply.
 */
const costs = { example: 3, counter: 1, other: 0.3, everyday: 0.3 } as const;
const rounds = 20;

/** A reply as features, with what it means for one act. */
export interface Lesson {
  readonly keys: readonly number[];
  readonly does: boolean;
  readonly cost: number;
}

let everyday: readonly Lesson[] | undefined;

/** Replies of every kind that nobody means by an act of their own. */
function everydayLessons(): readonly Lesson[] {
  everyday ??= background.map((reply) => ({ keys: wholeKeys(reply), does: false, cost: costs.everyday }));
  return everyday;
}

/** The author's own lines for one act, examples first. */
export function ownLessons({ examples, counterExamples }: OwnAct): Lesson[] {
  const of = (reply: string, does: boolean): Lesson => {
    return { keys: wholeKeys(reply), does, cost: does ? costs.example : costs.counter };
  };
  return [...examples.map((reply) => of(reply, true)), ...counterExamples.map((reply) => of(reply, false))];
}

/** What else is known not to be this act: everyday replies, and examples of the scenario's other acts. */
export function otherLessons(lessons: readonly (readonly Lesson[])[], but: number): Lesson[] {
  const others = lessons.flatMap((own, act) => (act === but ? [] : own.filter(({ does }) => does)));
  return [...everydayLessons(), ...others.map(({ keys }) => ({ keys, does: false, cost: costs.other }))];
}

/** Trains one act from lessons. */
export function headFrom(id: string, lessons: readonly Lesson[]): OwnHead {
  const places = new Map<number, number>();
  for (const { keys } of lessons) for (const key of keys) if (!places.has(key)) places.set(key, places.size);
  const rows: Rows = {
    columns: lessons.map(({ keys }) => Int32Array.from(keys, (key) => places.get(key) ?? 0)),
    values: lessons.map(({ keys }) =>
      new Float64Array(keys.length).fill(1 / Math.sqrt(Math.max(1, keys.length))),
    ),
  };
  const { weights, bias } = planeFor(rows, {
    size: places.size,
    truth: lessons.map(({ does }) => (does ? 1 : 0)),
    cost: 3,
    costs: lessons.map(({ cost }) => cost),
    rounds,
    seed: 1,
  });
  const carried = [...places].flatMap(([key, at]): [number, number][] => {
    const weight = weights[at] ?? 0;
    return weight === 0 ? [] : [[key, weight]];
  });
  return { id, bias, weights: new Map(carried) };
}

/** Trains a scenario's own acts. Deterministic: the same lines give the same bits in every engine. */
export function trainOwnActs(acts: readonly OwnAct[]): OwnActs {
  const lessons = acts.map(ownLessons);
  const heads = acts.map(({ id }, at) =>
    headFrom(id, [...(lessons[at] ?? []), ...otherLessons(lessons, at)]),
  );
  return { heads };
}
