import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CallLog } from "#core/call";
import { scoreCall } from "#core/scoring";
import type { Clause, Rule, When } from "#core/standards";
import { aCallLog } from "../../support/a-call-log.ts";
import { aClause, aProfile, standardsOf } from "../../support/a-standard.ts";

const some = <const T>(...items: readonly T[]) => fc.constantFrom(...items);
const acts = fc.subarray(["greet", "apologise", "ask-hold", "thank", "goodbye", "anything-else"]);
const text = some("您好", "喂,说话!", "对不起,“我不知道”,请稍等", "再见");
const party = some("team-leader", "supervisor");
type Do = (log: ReturnType<typeof aCallLog>) => unknown;

const step: fc.Arbitrary<Do> = fc.oneof(
  fc.tuple(text, acts, acts, fc.nat(3000)).map(([t, sure, unsure, typed]): Do => {
    const marks = [...sure, ...unsure.map((id) => ({ id, unsure: true as const }))];
    return (log) =>
      log.after(typed).reply(t, { acts: marks, faults: t.startsWith("喂") ? ["curt-prompt"] : [], typed });
  }),
  fc.subarray(["thanks", "agrees", "goodbye", "abuses"]).map(
    (a): Do =>
      (log) =>
        log.line("嗯", { acts: a }),
  ),
  fc.tuple(some("caller-silent", "needs-lookup", "holiday"), fc.boolean()).map(
    ([id, on]): Do =>
      (log) =>
        log.situation(id, on),
  ),
  fc.boolean().map(
    (on): Do =>
      (log) =>
        log.hold(on),
  ),
  fc.boolean().map(
    (on): Do =>
      (log) =>
        log.mute(on),
  ),
  party.map(
    (to): Do =>
      (log) =>
        log.escalate(to),
  ),
  fc.nat(8000).map(
    (ms): Do =>
      (log) =>
        log.after(ms),
  ),
  some("caller", "content").map(
    (f): Do =>
      (log) =>
        log.slip({ [f]: "王" }),
  ),
);

const aLog: fc.Arbitrary<CallLog> = fc
  .tuple(
    fc.nat(5),
    fc.array(step, { maxLength: 40 }),
    some("agent", "caller", "line", "trainee", "none"),
    some("practise", "exam"),
    fc.nat(4),
  )
  .map(([rings, steps, by, mode, hints]) => {
    const log = aCallLog({ mode, truth: { caller: { is: ["王"] }, content: { is: ["李"] } } });
    if (rings > 0) log.rings(rings);
    for (const act of steps) act(log);
    for (let i = 0; i < hints; i++) log.event({ type: "hint" });
    if (by !== "none") log.ends(by, "end");
    return log.build();
  });

const groups = fc.array(
  fc.subarray(["greet", "apologise", "ask-hold", "thank", "goodbye"], { minLength: 1 }),
  { minLength: 1, maxLength: 3 },
);
const when: fc.Arbitrary<When> = some<When>(
  { situation: ["caller-silent", "needs-lookup"] },
  { caller: ["thanks"] },
  { phone: ["hold", "resume"] },
  { situation: ["holiday"], first: true },
);
const rule: fc.Arbitrary<Rule> = fc.oneof(
  groups.map((a): Rule => ({ kind: "opening", acts: a })),
  fc
    .tuple(when, groups)
    .map(([w, a]): Rule => ({ kind: "respond", when: w, acts: a, without: ["curt-prompt"] })),
  fc
    .tuple(when, groups, groups)
    .map(([w, a, b]): Rule => ({ kind: "sequence", when: w, steps: [{ acts: a, times: 2 }, { acts: b }] })),
  groups.map((a): Rule => ({ kind: "before", phone: ["hold", "mute"], acts: a, consent: true })),
  fc.tuple(groups, groups).map(([a, b]): Rule => ({ kind: "order", first: a, then: b })),
  fc.option(when, { nil: undefined }).map((w): Rule => ({
    kind: "never",
    faults: ["curt-prompt"],
    phone: ["hangup"],
    words: [{ text: "我不知道" }],
    ...(w && { when: w }),
  })),
  fc
    .tuple(
      some("rings", "first-reply", "pause-between", "pause-before-hangup", "hold", "reply-delay"),
      fc.option(when, { nil: undefined }),
    )
    .map(([measure, w]): Rule => ({ kind: "timing", measure, atLeast: 2, atMost: 5, ...(w && { when: w }) })),
  groups.map((a): Rule => ({ kind: "count", acts: a, atLeast: 2, before: ["hangup"] })),
  groups.map((a): Rule => ({ kind: "closing", acts: a })),
  when.map((w): Rule => ({ kind: "phone", when: w, press: ["escalate"], to: ["supervisor"] })),
  some<Rule>({ kind: "form", fields: ["caller", "content"] }),
);

const pack: fc.Arbitrary<Clause[]> = fc
  .array(fc.tuple(rule, fc.integer({ min: 1, max: 10 }), fc.boolean()), { maxLength: 12 })
  .map((list) =>
    list.map(([r, weight, talk], i) =>
      aClause(r, { id: `talk.c${i}`, weight, area: talk ? "talk" : "close" }),
    ),
  );

const profile = aProfile();
const cardOf = (log: CallLog, clauses: readonly Clause[]) => scoreCall(log, standardsOf(clauses), profile);

function frozen<T>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const runs = { numRuns: 150 };

describe("whatever the call and the standard", () => {
  it("[S40] the score is a whole number from 0 to 100 and no clause gives more than it is worth", () => {
    fc.assert(
      fc.property(aLog, pack, (log, clauses) => {
        const card = cardOf(log, clauses);
        expect(Number.isInteger(card.score) && card.score >= 0 && card.score <= 100).toBe(true);
        for (const { points, of, outcome } of card.findings) {
          expect(points >= 0 && points <= of).toBe(true);
          if (outcome === "met") expect(points).toBe(of);
          if (outcome === "broken") expect(points).toBe(0);
        }
      }),
      runs,
    );
  });

  it("[S44] scoring twice gives the same card and leaves log and standards as they were", () => {
    fc.assert(
      fc.property(aLog, pack, (log, clauses) => {
        frozen(log);
        frozen(clauses);
        expect(cardOf(log, clauses)).toEqual(cardOf(log, clauses));
      }),
      runs,
    );
  });

  it("[S44] the order of clauses changes nothing but the order of findings", () => {
    fc.assert(
      fc.property(aLog, pack, (log, clauses) => {
        const [card, turned] = [cardOf(log, clauses), cardOf(log, [...clauses].reverse())];
        expect({ ...turned, findings: [...turned.findings].reverse() }).toEqual(card);
      }),
      runs,
    );
  });

  it("[S39] one more missed clause never raises the score, and one that does not apply changes nothing", () => {
    const missed = aClause({ kind: "opening", acts: [["congratulate"]] }, { id: "talk.extra" });
    const idle = aClause(
      { kind: "respond", when: { situation: ["wrong-number"] }, acts: [["greet"]] },
      { id: "talk.extra" },
    );
    fc.assert(
      fc.property(aLog, pack, (log, clauses) => {
        const card = cardOf(log, clauses);
        expect(cardOf(log, [...clauses, missed]).score).toBeLessThanOrEqual(card.score);
        const { findings, ...same } = cardOf(log, [...clauses, idle]);
        expect({ ...same, findings: findings.slice(0, -1) }).toEqual(card);
      }),
      runs,
    );
  });

  it("[S42] what is missed or broken shows at least one event of the log, in order", () => {
    fc.assert(
      fc.property(aLog, pack, (log, clauses) => {
        for (const { outcome, evidence } of cardOf(log, clauses).findings) {
          if (outcome === "missed" || outcome === "broken") expect(evidence.length).toBeGreaterThan(0);
          expect(evidence.length).toBeLessThanOrEqual(6);
          const events = evidence.map((e) => e.event);
          expect(events).toEqual([...events].sort((a, b) => a - b));
          for (const { event } of evidence) expect(log.events[event]).toBeDefined();
        }
      }),
      runs,
    );
  });
});
