import { describe, expect, test } from "vitest";
import type { StateNode } from "#core/scenario";
import { aScenario } from "../../support/a-scenario.ts";
import { problemLines } from "../../support/problems.ts";

const warnings = (chart: StateNode): string[] =>
  problemLines({ ...aScenario(), chart }).flatMap((p) => {
    const [, code, state] =
      /^warning (silent-agent|no-replies|no-good-reply) \S+ \{"state":"(.*)"\}/.exec(p) ?? [];
    return code === undefined ? [] : [`${code} ${state}`];
  });
const end: StateNode = { type: "final" };
const over = { "agent.replied": { target: "end" } };
const soon = { patience: { target: "end" } };
const picks = { meta: { replies: ["hello", "what"] } };

describe("silence of the agent", () => {
  test("that leads nowhere is warned of", () => {
    expect(warnings({ initial: "a", states: { a: { ...picks, on: over }, end } })).toEqual([
      "silent-agent a",
    ]);
  });

  test("may lead on from an outer state", () => {
    expect(
      warnings({
        initial: "p",
        states: {
          p: {
            initial: "a",
            after: soon,
            states: { a: { ...picks, on: { "agent.replied": { target: "#late-parcel.end" } } } },
          },
          end,
        },
      }),
    ).toEqual([]);
  });

  test("may lead on by the end of the caller's own words, if that goes somewhere", () => {
    const finished = (transition: object): StateNode => ({
      initial: "a",
      states: { a: { ...picks, on: { ...over, "caller.finished": transition } }, end },
    });
    expect(warnings(finished({ target: "end" }))).toEqual([]);
    expect(warnings(finished({}))).toEqual(["silent-agent a"]);
  });

  test("does not matter in a state that is left at once, nor in one that is never entered", () => {
    expect(
      warnings({
        initial: "a",
        states: { a: { always: { target: "b" } }, b: { ...picks, on: over, after: soon }, c: {}, end },
      }),
    ).toEqual([]);
  });

  const feeling = (timed: boolean): StateNode => ({
    initial: "calm",
    states: {
      calm: timed
        ? { after: { patience: { target: "cross" } } }
        : { on: { "agent.replied": { target: "cross" } } },
      cross: {},
    },
  });
  const talk = (timed: boolean): StateNode => ({
    initial: "a",
    states: { a: { ...picks, on: over, ...(timed && { after: soon }) }, b: { ...picks, on: over }, end },
    on: { "agent.held": { target: ".b" } },
  });

  test("beside a region that keeps time is that region's affair", () => {
    expect(warnings({ type: "parallel", states: { talk: talk(true), feeling: feeling(false) } })).toEqual([
      "silent-agent talk.b",
    ]);
  });

  test("is everybody's affair where no region keeps time", () => {
    expect(warnings({ type: "parallel", states: { talk: talk(false), feeling: feeling(false) } })).toEqual([
      "silent-agent talk.a",
      "silent-agent talk.b",
      "silent-agent feeling.calm",
      "silent-agent feeling.cross",
    ]);
  });

  test("does not matter anywhere beside a region that always moves by itself", () => {
    const clock: StateNode = {
      initial: "tick",
      states: { tick: { after: { patience: { target: "tick" } } } },
    };
    expect(warnings({ type: "parallel", states: { talk: talk(false), clock } })).toEqual([]);
  });
});

describe("replies to pick from", () => {
  test("are missed where the caller waits for one", () => {
    expect(warnings({ initial: "a", states: { a: { on: over, after: soon }, end } })).toEqual([
      "no-replies a",
    ]);
  });

  test("are not missed where nobody listens", () => {
    expect(warnings({ initial: "a", states: { a: { after: soon }, end } })).toEqual([]);
  });

  test("may be offered by an outer state or another region", () => {
    const inner: StateNode = {
      on: { "agent.replied": { target: "#late-parcel.end" } },
      after: { patience: { target: "#late-parcel.end" } },
    };
    expect(
      warnings({ initial: "p", states: { p: { ...picks, initial: "a", states: { a: inner } }, end } }),
    ).toEqual([]);
    const talk: StateNode = { initial: "a", states: { a: { ...picks, on: over, after: soon }, end } };
    const feeling: StateNode = {
      initial: "calm",
      states: { calm: { on: { "agent.replied": { actions: [] } }, after: { beat: { target: "calm" } } } },
    };
    expect(warnings({ type: "parallel", states: { talk, feeling } })).toEqual([]);
  });

  test("should have a good one among them", () => {
    expect(
      warnings({
        initial: "a",
        states: { a: { meta: { replies: ["what", "dunno"] }, on: over, after: soon }, end },
      }),
    ).toEqual(["no-good-reply a"]);
  });
});
