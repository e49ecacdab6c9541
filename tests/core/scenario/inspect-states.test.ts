import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createActor } from "xstate";
import { machineOf, noEffects, type StateNode } from "#core/scenario";
import { bent, newProblems, problemLines } from "../../support/problems.ts";
import { aScenario } from "../../support/a-scenario.ts";

const states = "chart/states";
const say = [{ type: "say", params: { line: "where" } }] as const;

/** The chart of `aScenario` with another state that can be come to, and its words still in use. */
const withState = (node: StateNode, more: Readonly<Record<string, StateNode>> = {}) => ({
  [`${states}/waiting/on/agent.held`]: { target: "extra" },
  [`${states}/extra`]: node,
  ...Object.fromEntries(Object.entries(more).map(([key, state]) => [`${states}/${key}`, state])),
});
const calm = { meta: { replies: ["sorry"] }, after: { patience: { target: "gave-up" } } };

describe("targets", () => {
  test.each([
    ["a sibling", "content"],
    ["a state by its id", "#there"],
    ["a child of a state by its id", "#outer.inner"],
    ["a state by the scenario's id and its path", "#late-parcel.outer.inner"],
    ["a sibling's child", "outer.inner"],
  ])("can name %s", (_, target) => {
    const outer = {
      id: "outer",
      initial: "inner",
      states: {
        inner: { ...calm, after: { patience: { target: "#there" } } },
        other: { ...calm, after: { patience: { target: "#there" } } },
      },
    };
    expect(
      newProblems({
        ...withState(
          { ...calm, after: { patience: { target }, beat: { target: "outer" } } },
          { outer: { ...outer, on: { "agent.hung-up": { target: ".other" } } } },
        ),
        [`${states}/gave-up/id`]: "there",
      }),
    ).toEqual([]);
  });

  test.each([
    ["contnt", "content"],
    ["content.inner", ""],
    [".content", "content"],
    ["#content", "content"],
    ["#late-parcl", "#late-parcel"],
    ["", ""],
    ["content.", "content"],
    ["nowhere-at-all", ""],
  ])("%j is refused, and %j offered", (target, near) => {
    const [problem] = newProblems({ [`${states}/asking/on/agent.held/target`]: target });
    expect(problem).toBe(
      `error unknown-target ${states}/asking/on/agent.held/target ${JSON.stringify({ name: target, near })}`,
    );
  });

  test("of a deep state is offered the way to write a state that stands elsewhere", () => {
    const inner = { ...calm, after: { patience: { target: "gave-up" } } };
    expect(newProblems(withState({ initial: "inner", states: { inner } }))).toContain(
      `error unknown-target ${states}/extra/states/inner/after/patience/target {"name":"gave-up","near":"#late-parcel.gave-up"}`,
    );
  });

  test("of the chart itself name its states with a dot", () => {
    expect(newProblems({ "chart/on": { "agent.hung-up": { target: ".gave-up" } } })).toEqual([]);
    expect(newProblems({ "chart/on": { "agent.hung-up": { target: "gave-up" } } })).toEqual([
      'error unknown-target chart/on/agent.hung-up/target {"name":"gave-up","near":".gave-up"}',
    ]);
  });

  test("of history states are found among their siblings", () => {
    const inner = { ...calm, after: { patience: { target: "#late-parcel.gave-up" } } };
    const node = (target: string): StateNode => ({
      initial: "inner",
      states: { inner, back: { type: "history", target } },
    });
    expect(newProblems(withState(node("inner")))).toEqual([]);
    expect(newProblems(withState(node("iner")))).toEqual([
      `error unknown-target ${states}/extra/states/back/target {"name":"iner","near":"inner"}`,
    ]);
  });
});

test("the targets that are refused are those that XState would refuse", () => {
  const inner: StateNode = {
    id: "deep",
    initial: "a",
    states: { a: {}, b: { id: "b", initial: "c", states: { c: {} } } },
  };
  const pieces = fc.array(fc.constantFrom("a", "b", "c", "top", "inner", "deep", "late-parcel", "x"), {
    minLength: 1,
    maxLength: 4,
  });
  const targets = fc
    .tuple(fc.constantFrom("", ".", "#"), pieces)
    .map(([mark, path]) => mark + path.join("."));
  const places = fc.constantFrom(
    "inner",
    "inner/states/a",
    "inner/states/b",
    "top",
    "inner/states/b/states/c",
  );
  fc.assert(
    fc.property(targets, places, (target, place) => {
      const chart = bent(
        { initial: "top", states: { top: {}, inner } },
        { [`states/${place}/on`]: { "agent.held": { target } } },
      ) as StateNode;
      const refused = problemLines({ ...aScenario(), chart }).some((p) =>
        p.startsWith("error unknown-target"),
      );
      const build = () => createActor(machineOf({ ...aScenario(), chart }, noEffects)).start();
      if (refused) expect(build).toThrow();
      else expect(build).not.toThrow();
    }),
    { numRuns: 400 },
  );
});

describe("a state's members fit its type", () => {
  const inner = { ...calm, after: { patience: { target: "#late-parcel.gave-up" } } };
  test.each<[string, StateNode, string]>([
    ["without initial", { states: { inner } }, `error missing-initial ${states}/extra {"near":"inner"}`],
    [
      "with an unknown initial",
      { initial: "iner", states: { inner } },
      `error unknown-initial ${states}/extra/initial {"name":"iner","near":"inner"}`,
    ],
    [
      "with the initial of another",
      { initial: "asking", states: { inner } },
      `error unknown-initial ${states}/extra/initial {"name":"asking","near":""}`,
    ],
    [
      "parallel with initial",
      { type: "parallel", initial: "inner", states: { inner } },
      `warning needless-initial ${states}/extra/initial {"type":"parallel"}`,
    ],
    [
      "atomic with states",
      { type: "atomic", states: { inner } },
      `error states-in-simple-state ${states}/extra/states {"type":"atomic"}`,
    ],
    [
      "final with states",
      { type: "final", states: { inner } },
      `error states-in-simple-state ${states}/extra/states {"type":"final"}`,
    ],
    ["compound without states", { type: "compound" }, `error no-states ${states}/extra {"type":"compound"}`],
    [
      "final with a way on",
      { type: "final", on: { "agent.replied": { target: "gave-up" } } },
      `error final-with-transitions ${states}/extra/on {"member":"on"}`,
    ],
    [
      "final with time",
      { type: "final", after: { beat: { target: "gave-up" } } },
      `error final-with-transitions ${states}/extra/after {"member":"after"}`,
    ],
    [
      "that is history, and says something",
      { initial: "inner", states: { inner, back: { type: "history", entry: [...say] } } },
      `error history-with-transitions ${states}/extra/states/back/entry {"member":"entry"}`,
    ],
    [
      "that has a target without being history",
      { ...calm, target: "asking" },
      `error unknown-member ${states}/extra/target {"name":"target","near":""}`,
    ],
    [
      "that never is done",
      { initial: "inner", states: { inner }, onDone: { target: "gave-up" } },
      `warning never-done ${states}/extra/onDone {"state":"extra"}`,
    ],
    [
      "with a region in which nothing happens",
      { type: "parallel", states: { inner, beside: { initial: "still", states: { still: {} } } } },
      `warning empty-region ${states}/extra/states/beside {"state":"extra.beside"}`,
    ],
    [
      "that says who ends the call, and does not end it",
      { ...calm, meta: { replies: ["sorry"], ends: "line" } },
      `warning needless-ends ${states}/extra/meta/ends {"state":"extra"}`,
    ],
    [
      "with a transition that is never taken",
      { ...calm, on: { "agent.muted": [{ target: "gave-up" }, { target: "asking" }] } },
      `warning never-taken ${states}/extra/on/agent.muted/1 {"event":"agent.muted"}`,
    ],
    [
      "with a delay that does nothing",
      { ...calm, after: { patience: { target: "gave-up" }, beat: {} } },
      `warning empty-transition ${states}/extra/after/beat {}`,
    ],
  ])("a state %s is told", (_, node, expected) => {
    expect(newProblems(withState(node))).toContain(expected);
  });

  test("an event that does nothing on purpose is fine: it keeps an outer state from answering", () => {
    expect(newProblems({ [`${states}/asking/on/agent.muted`]: {} })).toEqual([]);
  });
});

test("ids are not shared, not with the scenario's own either", () => {
  expect(
    newProblems({
      [`${states}/asking/id`]: "here",
      [`${states}/waiting/id`]: "here",
      [`${states}/content/id`]: "late-parcel",
    }),
  ).toEqual([
    `error duplicate-id ${states}/asking/id {"id":"here"}`,
    `error duplicate-id ${states}/content/id {"id":"late-parcel"}`,
  ]);
});

test("a chart without a final state at its top has no ending, one in a deeper state is none", () => {
  const inner = {
    initial: "a",
    states: { a: { on: { "caller.finished": { target: "b" } } }, b: { type: "final" } },
  };
  expect(problemLines({ ...aScenario(), chart: { initial: "in", states: { in: inner } } })).toContain(
    "error no-ending chart {}",
  );
});

test("a final state at the top of a region is an ending, and one beside the regions is none", () => {
  const region = (end: object) => ({
    initial: "a",
    states: { a: { after: { patience: { target: "b" } } }, b: end },
  });
  const chart = (end: object, more: object) => ({ type: "parallel", states: { talk: region(end), ...more } });
  const ending = (c: object) =>
    problemLines({ ...aScenario(), chart: c }).includes("error no-ending chart {}");
  expect(ending(chart({ type: "final" }, {}))).toBe(false);
  expect(ending(chart({}, { done: { type: "final" } }))).toBe(true);
});

test("more than 500 states are refused, and so are states too deep inside one another", () => {
  const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`s${i}`, { type: "final" }]));
  expect(problemLines({ ...aScenario(), chart: { initial: "s0", states: many } })).toContain(
    'error too-many-states chart {"count":501,"limit":500}',
  );
  const nest = (depth: number): object =>
    depth === 0 ? { type: "final" } : { initial: "s", states: { s: nest(depth - 1) } };
  expect(
    problemLines({ ...aScenario(), chart: nest(13) }).some((p) => p.startsWith("error chart-too-deep")),
  ).toBe(true);
  expect(
    problemLines({ ...aScenario(), chart: nest(12) }).some((p) => p.startsWith("error chart-too-deep")),
  ).toBe(false);
});
