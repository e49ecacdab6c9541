import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createActor } from "xstate";
import { ManualClock } from "#core/base";
import {
  holds,
  machineOf,
  noEffects,
  type Action,
  type CallerContext,
  type CallerEvent,
  type Guard,
  type StateNode,
} from "#core/scenario";
import { aScenario } from "../../support/a-scenario.ts";

const context = (change: Partial<CallerContext> = {}): CallerContext => ({
  mood: 0,
  counts: {},
  memory: [],
  ...change,
});
const replied = (acts: string[], faults: string[] = []): CallerEvent => ({
  type: "agent.replied",
  acts,
  faults,
});
const heard = (params: object, event: CallerEvent) =>
  holds({ type: "heard", params } as Guard, context(), event);

describe("the guard heard", () => {
  test.each<[object, CallerEvent, boolean]>([
    [{ all: ["greet", "identify"] }, replied(["greet", "identify", "offer-help"]), true],
    [{ all: ["greet", "identify"] }, replied(["greet"]), false],
    [{ any: ["greet", "identify"] }, replied(["identify"]), true],
    [{ any: ["greet", "identify"] }, replied(["apologise"]), false],
    [{ none: ["decline"] }, replied(["greet"]), true],
    [{ none: ["decline"] }, replied(["decline"]), false],
    [{ faults: ["insult", "leak"] }, replied([], ["leak"]), true],
    [{ faults: ["insult"] }, replied([], ["leak"]), false],
    [{ clean: true }, replied(["greet"], ["but"]), false],
    [{ clean: true }, replied([]), true],
    [{ clean: false }, replied([], ["but"]), true],
    [{ all: ["greet"], none: ["decline"], clean: true }, replied(["greet", "decline"]), false],
    [{}, replied([]), true],
    [{}, { type: "agent.held" }, false],
    [{ none: ["greet"] }, { type: "caller.finished" }, false],
  ])("%j of %j is %j", (params, event, expected) => {
    expect(heard(params, event)).toBe(expected);
  });
});

describe("the other guards", () => {
  const held: CallerEvent = { type: "agent.held" };
  test.each<[Guard, CallerContext, CallerEvent, boolean]>([
    [{ type: "rude" }, context(), replied(["greet"], ["curt-prompt"]), true],
    [{ type: "rude" }, context(), replied(["greet"]), false],
    [{ type: "mood", params: { atLeast: -1, atMost: 1 } }, context({ mood: 1 }), held, true],
    [{ type: "mood", params: { atLeast: -1, atMost: 1 } }, context({ mood: -2 }), held, false],
    [{ type: "counted", params: { of: "asked", atLeast: 2 } }, context({ counts: { asked: 2 } }), held, true],
    [{ type: "counted", params: { of: "asked", atMost: 0 } }, context(), held, true],
    [{ type: "counted", params: { of: "constructor", atLeast: 1 } }, context(), held, false],
    [{ type: "remembers", params: { fact: "was-held" } }, context({ memory: ["was-held"] }), held, true],
    [{ type: "remembers", params: { fact: "was-held" } }, context(), held, false],
    [
      { type: "party", params: { any: ["billing"] } },
      context(),
      { type: "agent.transferred", to: "billing" },
      true,
    ],
    [
      { type: "party", params: { any: ["billing"] } },
      context(),
      { type: "agent.transferred", to: "technical" },
      false,
    ],
    [
      { type: "article", params: { any: ["delays"] } },
      context(),
      { type: "agent.looked-up", article: "delays" },
      true,
    ],
    [{ type: "article", params: { any: ["delays"] } }, context(), held, false],
  ])("%j in %j after %j is %j", (guard, caller, event, expected) => {
    expect(holds(guard, caller, event)).toBe(expected);
  });

  test("every, some and not mean what they mean in logic", () => {
    const atom = (bit: boolean): Guard => ({ type: "mood", params: bit ? {} : { atLeast: 3 } });
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), (bits) => {
        const guards = bits.map(atom);
        const is = (guard: Guard) => holds(guard, context(), held);
        expect(is({ type: "every", params: { guards } })).toBe(bits.every(Boolean));
        expect(is({ type: "some", params: { guards } })).toBe(bits.some(Boolean));
        expect(is({ type: "not", params: { guard: { type: "some", params: { guards } } } })).toBe(
          !bits.some(Boolean),
        );
      }),
    );
  });
});

/** A caller who does these actions whenever the agent replies. */
function callerWho(actions: readonly Action[], chart?: StateNode) {
  const said: string[] = [];
  const clock = new ManualClock();
  const scenario = aScenario({
    chart: chart ?? { initial: "a", states: { a: { on: { "agent.replied": { actions: [...actions] } } } } },
  });
  const machine = machineOf(scenario, {
    ...noEffects,
    say: (line) => said.push(line),
    sound: (sound) => said.push(`*${sound}*`),
  });
  const actor = createActor(machine, {
    clock: {
      setTimeout: (fn, ms) => clock.setTimeout(fn, ms),
      clearTimeout: (id: number) => clock.clearTimeout(id),
    },
  });
  actor.start();
  return { actor, clock, said, context: () => actor.getSnapshot().context as CallerContext };
}

describe("actions", () => {
  const shift = (by: number): Action => ({ type: "shiftMood", params: { by } });
  const count = (by: number): Action => ({ type: "count", params: { of: "asked", by } });

  test("keep the mood and the counters within bounds, however often they run", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 6 }),
        (moods, counts) => {
          const caller = callerWho([...moods.map(shift), ...counts.map(count)]);
          for (let i = 0; i < 3; i++) caller.actor.send(replied([]));
          const { mood, counts: counted } = caller.context();
          expect(mood).toBe(
            [...moods, ...moods, ...moods].reduce((m, by) => Math.max(-3, Math.min(3, m + by)), 0),
          );
          expect(counted.asked ?? 0).toBe(Math.min(99, 3 * counts.reduce((sum, by) => sum + by, 0)));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("count by one unless told, from nothing, even what is called like a member of every object", () => {
    const caller = callerWho([{ type: "count", params: { of: "constructor" } }]);
    caller.actor.send(replied([]));
    caller.actor.send(replied([]));
    expect(caller.context().counts.constructor).toBe(2);
  });

  test("remember a thing once, forget it, and start a counter anew", () => {
    const caller = callerWho([
      count(5),
      { type: "resetCount", params: { of: "asked" } },
      { type: "remember", params: { fact: "was-held" } },
      { type: "remember", params: { fact: "was-held" } },
      { type: "remember", params: { fact: "gone" } },
      { type: "forget", params: { fact: "gone" } },
    ]);
    caller.actor.send(replied([]));
    expect(caller.context()).toEqual({ mood: 0, counts: { asked: 0 }, memory: ["was-held"] });
  });

  test("speak and sound through the line, in order", () => {
    const caller = callerWho([
      { type: "say", params: { line: "where" } },
      { type: "sound", params: { sound: "sigh" } },
      { type: "say", params: { line: "bye" } },
    ]);
    caller.actor.send(replied([]));
    expect(caller.said).toEqual(["where", "*sigh*", "bye"]);
  });
});

test.each<[string, readonly Action[], number]>([
  ["beat", [], 800],
  ["patience", [], 6000],
  ["patience", [{ type: "shiftMood", params: { by: 3 } }], 9000],
  ["patience", [{ type: "shiftMood", params: { by: -3 } }], 3000],
  ["long-patience", [], 12_000],
])("the delay %s after %j is over at %i ms", (delay, entry, ms) => {
  const caller = callerWho([], {
    initial: "a",
    states: {
      a: { entry: [...entry], always: { target: "b" } },
      b: { after: { [delay]: { target: "c" } } },
      c: {},
    },
  });
  caller.clock.advance(ms - 1);
  expect(caller.actor.getSnapshot().value).toBe("b");
  caller.clock.advance(1);
  expect(caller.actor.getSnapshot().value).toBe("c");
});
