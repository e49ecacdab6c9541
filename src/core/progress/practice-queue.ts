import type { Attempt } from "./attempt.ts";
import { newestFirst, progressOf } from "./progress.ts";

/** What the queue needs to know of a scenario. */
export interface Practisable {
  readonly id: string;
  readonly level: number;
  readonly practises: readonly string[];
}

/** Why it is time: the last call was failed; a clause is shaky; it was passed long enough ago; it was never tried. */
export type PracticeReason = "failed" | "weak-clause" | "due" | "new";

export interface PracticeItem {
  readonly scenario: string;
  readonly reason: PracticeReason;
  /** The shaky clause, with `weak-clause`. */
  readonly clause?: string;
}

const dayMs = 24 * 3_600_000;
/** Days until a passed call comes up again, by how many times in a row it was passed. */
const intervals = [1, 3, 7, 16, 35, 80];

/** When a scenario is due again, ms since 1970: at once after a failure, later with every pass in a row. */
export function dueAt(attempts: readonly Attempt[]): number {
  const sorted = newestFirst(attempts);
  const failed = sorted.findIndex((a) => !a.passed);
  const streak = failed < 0 ? sorted.length : failed;
  const last = sorted[0]?.at ?? 0;
  if (streak === 0) return last;
  return last + (intervals[Math.min(streak, intervals.length) - 1] ?? 0) * dayMs;
}

const rank: Record<PracticeReason, number> = { failed: 0, "weak-clause": 1, due: 2, new: 3 };

/**
 * What to practise next, most needed first: failed calls, then calls that practise a shaky clause, then passed ones
 * whose time has come, then new ones from the easiest. Nothing is stored: it follows from the attempts and `now`.
 */
export function practiceQueue(
  attempts: readonly Attempt[],
  scenarios: readonly Practisable[],
  now: number,
): PracticeItem[] {
  const { clauses } = progressOf(attempts);
  const items = scenarios.flatMap((scenario): (PracticeItem & { order: number })[] => {
    const own = attempts.filter((a) => a.scenario.id === scenario.id);
    const weak = scenario.practises.find((id) => {
      const standing = clauses.get(id)?.standing;
      return standing === "missed" || standing === "unsteady";
    });
    const base = { scenario: scenario.id };
    if (own.length === 0) {
      return [
        weak === undefined
          ? { ...base, reason: "new", order: scenario.level }
          : { ...base, reason: "weak-clause", clause: weak, order: scenario.level },
      ];
    }
    const due = dueAt(own);
    if (due > now) return [];
    return [{ ...base, reason: newestFirst(own)[0]?.passed === true ? "due" : "failed", order: due }];
  });
  return items
    .sort(
      (a, b) => rank[a.reason] - rank[b.reason] || a.order - b.order || (a.scenario < b.scenario ? -1 : 1),
    )
    .map(({ order: _, ...item }) => item);
}
