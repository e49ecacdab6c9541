import { describe, expect, test } from "vitest";
import { createActor } from "xstate";
import { machineOf, noEffects, type Scenario, type StateNode } from "#core/scenario";
import { aScenario } from "../../support/a-scenario.ts";
import { problemLines } from "../../support/problems.ts";

const end: StateNode = { type: "final" };
const chartOf = (a: StateNode, more: Readonly<Record<string, StateNode>> = {}): StateNode => ({
  initial: "start",
  states: {
    start: { on: { "agent.replied": { target: "a" }, "agent.hung-up": { target: "end" } } },
    a,
    ...more,
    end,
  },
  on: { "agent.muted": { target: ".end" } },
});
const cycles = (chart: StateNode) =>
  problemLines({ ...aScenario(), chart }).flatMap(
    (p) => /eventless-cycle \S+ \{"states":"(.*)"\}/.exec(p)?.[1] ?? [],
  );
/** What really happens when the state is entered: whether XState had to stop the machine. */
const runsAway = (chart: StateNode) => {
  const actor = createActor(machineOf({ ...aScenario(), chart } as Scenario, noEffects));
  actor.subscribe({ error: () => undefined });
  actor.start();
  if (actor.getSnapshot().status === "active")
    actor.send({ type: "agent.replied", acts: ["greet"], faults: [] });
  return actor.getSnapshot().status === "error";
};
const mood = (params: object) => ({ type: "mood", params }) as never;
const shift = (by: number) => [{ type: "shiftMood", params: { by } }] as const;
const counted = (params: object) => ({ type: "counted", params: { of: "n", ...params } }) as never;
const count = [{ type: "count", params: { of: "n" } }] as const;
const remembers = { type: "remembers", params: { fact: "f" } } as const;
const not = (guard: unknown) => ({ type: "not", params: { guard } }) as never;

describe("a chart that turns for ever without an event is refused", () => {
  test.each<[string, StateNode, string]>([
    [
      "two states that send the call to each other",
      chartOf({ always: { target: "b" } }, { b: { always: { target: "a" } } }),
      "a → b → a",
    ],
    [
      "a state that comes back to itself and changes the mood",
      chartOf({ always: { target: "a", actions: [...shift(1)] } }),
      "a → a",
    ],
    ["one that stays and counts", chartOf({ always: { actions: [...count] } }), "a → a"],
    [
      "one that enters itself anew and counts then",
      chartOf({ entry: [...count], always: { target: "a", reenter: true } }),
      "a → a",
    ],
    [
      "guards that hold together",
      chartOf(
        { always: { guard: mood({ atLeast: 0 }), target: "b" } },
        { b: { always: { guard: mood({ atMost: 0 }), target: "a" } } },
      ),
      "a → b → a",
    ],
    [
      "a circle out of a compound state and back",
      chartOf(
        { initial: "x", states: { x: { always: { target: "#late-parcel.b" } } } },
        { b: { always: { target: "a" } } },
      ),
      "a.x → b → a.x",
    ],
    [
      "a transition of the outer state",
      chartOf(
        { initial: "x", always: { target: "b" }, states: { x: {} } },
        { b: { always: { target: "a.x" } } },
      ),
      "a → b → a",
    ],
    [
      "a compound state that is done at once, again and again",
      chartOf({
        initial: "x",
        onDone: { target: "a", reenter: true },
        states: { x: { always: { target: "f" } }, f: end },
      }),
      "a → a.x → a",
    ],
    [
      "a mood that goes up and down",
      chartOf(
        { always: { target: "b", actions: [...shift(1)] } },
        { b: { always: { guard: mood({ atLeast: 0 }), target: "a", actions: [...shift(-1)] } } },
      ),
      "a → b → a",
    ],
    [
      "what was heard, heard again",
      chartOf(
        { always: { guard: { type: "heard", params: { any: ["greet", "identify"] } }, target: "b" } },
        { b: { always: { guard: { type: "heard", params: { none: ["identify"] } }, target: "a" } } },
      ),
      "a → b → a",
    ],
  ])("%s", (_, chart, states) => {
    expect(cycles(chart)).toEqual([states]);
    expect(runsAway(chart)).toBe(true);
  });
});

describe("a chart that comes to rest is not refused", () => {
  test.each<[string, StateNode]>([
    [
      "guards that exclude each other",
      chartOf(
        { always: { guard: mood({ atLeast: 1 }), target: "b" } },
        { b: { always: { guard: mood({ atMost: 0 }), target: "a" } } },
      ),
    ],
    [
      "a guard and its opposite",
      chartOf(
        { always: { guard: remembers, target: "b" } },
        { b: { always: { guard: not(remembers), target: "a" } } },
      ),
    ],
    [
      "a fact that is forgotten on the way",
      chartOf(
        {
          always: {
            guard: not(remembers),
            target: "b",
            actions: [{ type: "remember", params: { fact: "f" } }],
          },
        },
        { b: { always: { target: "a" } } },
      ),
    ],
    [
      "a counter that runs out",
      chartOf(
        { always: { guard: counted({ atMost: 2 }), target: "b", actions: [...count] } },
        { b: { always: { target: "a" } } },
      ),
    ],
    ["a mood that runs out", chartOf({ always: { guard: mood({ atMost: 2 }), actions: [...shift(1)] } })],
    [
      "a second choice that needs the first to fail",
      chartOf(
        { always: [{ guard: remembers, target: "end" }, { target: "b" }] },
        { b: { always: { guard: remembers, target: "a" } } },
      ),
    ],
    [
      "a state that comes back to itself and only speaks",
      chartOf({ always: { target: "a", actions: [{ type: "say", params: { line: "where" } }] } }),
    ],
    [
      "a circle with an event in it",
      chartOf({ always: { target: "b" } }, { b: { on: { "agent.replied": { target: "a" } } } }),
    ],
    [
      "guards that look at different events",
      chartOf(
        { always: { guard: { type: "heard", params: { all: ["greet"] } }, target: "b" } },
        { b: { always: { guard: { type: "article", params: { any: ["delays"] } }, target: "a" } } },
      ),
    ],
    [
      "a way out that always goes first",
      chartOf({ always: [{ target: "end" }, { target: "b" }] }, { b: { always: { target: "a" } } }),
    ],
  ])("%s", (_, chart) => {
    expect(cycles(chart)).toEqual([]);
    expect(runsAway(chart)).toBe(false);
  });
});

test("each knot of states is told once, however many circles go through it", () => {
  const node: StateNode = { always: [{ guard: counted({ atLeast: 5 }), target: "b" }, { target: "c" }] };
  const back: StateNode = { always: { target: "a" } };
  expect(cycles(chartOf(node, { b: back, c: back }))).toEqual(["a → b → a"]);
});

test("a knot too tangled to look through is refused", () => {
  // No way round can be taken twice, but there are more of them than anybody could try.
  const keys = Array.from({ length: 30 }, (_, i) => `k${i}`);
  const tangle = Object.fromEntries(
    keys.map((key) => [
      key,
      {
        always: keys.map((target) => ({
          guard: not({ type: "remembers", params: { fact: target } }),
          target,
          actions: [{ type: "remember" as const, params: { fact: target } }],
        })),
      } satisfies StateNode,
    ]),
  );
  expect(cycles(chartOf({ on: { "agent.replied": { target: "k0" } } }, tangle)).length).toBe(1);
});

test("a circle that two regions keep turning between them slips through, and the machine is stopped", () => {
  const region = (guard: never, by: number): StateNode => ({
    initial: "on",
    states: { on: { always: { guard, actions: [...shift(by)] } } },
  });
  const chart: StateNode = {
    type: "parallel",
    states: {
      talk: { initial: "a", states: { a: { on: { "agent.hung-up": { target: "over" } } }, over: end } },
      up: region(mood({ atMost: 0 }), 1),
      down: region(mood({ atLeast: 1 }), -1),
    },
  };
  expect(cycles(chart)).toEqual([]);
  expect(runsAway(chart)).toBe(true);
});
