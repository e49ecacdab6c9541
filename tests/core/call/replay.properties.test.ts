import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ManualClock } from "#core/base";
import {
  callAsItStands,
  openCall,
  readLog,
  replaySession,
  standingEvents,
  type Call,
  type CallInput,
  type CallLog,
} from "#core/call";
import type { Scenario } from "#core/scenario";
import { scoreCall } from "#core/scoring";
import { understand } from "#core/speech";
import { callCentrePack } from "../../../src/core/standards/pack.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { aHeader, withChart } from "../../support/a-call.ts";

const say = (line: string) => ({ type: "say" as const, params: { line } });

/** Two regions, lines said on hold, a transfer that comes back, counters, a dialect line. */
const busy: Scenario = withChart(
  {
    type: "parallel",
    states: {
      talk: {
        initial: "asking",
        states: {
          asking: {
            tags: ["caller-states-matter"],
            entry: [say("where"), say("thanks")],
            meta: { replies: ["hello", "sorry", "dunno"] },
            on: {
              "agent.replied": [
                {
                  guard: { type: "rude" },
                  actions: [{ type: "shiftMood", params: { by: -1 } }, say("where")],
                },
                { guard: { type: "counted", params: { of: "turns", atLeast: 4 } }, target: "done" },
                { actions: [{ type: "count", params: { of: "turns" } }, say("dialect")] },
              ],
              "agent.transferred": {
                guard: { type: "party", params: { any: ["billing"] } },
                actions: [say("where")],
              },
              "agent.hung-up": { target: "done" },
            },
          },
          done: { type: "final", entry: [say("bye")] },
        },
      },
      feeling: {
        initial: "calm",
        states: {
          calm: {
            after: { patience: { target: "restless" } },
            on: { "agent.replied": { target: "calm", reenter: true } },
          },
          restless: {
            tags: ["caller-silent"],
            entry: [say("where"), { type: "sound", params: { sound: "sigh" } }],
            on: { "agent.replied": { target: "calm" } },
            after: { "long-patience": { target: "lost" } },
          },
          lost: { type: "final" },
        },
      },
    },
  },
  {
    lines: {
      ...aScenario().lines,
      dialect: { "zh-CN": "侬讲啥?", en: "What?", lang: "wuu", gloss: { "zh-CN": "你说什么?", en: "What?" } },
    },
  },
);

/** A second call, a line that breaks and comes back either way, a desk that is slow and one that fails. */
const eventful: Scenario = withChart(
  {
    initial: "talk",
    on: {
      "agent.answered-second": { target: ".second" },
      "agent.looked-up": { actions: [say("thanks")] },
      "desk.failed": { actions: [{ type: "shiftMood", params: { by: -1 } }] },
    },
    states: {
      talk: {
        tags: ["caller-states-matter"],
        entry: [say("where")],
        on: {
          "agent.replied": [
            { guard: { type: "rude" }, target: "down", actions: [{ type: "drop" }] },
            { actions: [{ type: "ringSecond" }, say("thanks")] },
          ],
        },
        after: { "20000": { target: "down", actions: [{ type: "drop" }] } },
      },
      second: {
        tags: ["second-caller"],
        entry: [say("other"), say("where")],
        on: {
          "agent.replied": { actions: [{ type: "secondHangsUp" }] },
          "agent.returned": { target: "talk" },
          "second.gave-up": { target: "talk" },
        },
        after: { "30000": { target: "lost" } },
      },
      down: {
        tags: ["call-dropped"],
        entry: [say("where")],
        on: { "agent.redialled": { target: "rung" } },
        after: { "12000": { actions: [{ type: "ringBack" }] } },
      },
      rung: {
        after: { "8000": { target: "talk", actions: [{ type: "pickUp" }] } },
        on: { "caller.not-reached": { target: "down" } },
      },
      lost: { type: "final", entry: [say("bye")] },
    },
  },
  {
    second: { name: { "zh-CN": "未知号码", en: "Unknown" }, number: "139****0000", rings: 4 },
    lines: {
      ...aScenario().lines,
      other: { "zh-CN": "喂，我问个事", en: "Hello, a question", speaker: "second" },
    },
    facts: {
      ...aScenario().facts,
      articles: aScenario().facts.articles.map((article) => ({ ...article, takes: 7 })),
      record: { takes: 2, fails: true },
    },
  },
);

/** The agent rings: busy first, then somebody answers. */
const outward: Scenario = withChart(
  {
    initial: "first",
    states: {
      first: {
        after: { "4000": { target: "busy", actions: [{ type: "notReached", params: { why: "busy" } }] } },
      },
      busy: { on: { "agent.redialled": { target: "again" } }, after: { "60000": { target: "never" } } },
      again: { after: { "9000": { target: "there", actions: [{ type: "pickUp" }] } } },
      there: {
        tags: ["callee-answers"],
        entry: [say("where")],
        on: { "agent.replied": { actions: [say("thanks")] } },
        after: { patience: { target: "never" } },
      },
      never: { type: "final" },
    },
  },
  { direction: "outbound" },
);

type Deed =
  | { readonly what: "do"; readonly input: Exclude<CallInput, { type: "reply" }> }
  | { readonly what: "reply"; readonly text: string; readonly picked?: string }
  | { readonly what: "undo" }
  | { readonly what: "pause"; readonly on: boolean }
  | { readonly what: "pace"; readonly rate: number };
interface Step {
  readonly wait: number;
  readonly deed: Deed;
}

const texts = [
  "您好,晨光客服中心,请问有什么可以帮您?",
  "喂,说话呀",
  "非常抱歉,请您稍等",
  "不知道",
  "感谢您的来电,再见",
  "   ",
  "嗯😀",
];
const input: fc.Arbitrary<Exclude<CallInput, { type: "reply" }>> = fc.oneof(
  fc
    .constantFrom<"answer" | "hangup" | "stop" | "close">("answer", "answer", "hangup", "stop", "close")
    .map((type) => ({ type })),
  fc.record({ type: fc.constantFrom("typing" as const, "mute" as const, "hold" as const), on: fc.boolean() }),
  fc.record({
    type: fc.constantFrom("transfer" as const, "escalate" as const),
    to: fc.constantFrom("billing", "supervisor", "moon"),
  }),
  fc.record({
    type: fc.constant("slip" as const),
    fields: fc.constantFrom({ caller: "陈女士" }, { content: "包裹未到" }, { hat: "red" }),
  }),
  fc.record({ type: fc.constant("lookup" as const), article: fc.constantFrom("delays", "customer", "moon") }),
  fc
    .constantFrom<"answer-second" | "return-first" | "reject-second" | "dial" | "redial">(
      "answer-second",
      "return-first",
      "reject-second",
      "dial",
      "redial",
    )
    .map((type) => ({ type })),
  fc.record({ type: fc.constant("gloss" as const), line: fc.constantFrom("dialect", "where") }),
  fc.record({ type: fc.constant("hint" as const), reply: fc.constantFrom("hello", "sorry") }),
);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ what: fc.constant("reply" as const), text: fc.constantFrom(...texts) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant("reply" as const),
      text: fc.constant(texts[0] ?? ""),
      picked: fc.constantFrom("hello", "moon"),
    }),
  },
  { weight: 6, arbitrary: input.map((i): Deed => ({ what: "do", input: i })) },
  { weight: 2, arbitrary: fc.constant<Deed>({ what: "undo" }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("pause" as const), on: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant("pace" as const), rate: fc.constantFrom(0.25, 0.3, 0.5, 1) }),
  },
);
const wait = fc.oneof(
  fc.constantFrom(0, 1, 5000, 6000, 12_000),
  fc.integer({ min: 0, max: 9000 }),
  fc.integer({ min: 0, max: 90_000 }),
);
const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.record({ wait, deed }), { maxLength: 25 })
  // Most calls are answered early, or little would be tried.
  .chain((rest) =>
    fc.nat(9000).map((at) => [
      { wait: at, deed: { what: "do", input: { type: "answer" } } as Deed },
      // Refused where the phone rings here.
      { wait: 0, deed: { what: "do", input: { type: "dial" } } as Deed },
      ...rest,
    ]),
  );
const scenario = fc.constantFrom(aScenario(), busy, eventful, outward);
const runs = { numRuns: 80 };

function does(call: Call, d: Deed) {
  if (d.what === "do") return call.do(d.input);
  if (d.what === "reply") return call.reply(d.text, d.picked);
  if (d.what === "undo") return call.undo();
  return d.what === "pause" ? call.pause(d.on) : call.pace(d.rate);
}

interface Made {
  readonly log: CallLog;
  readonly call: Call;
}

/** A call made in these steps, with the clock turned by `turn` from one moment to the next. */
function made(
  of: Scenario,
  all: readonly Step[],
  turn: (clock: ManualClock, to: number) => void = (c, to) => c.advanceTo(to),
): Made {
  const clock = new ManualClock();
  const call = openCall({ scenario: of, header: aHeader(of), clock, understand });
  let now = 0;
  for (const step of all) {
    now += step.wait;
    turn(clock, now);
    does(call, step.deed);
  }
  turn(clock, now + 30_000);
  return { log: call.log(), call };
}

const standards = callCentrePack();
const cardOf = (log: CallLog) => standards.profiles.map((profile) => scoreCall(log, standards, profile));

describe("whatever the trainee does, and whenever", () => {
  it("the log's times are whole and never go back", () => {
    fc.assert(
      fc.property(scenario, steps, (of, all) => {
        const times = made(of, all).log.events.map((e) => e.t);
        expect(times.every((t, i) => Number.isInteger(t) && t >= (times[i - 1] ?? 0))).toBe(true);
      }),
      runs,
    );
  });

  it("the log is one that the log's reader takes, and comes back from it the same", () => {
    fc.assert(
      fc.property(scenario, steps, (of, all) => {
        const { log } = made(of, all);
        const read = readLog(JSON.parse(JSON.stringify(log)));
        expect(read.problems).toEqual([]);
        expect(read.ok && read.value).toEqual(log);
      }),
      runs,
    );
  });

  it("replaying the log gives the same events, and the same line to go on from, byte for byte", () => {
    fc.assert(
      fc.property(scenario, steps, (of, all) => {
        const { log, call } = made(of, all);
        const session = replaySession(of, log);
        expect(JSON.stringify(session.log())).toBe(JSON.stringify(log));
        session.advanceTo(call.now());
        expect(session.log()).toEqual(log);
        const { canUndo, picks } = call.state();
        const keys = new Set(["paused", "rate", "canUndo", "picks"]);
        const state = Object.fromEntries(Object.entries(call.state()).filter(([key]) => !keys.has(key)));
        expect(session.state()).toEqual(state);
        expect([session.canUndo(), session.picks()]).toEqual([canUndo, picks]);
      }),
      runs,
    );
  });

  it("the replayed log has the same scorecards, byte for byte", () => {
    fc.assert(
      fc.property(scenario, steps, (of, all) => {
        const { log } = made(of, all);
        const again = JSON.parse(JSON.stringify(replaySession(of, log).log())) as CallLog;
        expect(JSON.stringify(cardOf(again))).toBe(JSON.stringify(cardOf(log)));
      }),
      { numRuns: 25 },
    );
  });

  it("a refused deed leaves the log as it was", () => {
    fc.assert(
      fc.property(scenario, steps, deed, (of, all, last) => {
        const { call, log } = made(of, all);
        if (does(call, last) !== undefined) expect(call.log()).toEqual(log);
      }),
      runs,
    );
  });

  it("nothing happens after the end but after-call work, unless the end is taken back", () => {
    fc.assert(
      fc.property(scenario, steps, (of, all) => {
        const standing = standingEvents(made(of, all).log).map(({ event }) => event.type);
        const end = standing.indexOf("ended");
        const after = end < 0 ? [] : standing.slice(end + 1);
        const allowed = new Set(["slip", "lookup", "desk", "gloss", "closed", "pause", "pace"]);
        expect(after.filter((type) => !allowed.has(type))).toEqual([]);
      }),
      runs,
    );
  });
});

describe("however finely time passes", () => {
  it("many small steps of the clock give the same log as one big step", () => {
    fc.assert(
      fc.property(
        scenario,
        steps,
        fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 40 }),
        (of, all, cuts) => {
          let n = 0;
          const fine = (clock: ManualClock, to: number) => {
            while (clock.now() < to)
              clock.advanceTo(Math.min(to, clock.now() + (cuts[n++ % cuts.length] ?? 1)));
          };
          expect(made(of, all, fine).log).toEqual(made(of, all).log);
        },
      ),
      runs,
    );
  });
});

describe("a reply that was taken back", () => {
  it("leaves the call that was never made with it, to the millisecond", () => {
    const calm = fc.array(
      fc.record({
        wait,
        deed: deed.filter((d) => d.what === "reply" || (d.what === "do" && d.input.type !== "typing")),
      }),
      {
        maxLength: 10,
      },
    );
    const plain = (log: CallLog) => callAsItStands(log).map(({ event }) => event);
    fc.assert(
      fc.property(scenario, calm, calm, fc.nat(20_000), (of, before, after, regret) => {
        const answer: Step = { wait: 6000, deed: { what: "do", input: { type: "answer" } } };
        const wrong: Step = { wait: 0, deed: { what: "reply", text: "不知道" } };
        const clock = new ManualClock();
        const call = openCall({ scenario: of, header: aHeader(of), clock, understand });
        for (const step of [answer, ...before]) {
          clock.advance(step.wait);
          does(call, step.deed);
        }
        if (does(call, wrong.deed) === undefined) {
          clock.advance(regret);
          expect(call.undo()).toBeUndefined();
        }
        for (const step of after) {
          clock.advance(step.wait);
          does(call, step.deed);
        }
        clock.advance(30_000);
        expect(plain(call.log())).toEqual(plain(made(of, [answer, ...before, ...after]).log));
      }),
      runs,
    );
  });
});
