import { describe, expect, test } from "vitest";
import { statesOf } from "#core/scenario";
import {
  applyEdit,
  mapOf,
  nameOf,
  phraseOfGuard,
  searchIn,
  transitionsOf,
  wordsOfTransition,
} from "#core/studio";
import { aScenario } from "../../support/a-scenario.ts";
import { bent } from "../../support/problems.ts";
import { aDraft, builtIn, textOfBuiltIn } from "./built-in.ts";

const small = aDraft(aScenario());

describe("the map", () => {
  test.each(builtIn)("of %s has every state once, and every transition once", (_, text) => {
    const draft = aDraft(text);
    const map = mapOf(draft);
    const states = statesOf(draft.document.chart);
    expect(map.nodes.map((n) => n.path)).toEqual(states.map((s) => s.path).filter((path) => path !== ""));
    const transitions = states.flatMap(({ path, node }) => transitionsOf(node, path));
    expect(map.edges.length + map.everywhere.length).toBe(transitions.length);
    expect(map.edges.filter((edge) => edge.lost !== undefined)).toEqual([]);
  });

  test("says of each state what a card shows", () => {
    const nodes = new Map(mapOf(small).nodes.map((n) => [n.path, n]));
    expect(nodes.get("waiting")).toMatchObject({
      kind: "simple",
      initial: true,
      start: true,
      depth: 1,
      replies: 2,
    });
    expect(nodes.get("asking")).toMatchObject({
      tags: ["caller-states-matter"],
      firstLine: { id: "where", words: { "zh-CN": "你好,我的包裹怎么还没到?" } },
      lines: 1,
    });
    expect(nodes.get("satisfied")).toMatchObject({ kind: "end", ends: "caller" });
  });

  test("shows parallel regions as lanes, and ends at their top as ends of the call", () => {
    const map = mapOf(aDraft(textOfBuiltIn("dialect-speaker")));
    const kinds = new Set(map.nodes.map((n) => n.kind));
    expect(kinds).toContain("group");
    const lanes = aDraft(
      JSON.stringify(
        bent(aScenario(), {
          chart: {
            type: "parallel",
            states: {
              talk: { initial: "a", states: { a: {}, over: { type: "final" } } },
              feeling: { initial: "even", states: { even: {} } },
            },
          },
        }),
      ),
    );
    const nodes = mapOf(lanes).nodes;
    expect(nodes.map((n) => [n.path, n.kind, n.start])).toEqual([
      ["talk", "lane", true],
      ["talk.a", "simple", true],
      ["talk.over", "end", false],
      ["feeling", "lane", true],
      ["feeling.even", "simple", true],
    ]);
  });

  test("keeps an arrow whose target is not there, and says what it was", () => {
    const edited = applyEdit(small, {
      type: "add-transition",
      state: "asking",
      kind: "on",
      trigger: "agent.muted",
      transition: { target: "nowhere" },
    });
    const edges = edited.ok ? mapOf(edited.value).edges : [];
    expect(edges.find((e) => e.ref.trigger === "agent.muted")).toMatchObject({
      lost: "nowhere",
      self: false,
    });
    expect(edges.find((e) => e.from === "asking" && e.to === "asking")).toMatchObject({ self: true, of: 2 });
  });
});

describe("the words of a transition", () => {
  test("are parts that a language puts together, with the names behind the ids", () => {
    const words = wordsOfTransition("on", "agent.replied", {
      guard: {
        type: "every",
        params: {
          guards: [
            { type: "heard", params: { all: ["apologise", "ask-repeat"], clean: true } },
            { type: "not", params: { guard: { type: "counted", params: { of: "asked", atLeast: 2 } } } },
          ],
        },
      },
      target: "asking",
      actions: [
        { type: "shiftMood", params: { by: -1 } },
        { type: "say", params: { line: "where" } },
      ],
    });
    expect(words).toEqual({
      on: { key: "event-agent.replied" },
      when: {
        key: "all-of",
        parts: [
          {
            key: "all-of",
            parts: [
              { key: "heard-all", names: { kind: "act", ids: ["apologise", "ask-repeat"] } },
              { key: "heard-clean" },
            ],
          },
          {
            key: "not",
            parts: [
              { key: "counted-at-least", params: { n: 2 }, names: { kind: "counter", ids: ["asked"] } },
            ],
          },
        ],
      },
      does: [
        { key: "mood-falls", params: { by: 1 } },
        { key: "say", names: { kind: "line", ids: ["where"] } },
      ],
      goes: true,
    });
    expect(nameOf("act", "apologise", small)?.en).toBe("Apology");
    expect(nameOf("line", "where", small)?.["zh-CN"]).toContain("包裹");
    expect(nameOf("counter", "asked", small)).toBeUndefined();
  });

  test("of one of several acts, when there is only one, are those of the one", () => {
    expect(phraseOfGuard({ type: "heard", params: { any: ["greet"] } })).toEqual({
      key: "heard-all",
      names: { kind: "act", ids: ["greet"] },
    });
    expect(phraseOfGuard({ type: "mood", params: { atLeast: 1, atMost: 1 } })).toEqual({
      key: "mood-exactly",
      params: { n: 1 },
    });
  });

  test("of a timer are seconds, or the delay's name", () => {
    expect(wordsOfTransition("after", "5000", {}).on).toEqual({
      key: "after-seconds",
      params: { seconds: 5 },
    });
    expect(wordsOfTransition("after", "patience", {}).on).toEqual({ key: "after-patience" });
  });
});

describe("search", () => {
  test("finds states, lines and replies in any language, with the place of the hit and the state to go to", () => {
    const [found] = searchIn(small, "包裹怎么");
    expect(found).toMatchObject({ kind: "line", id: "where", state: "asking", at: ["lines", "where"] });
    expect(found?.text.slice(found.from, found.to)).toBe("包裹怎么");
    expect(searchIn(small, "ASKING")[0]).toMatchObject({ kind: "state", id: "asking" });
    expect(searchIn(small, "马上帮您")[0]).toMatchObject({ kind: "reply", id: "sorry", state: "asking" });
  });

  test("of nothing, or of what is not there, finds nothing", () => {
    expect(searchIn(small, "  ")).toEqual([]);
    expect(searchIn(small, "直升机")).toEqual([]);
  });
});
