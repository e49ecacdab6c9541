import { describe, expect, test } from "vitest";
import type { StateNode } from "#core/scenario";
import { aScenario } from "../../support/a-scenario.ts";
import { problemLines } from "../../support/problems.ts";

const flow = (chart: StateNode): string[] =>
  problemLines({ ...aScenario(), chart })
    .flatMap(
      (problem) => /(?:unreachable-state|cannot-end) \S+ \{"state":"(.*)"\}/.exec(problem)?.slice(0, 1) ?? [],
    )
    .map((p) => p.replace(/ chart\S* /, " "));
const unreachable = (state: string) => `unreachable-state {"state":"${state}"}`;
const stuck = (state: string) => `cannot-end {"state":"${state}"}`;
const to = (target: string) => ({ "agent.replied": { target } });
const end: StateNode = { type: "final" };

describe("a state that no call comes to", () => {
  test("is told, the outermost for all inside it", () => {
    expect(
      flow({
        initial: "a",
        states: {
          a: { on: to("end") },
          b: { initial: "c", states: { c: { on: to("#late-parcel.end") } } },
          end,
        },
      }),
    ).toEqual([unreachable("b")]);
  });

  test("is one that is only reached from another such", () => {
    expect(
      flow({ initial: "a", states: { a: { on: to("end") }, b: { on: to("c") }, c: { on: to("b") }, end } }),
    ).toEqual([unreachable("b"), unreachable("c")]);
  });

  test("is one behind a transition that always goes first", () => {
    expect(
      flow({
        initial: "a",
        states: {
          a: { on: { "agent.replied": [{ target: "end" }, { target: "b" }] } },
          b: { on: to("end") },
          end,
        },
      }),
    ).toEqual([unreachable("b")]);
  });

  test("is the first of a state that is only entered further in", () => {
    expect(
      flow({
        initial: "a",
        states: {
          a: { on: to("b.second") },
          b: { initial: "first", on: to("end"), states: { first: {}, second: {} } },
          end,
        },
      }),
    ).toEqual([unreachable("b.first")]);
  });

  test("is not one that a guard may let through", () => {
    const guard = { type: "mood", params: { atLeast: 3 } } as const;
    expect(
      flow({
        initial: "a",
        states: {
          a: { on: { "agent.replied": [{ guard, target: "b" }, { target: "end" }] } },
          b: { on: to("end") },
          end,
        },
      }),
    ).toEqual([]);
  });

  test("is not one that history, a region or onDone leads to", () => {
    expect(
      flow({
        initial: "a",
        states: {
          a: { on: to("c.back") },
          c: {
            initial: "one",
            onDone: { target: "p" },
            states: {
              back: { type: "history", target: "two" },
              one: { on: to("over") },
              two: { on: to("one") },
              over: end,
            },
          },
          p: {
            type: "parallel",
            onDone: { target: "end" },
            states: {
              left: { initial: "x", states: { x: { on: to("done") }, done: end } },
              right: { initial: "y", states: { y: { on: to("done") }, done: end } },
            },
          },
          end,
        },
      }),
    ).toEqual([]);
  });

  test("is what follows a parallel state that is never done in all its regions", () => {
    expect(
      flow({
        initial: "p",
        states: {
          p: {
            type: "parallel",
            on: { "agent.hung-up": { target: "end" } },
            onDone: { target: "after" },
            states: {
              left: { initial: "x", states: { x: { on: to("done") }, done: end } },
              right: { initial: "y", states: { y: {} } },
            },
          },
          after: { on: to("end") },
          end,
        },
      }),
    ).toEqual([unreachable("after")]);
  });
});

describe("a state from which no end can be reached", () => {
  test("is told", () => {
    expect(
      flow({
        initial: "a",
        states: {
          a: { on: { "agent.replied": { target: "b" }, "agent.held": { target: "end" } } },
          b: { on: to("c") },
          c: { on: to("b") },
          end,
        },
      }),
    ).toEqual([stuck("b"), stuck("c")]);
  });

  test("is not saved by what its parent's first state can do", () => {
    expect(
      flow({
        initial: "p",
        states: {
          p: {
            initial: "a",
            states: {
              a: { on: { "agent.replied": { target: "b" }, "agent.held": { target: "#late-parcel.end" } } },
              b: {},
            },
          },
          end,
        },
      }),
    ).toEqual([stuck("p.b")]);
  });

  test("is saved by a transition of a state around it", () => {
    expect(
      flow({ initial: "p", states: { p: { initial: "a", on: to("end"), states: { a: {} } }, end } }),
    ).toEqual([]);
  });

  test("is saved by another region that can end the call", () => {
    const talk: StateNode = { initial: "a", states: { a: { on: to("over") }, over: end } };
    expect(
      flow({ type: "parallel", states: { talk, feeling: { initial: "calm", states: { calm: {} } } } }),
    ).toEqual([]);
  });

  test("is a deeper final state whose parent goes nowhere", () => {
    expect(
      flow({
        initial: "p",
        states: {
          p: {
            initial: "a",
            states: {
              a: { on: { "agent.replied": { target: "b" }, "agent.held": { target: "#late-parcel.end" } } },
              b: end,
            },
          },
          end,
        },
      }),
    ).toEqual([stuck("p.b")]);
  });
});
