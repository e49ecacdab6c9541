import { problem, type Problem } from "../base/index.ts";
import { finalStatesOf } from "./final-states.ts";
import type { Explored } from "./explore.ts";
import { isKept } from "./kept.ts";
import type { FairnessCode } from "./problems.ts";
import type { Walk, WalkMakers } from "./walk.ts";

/** A call that shows something: the way through it, and what it was worth. */
export interface Witness {
  readonly path: readonly string[];
  readonly ending: string;
  readonly score: number;
  readonly passed: boolean;
}

/** Whether a scenario can be marked fairly under one house, with calls that show it. */
export interface Fairness {
  readonly profile: string;
  readonly best: Witness;
  readonly worst: Witness;
  /** The best call of each ending that was reached. */
  readonly endings: readonly Witness[];
  /** Calls that were made to find out. */
  readonly calls: number;
  readonly problems: readonly Problem[];
}

/** Endings reached by good replies alone are equals: their best scores lie no further apart than this. */
export const equalWithin = 8;

/** Judges what was explored: can it be passed and failed, are equal endings worth the same, is every promise kept? */
export function fairnessOf(explored: Explored, makers: WalkMakers): Fairness {
  const { silent } = explored;
  const all = [...explored.good, ...explored.bad, ...silent, ...explored.others];
  // Good replies that went round in a circle came to no ending of their own.
  const good = all.filter((one) => !one.endless && isGoodAlone(one, makers));
  const rank = (one: Walk) => one.score + (one.passed ? 1000 : 0);
  const [best, ...rest] = [...all].sort((a, b) => rank(b) - rank(a));
  if (!best) throw new Error("Nothing was explored.");
  // Saying nothing fails any call, and so does hanging up: what counts is whether answering badly does.
  const answering = rest.filter(
    ({ choices }) => choices.length > 0 && choices.every(({ pick }) => pick !== ""),
  );
  const worst = answering.at(-1) ?? best;
  const endings = [...new Set(all.map(({ ending }) => ending))].flatMap((ending) => {
    const [top] = all.filter((one) => one.ending === ending).sort((a, b) => rank(b) - rank(a));
    return top ? [top] : [];
  });
  return {
    profile: makers.profile.id,
    best: witness(best),
    worst: witness(worst),
    endings: endings.map(witness),
    calls: all.length,
    problems: [
      ...(best.passed ? [] : [found("fairness.cannot-pass", ["chart"], best, "error")]),
      ...(worst.passed ? [found("fairness.cannot-fail", ["chart"], worst, "error")] : []),
      ...unequalEndings(good, makers),
      ...neverTriggered(all, makers),
      ...solvedAlone(silent, good, makers),
      ...endless(all),
    ],
  };
}

/** Whoever made this call said nothing but good replies, none twice in the same place, did what they said, and did not end it. */
function isGoodAlone({ choices, endedBy, manner }: Walk, { scenario }: WalkMakers): boolean {
  const taken = choices.map(({ point, pick }) => `${point}>${pick}`);
  return (
    choices.length > 0 &&
    manner === "perfect" &&
    endedBy !== "agent" &&
    new Set(taken).size === taken.length &&
    choices.every(({ pick }) => scenario.replies[pick]?.quality === "good")
  );
}

const witness = ({ picks: path, ending, score, passed }: Walk): Witness => ({ path, ending, score, passed });

/** More replies than this are not told: the beginning shows the way. */
const longestPath = 12;

function pathText({ picks }: Walk): string {
  const told = picks.slice(0, longestPath).join(" → ");
  return picks.length > longestPath ? `${told} → …` : told;
}

function found(
  code: FairnessCode,
  at: Problem["at"],
  one: Walk,
  severity: Problem["severity"],
  more: Problem["params"] = {},
): Problem {
  return problem(code, at, { path: pathText(one), ending: one.ending, score: one.score, ...more }, severity);
}

/** Endings that good replies lead to should be able to earn the same. */
function unequalEndings(good: readonly Walk[], { scenario }: WalkMakers): Problem[] {
  const finals = finalStatesOf(scenario.chart);
  const tops = new Map<string, Walk>();
  for (const one of good) {
    const top = tops.get(one.ending);
    if (finals.has(one.ending) && (!top || one.score > top.score)) tops.set(one.ending, one);
  }
  const [highest, ...others] = [...tops.values()].sort((a, b) => b.score - a.score);
  if (!highest) return [];
  return others
    .filter(({ score }) => highest.score - score > equalWithin)
    .map((one) =>
      found("fairness.unequal-endings", finals.get(one.ending) ?? ["chart"], one, "warning", {
        other: highest.ending,
        otherScore: highest.score,
        otherPath: pathText(highest),
      }),
    );
}

/** A clause that the scenario says it practises comes up in some call; not asked of clauses that the house does not keep. */
function neverTriggered(all: readonly Walk[], makers: WalkMakers): Problem[] {
  const seen = new Set(
    all.flatMap(({ findings }) =>
      findings.flatMap((f) => (f.outcome === "not-applicable" ? [] : [f.clause])),
    ),
  );
  return makers.scenario.practises.flatMap((clause, i) =>
    isKept(clause, makers) && !seen.has(clause)
      ? [problem("fairness.never-triggered", ["practises", i], { clause }, "warning")]
      : [],
  );
}

/** An agent who says nothing must not come to an ending that good replies lead to, unless silence is the whole matter. */
function solvedAlone(silent: readonly Walk[], good: readonly Walk[], { scenario }: WalkMakers): Problem[] {
  const finals = finalStatesOf(scenario.chart);
  const reached = new Set(good.map(({ ending }) => ending));
  return silent
    .filter((one) => finals.has(one.ending) && reached.has(one.ending))
    .slice(0, 1)
    .map((one) =>
      found(
        "fairness.solves-alone",
        finals.get(one.ending) ?? ["chart"],
        one,
        one.passed ? "error" : "warning",
      ),
    );
}

function endless(all: readonly Walk[]): Problem[] {
  return all
    .filter((one) => one.endless)
    .slice(0, 1)
    .map((one) => found("fairness.endless", ["chart"], one, "hint"));
}
