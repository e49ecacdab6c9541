import { describe, expect, test } from "vitest";
import { statesOf, type StateNode } from "#core/scenario";
import { describeEdit, mapOf, playable, stateAt, textOf, type Draft, type Edit } from "#core/studio";
import { aScenario } from "../../support/a-scenario.ts";
import { aDraft, builtIn, textOfBuiltIn } from "./built-in.ts";
import { after, refusal } from "./edits.ts";

const found = (draft: Draft) => playable(draft).problems.map((p) => p.code);
const paths = (draft: Draft) => statesOf(draft.document.chart).map(({ path }) => path);
const node = (draft: Draft, path: string): StateNode => stateAt(draft.document.chart, path) ?? {};
const small = aDraft(aScenario());

describe("making a state parallel", () => {
  test("puts what was inside into the first lane, leaves its own ways around both, and adds a second", () => {
    const draft = after(small, { type: "make-lanes", state: "", names: ["说事", "心情"] });
    expect(draft.document.chart.type).toBe("parallel");
    expect(Object.keys(draft.document.chart.states ?? {})).toEqual(["lane-1", "lane-2"]);
    expect(node(draft, "lane-1")).toMatchObject({ description: "说事", initial: "waiting" });
    expect(paths(draft)).toContain("lane-1.asking");
    expect(mapOf(draft).nodes.filter(({ kind }) => kind === "lane")).toHaveLength(2);
  });

  test("leaves a call as playable as it was, but for the lane in which nothing happens yet", () => {
    const draft = after(small, { type: "make-lanes", state: "" });
    expect(found(draft).sort()).toEqual([...found(small), "scenario.empty-region"].sort());
  });

  test("gives a simple state two lanes with a first moment each", () => {
    const draft = after(small, { type: "make-lanes", state: "asking" });
    expect(node(draft, "asking")).toMatchObject({
      ...node(small, "asking"),
      type: "parallel",
      states: { "lane-1": { initial: "state" }, "lane-2": { initial: "state" } },
    });
    expect(found(draft).filter((p) => p === "scenario.empty-region")).toHaveLength(2);
  });

  test("takes cards and every target along, in all that is built in", () => {
    for (const [name, text] of builtIn) {
      const draft = aDraft(text);
      if (draft.document.chart.type === "parallel") continue;
      const errors = playable(after(draft, { type: "make-lanes", state: "" })).problems.filter(
        (p) => p.severity === "error",
      );
      expect(errors, name).toEqual([]);
    }
    const placed = after(
      small,
      { type: "place-cards", cards: { asking: [3, 4] } },
      { type: "make-lanes", state: "" },
    );
    expect(placed.document.layout).toEqual({ "lane-1.asking": [3, 4] });
  });

  test("does nothing to one that is parallel, and refuses an end", () => {
    const draft = after(small, { type: "make-lanes", state: "" });
    expect(textOf(after(draft, { type: "make-lanes", state: "" }))).toBe(textOf(draft));
    expect(refusal(small, { type: "make-lanes", state: "satisfied" })).toBe("studio.not-a-parent");
    expect(refusal(small, { type: "make-lanes", state: "nobody" })).toBe("studio.no-state");
  });
});

describe("adding a lane", () => {
  test("gives it a name and a first moment", () => {
    const draft = after(
      small,
      { type: "make-lanes", state: "" },
      { type: "add-lane", state: "", name: "第 3 路" },
    );
    expect(Object.keys(draft.document.chart.states ?? {})).toEqual(["lane-1", "lane-2", "lane-3"]);
    expect(node(draft, "lane-3")).toEqual({
      description: "第 3 路",
      initial: "state",
      states: { state: {} },
    });
  });

  test("is refused where there are none", () => {
    expect(refusal(small, { type: "add-lane", state: "asking" })).toBe("studio.no-lanes");
    expect(refusal(small, { type: "dissolve-lanes", state: "asking" })).toBe("studio.no-lanes");
  });
});

describe("dissolving lanes", () => {
  test("of any state that was just made parallel gives the same file again", () => {
    for (const name of ["second-call", "silent-caller"]) {
      const draft = aDraft(textOfBuiltIn(name));
      for (const { path, node: state } of statesOf(draft.document.chart)) {
        if (state.type !== undefined) continue;
        const remembers = Object.values(state.states ?? {}).some(({ type }) => type === "history");
        if (remembers) continue;
        const back = after(
          draft,
          { type: "make-lanes", state: path },
          { type: "dissolve-lanes", state: path },
        );
        expect(textOf(back), `${name} ${path}`).toBe(textOf(draft));
      }
    }
  });

  test("keeps two states of one name apart, with what leads to each", () => {
    const lanes = after(
      small,
      { type: "make-lanes", state: "" },
      { type: "add-state", parent: "lane-2", key: "asking", node: { tags: ["caller-thanks"] } },
      {
        type: "add-transition",
        state: "lane-2.state",
        kind: "on",
        trigger: "agent.held",
        transition: { target: "asking" },
      },
      { type: "dissolve-lanes", state: "" },
    );
    expect(node(lanes, "asking-2").tags).toEqual(["caller-thanks"]);
    expect(node(lanes, "state").on).toEqual({ "agent.held": { target: "asking-2" } });
    expect(lanes.document.chart.initial).toBe("waiting");
  });

  test("leaves a lane that listens itself as a group, and nothing that it does is lost", () => {
    const listening = after(
      small,
      { type: "make-lanes", state: "" },
      {
        type: "add-transition",
        state: "lane-2",
        kind: "on",
        trigger: "agent.held",
        transition: { actions: [{ type: "shiftMood", params: { by: -1 } }] },
      },
      { type: "dissolve-lanes", state: "" },
    );
    expect(node(listening, "lane-2").on).toHaveProperty(["agent.held"]);
    expect(paths(listening)).toContain("asking");
  });
});

test("lanes are undone in words, and the whole call is called so", () => {
  const key = (edit: Edit) => describeEdit(edit, small);
  expect(key({ type: "make-lanes", state: "asking" })).toEqual({
    key: "make-lanes",
    params: { state: "asking" },
  });
  expect(key({ type: "dissolve-lanes", state: "" })).toEqual({ key: "dissolve-lanes-call", params: {} });
});
