import type { OwnAct } from "./own-act.ts";
import { ownLimits, ownScore } from "./read.ts";
import { headFrom, otherLessons, ownLessons } from "./train.ts";

/** How well an own act is recognised in replies that it was not trained on, by cross-validation. */
export interface OwnActFigures {
  readonly id: string;
  /** Shares from 0 to 1. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Examples that were not recognised, and counter-examples that were: places in the author's lists. */
  readonly missed: readonly number[];
  readonly mistaken: readonly number[];
  /** Too low a figure, or too few lines, for a mark to rest on: the author is to be warned. */
  readonly poor: boolean;
}

const parts = 5;
/** Below this F1, or with fewer lines than this of a kind, an act is poor. */
const enough = { f1: 0.75, lines: 8 } as const;

/**
 * Trains each act five times, each time without a fifth of its lines, and asks about those. The figure is for the
 * author's own lines; replies of trainees are more varied, so expect a little less.
 */
export function checkOwnActs(acts: readonly OwnAct[]): OwnActFigures[] {
  const lessons = acts.map(ownLessons);
  return acts.map((act, at) => {
    const own = lessons[at] ?? [];
    const others = otherLessons(lessons, at);
    const credited = own.map(() => false);
    for (let part = 0; part < parts; part++) {
      const inPart = (line: number): boolean => line % parts === part;
      const head = headFrom(act.id, [...own.filter((_, line) => !inPart(line)), ...others]);
      own.forEach(({ keys }, line) => {
        if (inPart(line)) credited[line] = ownScore(head, keys) > ownLimits.act;
      });
    }
    return figuresOf(act, credited);
  });
}

function figuresOf({ id, examples, counterExamples }: OwnAct, credited: readonly boolean[]): OwnActFigures {
  const places = (lines: readonly string[], from: number, wrong: boolean): number[] =>
    [...lines.keys()].filter((line) => credited[from + line] === wrong);
  const missed = places(examples, 0, false);
  const mistaken = places(counterExamples, examples.length, true);
  const right = examples.length - missed.length;
  const precision = right === 0 ? 0 : right / (right + mistaken.length);
  const recall = examples.length === 0 ? 0 : right / examples.length;
  const f1 = right === 0 ? 0 : (2 * right) / (2 * right + missed.length + mistaken.length);
  const few = Math.min(examples.length, counterExamples.length) < enough.lines;
  return { id, precision, recall, f1, missed, mistaken, poor: few || f1 < enough.f1 };
}
