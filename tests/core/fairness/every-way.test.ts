import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explore, fairnessOf, walk, type Walk, type WalkMakers } from "#core/fairness";
import type { Scenario } from "#core/scenario";
import { simpleUnderstand, withChart } from "../../support/a-call.ts";
import { aClause, aProfile, standardsOf } from "../../support/a-standard.ts";

const text = (zh: string) => ({ "zh-CN": zh, en: zh });
const replies: Scenario["replies"] = Object.fromEntries(
  [0, 1, 2, 3].flatMap((i) => [
    [`kind-${i}`, { ...text("您好，很抱歉"), quality: "good" as const }],
    [`rude-${i}`, { ...text("不知道"), quality: "bad" as const }],
  ]),
);
const situations = ["caller-states-matter", "caller-thanks", "caller-anxious", "caller-angry"] as const;
const finals = ["happy", "content", "angry"] as const;
/** Replies in a row that are tried out in every order; every call of these charts is over by then, or goes in a circle. */
const depth = 6;

interface Stop {
  readonly situation: number;
  readonly kind: Turn;
  readonly rude: Turn;
}
/** Where a reply leads, and what must be, or comes to be, on the way. */
interface Turn {
  readonly to: number;
  readonly counts: boolean;
  readonly onlyAfter?: number | undefined;
}

const turn = fc.record({
  to: fc.nat(6),
  counts: fc.boolean(),
  onlyAfter: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
});
const stops = fc.array(fc.record({ situation: fc.nat(3), kind: turn, rude: turn }), {
  minLength: 2,
  maxLength: 4,
});

/**
 * A small chart: a reply leads on at once, or only when a counter has got so far; otherwise the caller asks again.
 * Without `back` it never leads back, so that no call can better itself by going round once more.
 */
function chartOf(all: readonly Stop[], back: boolean): Scenario["chart"] {
  const name = (i: number) => (i < all.length ? `stop-${i}` : (finals[i % finals.length] ?? "angry"));
  const turns = (at: number, when: object | undefined, { to: any, counts, onlyAfter }: Turn) => {
    const to = back ? any : at + 1 + (any % (all.length - at + 2));
    const actions = counts ? [{ type: "count", params: { of: "times" } }] : [];
    const far = onlyAfter && [{ type: "counted", params: { of: "times", atLeast: onlyAfter } }];
    const guards = [...(when ? [when] : []), ...(far ? far : [])];
    const guard = guards.length > 1 ? { type: "every", params: { guards } } : guards[0];
    const again = { actions: [{ type: "count", params: { of: "times" } }] };
    return [
      { ...(guard && { guard }), target: name(to), actions },
      ...(far ? [{ ...(when && { guard: when }), ...again }] : []),
    ];
  };
  const states = all.map(({ situation, kind, rude }, i) => [
    `stop-${i}`,
    {
      tags: [situations[situation] ?? "caller-angry"],
      entry: [{ type: "say", params: { line: "where" } }],
      meta: { replies: [`kind-${i}`, `rude-${i}`] },
      on: { "agent.replied": [...turns(i, { type: "rude" }, rude), ...turns(i, undefined, kind)] },
      after: { "9000": { target: "gave-up" } },
    },
  ]);
  const ends = [...finals, "gave-up"].map((key) => [key, { type: "final" }]);
  return { initial: "stop-0", states: Object.fromEntries([...states, ...ends]) as never };
}

const clauses = situations.map((situation, i) =>
  aClause(
    { kind: "respond", when: { situation: [situation] }, acts: [["apologise"]] },
    { id: `talk.${situation}`, weight: 4 + 3 * i },
  ),
);

function makersOf(all: readonly Stop[], back: boolean): WalkMakers {
  const profile = aProfile({ passMark: 60 });
  return {
    scenario: withChart(chartOf(all, back), { replies, practises: clauses.map(({ id }) => id) }),
    profile,
    standards: standardsOf(clauses, profile),
    understand: simpleUnderstand,
  };
}

/** Every order of the two replies, played to its end. */
function everyWay(makers: WalkMakers): Walk[] {
  return Array.from({ length: 2 ** depth }, (_, bits) => {
    let i = 0;
    return walk(makers, "perfect", 1, (_, picks) => {
      const manner = (bits >> i++) & 1 ? "rude" : "kind";
      return picks.find(({ id }) => id.startsWith(manner))?.id;
    });
  }).filter(({ endless, picks }) => !endless && picks.length <= depth);
}

const outcomes = (walks: readonly Walk[]) =>
  new Set(
    walks.flatMap(({ findings }) =>
      findings.filter(({ outcome }) => outcome !== "not-applicable").map(({ clause }) => clause),
    ),
  );

function found(makers: WalkMakers) {
  const explored = explore(makers);
  const fairness = fairnessOf(explored, makers);
  return {
    best: fairness.best.score,
    worst: fairness.worst.score,
    endings: new Set(fairness.endings.map(({ ending }) => ending)),
    clauses: outcomes([...explored.good, ...explored.bad, ...explored.silent, ...explored.others]),
  };
}

describe("what is found out about a small chart", () => {
  it("holds every ending that some order of replies comes to, and every clause that comes up on the way", () => {
    fc.assert(
      fc.property(stops, (all) => {
        const makers = makersOf(all, true);
        const { endings, clauses: shown } = found(makers);
        const every = everyWay(makers);
        for (const { ending } of every) expect(endings).toContain(ending);
        for (const clause of outcomes(every)) expect(shown).toContain(clause);
      }),
      { numRuns: 10 },
    );
  });

  it("holds the best score and the worst that any order of replies earns", () => {
    fc.assert(
      fc.property(stops, (all) => {
        const makers = makersOf(all, false);
        const { best, worst } = found(makers);
        const scores = everyWay(makers).map(({ score }) => score);
        expect(best).toBeGreaterThanOrEqual(Math.max(...scores));
        expect(worst).toBeLessThanOrEqual(Math.min(...scores));
      }),
      { numRuns: 15 },
    );
  });
});
