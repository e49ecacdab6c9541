import type { Attempt } from "./attempt.ts";

/** How a clause stands: the last three times it applied all met, all not, some of each, or never yet. */
export type Standing = "met" | "unsteady" | "missed" | "unseen";

export interface ClauseProgress {
  readonly clause: string;
  readonly standing: Standing;
  readonly times: number;
  readonly met: number;
  /** Attempts in which it applied, newest first. */
  readonly seen: readonly { readonly attempt: string; readonly at: number; readonly met: boolean }[];
}

export interface Progress {
  readonly attempts: number;
  readonly passed: number;
  /** By scenario: how often, the best score, and the newest attempt. */
  readonly scenarios: ReadonlyMap<
    string,
    { readonly times: number; readonly best: number; readonly last: Attempt }
  >;
  readonly clauses: ReadonlyMap<string, ClauseProgress>;
}

const remembered = 3;

function standingOf(recent: readonly boolean[]): Standing {
  if (recent.length === 0) return "unseen";
  if (recent.every(Boolean)) return "met";
  return recent.some(Boolean) ? "unsteady" : "missed";
}

/** Newest first; of two at the same moment the order of ids decides. */
export function newestFirst(attempts: readonly Attempt[]): Attempt[] {
  return [...attempts].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/** What the attempts add up to. The order they come in does not matter. */
export function progressOf(attempts: readonly Attempt[]): Progress {
  const scenarios = new Map<string, { times: number; best: number; last: Attempt }>();
  const seen = new Map<string, { attempt: string; at: number; met: boolean }[]>();
  for (const attempt of newestFirst(attempts)) {
    const known = scenarios.get(attempt.scenario.id);
    scenarios.set(attempt.scenario.id, {
      times: (known?.times ?? 0) + 1,
      best: Math.max(known?.best ?? 0, attempt.score),
      last: known?.last ?? attempt,
    });
    for (const { clause, outcome } of attempt.clauses) {
      const list = seen.get(clause) ?? [];
      list.push({ attempt: attempt.id, at: attempt.at, met: outcome === "met" });
      seen.set(clause, list);
    }
  }
  return {
    attempts: attempts.length,
    passed: attempts.filter((a) => a.passed).length,
    scenarios,
    clauses: new Map(
      [...seen].map(([clause, times]) => [
        clause,
        {
          clause,
          standing: standingOf(times.slice(0, remembered).map((t) => t.met)),
          times: times.length,
          met: times.filter((t) => t.met).length,
          seen: times,
        },
      ]),
    ),
  };
}

const weekMs = 7 * 24 * 3_600_000;

/** Calls in each of the last `weeks` weeks, oldest first; the last one ends at `now` (ms since 1970). */
export function callsPerWeek(attempts: readonly Attempt[], now: number, weeks: number): number[] {
  const counts = new Array<number>(weeks).fill(0);
  for (const { at } of attempts) {
    const ago = Math.floor((now - at) / weekMs);
    const slot = weeks - 1 - ago;
    if (ago >= 0 && slot >= 0) counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return counts;
}
