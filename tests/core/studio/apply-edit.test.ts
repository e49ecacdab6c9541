import { describe, expect, test } from "vitest";
import { statesOf, type StateNode } from "#core/scenario";
import {
  applyEdit,
  clipOf,
  lostWith,
  playable,
  readClip,
  stateAt,
  textOf,
  transitionsOf,
  type Draft,
  type Edit,
} from "#core/studio";
import { aScenario } from "../../support/a-scenario.ts";
import { aDraft, textOfBuiltIn } from "./built-in.ts";
import { after, refusal } from "./edits.ts";

const errors = (draft: Draft) =>
  playable(draft)
    .problems.filter((p) => p.severity === "error")
    .map((p) => p.code);
const targets = (draft: Draft) =>
  statesOf(draft.document.chart).flatMap(({ path, node }) =>
    transitionsOf(node, path).flatMap(({ transition }) =>
      transition.target ? [`${path} > ${transition.target}`] : [],
    ),
  );
const node = (draft: Draft, path: string): StateNode => stateAt(draft.document.chart, path) ?? {};

const small = aDraft(aScenario());
const granny = aDraft(textOfBuiltIn("dialect-speaker"));

describe("renaming", () => {
  test("a state takes every reference along: targets, the beginning, its card", () => {
    const placed = after(small, { type: "place-cards", cards: { waiting: [10, 20] } });
    const draft = after(placed, { type: "rename-state", state: "waiting", key: "ringing" });
    expect(draft.document.chart.initial).toBe("ringing");
    expect(draft.document.layout).toEqual({ ringing: [10, 20] });
    const asking = after(small, { type: "rename-state", state: "asking", key: "where-is-it" });
    expect(targets(asking)).toContain("waiting > where-is-it");
    expect(targets(asking)).toContain("where-is-it > where-is-it");
    expect(errors(asking)).toEqual([]);
  });

  test("any state of a built-in scenario leaves it as playable as it was", () => {
    for (const { path } of statesOf(granny.document.chart).slice(1))
      expect(errors(after(granny, { type: "rename-state", state: path, key: "renamed" })), path).toEqual([]);
  });

  test("a state's id takes along what leads there by it", () => {
    const draft = after(granny, {
      type: "set-state",
      state: "call.granny",
      member: "id",
      value: "grandmother",
    });
    expect(errors(draft)).toEqual([]);
    const without = after(granny, {
      type: "set-state",
      state: "call.granny",
      member: "id",
      value: undefined,
    });
    expect(errors(without)).toEqual([]);
  });

  test("the scenario takes along targets that begin at the chart", () => {
    const far = after(small, {
      type: "add-transition",
      state: "asking",
      kind: "on",
      trigger: "agent.hung-up",
      transition: { target: "#late-parcel.gave-up" },
    });
    const draft = after(far, { type: "set-head", member: "id", value: "later-parcel" });
    expect(targets(draft)).toContain("asking > #later-parcel.gave-up");
  });

  test("a line or a reply is followed by all that says or offers it", () => {
    const draft = after(
      small,
      { type: "rename-line", id: "where", to: "where-is-it" },
      { type: "rename-reply", id: "sorry", to: "so-sorry" },
    );
    expect(node(draft, "asking").entry).toEqual([{ type: "say", params: { line: "where-is-it" } }]);
    expect(node(draft, "asking").meta?.replies).toEqual(["so-sorry", "dunno"]);
    expect(Object.keys(draft.document.lines)).toEqual(["where-is-it", "thanks", "bye"]);
    expect(errors(draft)).toEqual([]);
  });

  test("to a name that is taken, or of a state that is not there, is refused", () => {
    expect(refusal(small, { type: "rename-state", state: "asking", key: "waiting" })).toBe(
      "studio.name-taken",
    );
    expect(refusal(small, { type: "rename-state", state: "nobody", key: "x" })).toBe("studio.no-state");
    expect(refusal(small, { type: "rename-state", state: "asking", key: "Not A Name" })).toBe(
      "scenario.bad-id",
    );
  });
});

describe("deleting a state", () => {
  test("says beforehand which transitions go with it, and takes those and no others", () => {
    expect(lostWith(small.document, ["content"])).toEqual([
      { state: "asking", kind: "on", trigger: "agent.replied", index: 0 },
    ]);
    const draft = after(small, { type: "delete-states", states: ["content"] });
    expect(
      targets(small)
        .filter((t) => !targets(draft).includes(t))
        .sort(),
    ).toEqual(["asking > content", "content > satisfied", "content > satisfied", "content > satisfied"]);
    expect(errors(draft)).toContain("scenario.unreachable-state");
  });

  test("takes its card, and lets the chart begin with the next one", () => {
    const placed = after(small, { type: "place-cards", cards: { waiting: [1, 2], asking: [3, 4] } });
    const draft = after(placed, { type: "delete-states", states: ["waiting"] });
    expect(draft.document.layout).toEqual({ asking: [3, 4] });
    expect(draft.document.chart.initial).toBe("asking");
  });

  test("that was the last one inside makes the parent a simple state", () => {
    const nested = after(small, { type: "add-state", parent: "asking", key: "inner" });
    expect(node(nested, "asking").initial).toBe("inner");
    const draft = after(nested, { type: "delete-states", states: ["asking.inner"] });
    expect(textOf(draft)).toBe(textOf(small));
  });

  test("the chart itself stays", () => {
    expect(refusal(small, { type: "delete-states", states: [""] })).toBe("studio.root-stays");
  });
});

describe("moving a state", () => {
  test("into another and out again keeps every way", () => {
    const inside = after(small, { type: "move-state", state: "content", parent: "asking" });
    expect(errors(inside)).toEqual([]);
    expect(targets(inside)).toContain("asking > .content");
    expect(targets(inside)).toContain("asking.content > #late-parcel.satisfied");
    const out = after(inside, { type: "move-state", state: "asking.content", parent: "", index: 2 });
    expect(Object.keys(out.document.chart.states ?? {})).toEqual(
      Object.keys(small.document.chart.states ?? {}),
    );
    expect(errors(out)).toEqual([]);
  });

  test("of a lane's states into another lane keeps the chart playable", () => {
    const lanes = after(
      small,
      { type: "add-state", parent: "", key: "talk", node: { initial: "idle", states: { idle: {} } } },
      {
        type: "add-state",
        parent: "",
        key: "feeling",
        node: { initial: "even", states: { even: {}, cross: {} } },
      },
      { type: "move-state", state: "feeling.cross", parent: "talk", index: 0 },
    );
    expect(Object.keys(node(lanes, "talk").states ?? {})).toEqual(["cross", "idle"]);
    expect(node(lanes, "talk").initial).toBe("idle");
  });

  test("into itself, or into an end, is refused", () => {
    const nested = after(small, { type: "add-state", parent: "asking", key: "inner" });
    expect(refusal(nested, { type: "move-state", state: "asking", parent: "asking.inner" })).toBe(
      "studio.into-itself",
    );
    expect(refusal(small, { type: "move-state", state: "asking", parent: "gave-up" })).toBe(
      "studio.not-a-parent",
    );
  });

  test("among its brothers changes the order and nothing else", () => {
    const draft = after(small, { type: "move-state", state: "content", parent: "", index: 0 });
    expect(Object.keys(draft.document.chart.states ?? {})[0]).toBe("content");
    expect(draft.document.chart).toEqual(small.document.chart);
  });
});

describe("copying", () => {
  test("a state beside itself leads where the first leads, and back to itself", () => {
    const draft = after(small, { type: "duplicate-states", states: ["asking"] });
    expect(targets(draft)).toContain("asking-2 > asking-2");
    expect(targets(draft)).toContain("asking-2 > content");
    expect(draft.document.lines).toEqual(small.document.lines);
  });

  test("a group keeps its inner ways inside the copy, under ids of its own", () => {
    const draft = after(granny, { type: "duplicate-states", states: ["call.granny"] });
    expect(node(draft, "call.granny-2").id).toBe("granny-2");
    expect(targets(draft)).toContain("call.granny-2.matter > matter-again");
    expect(errors(draft).filter((code) => code !== "scenario.unreachable-state")).toEqual([]);
  });

  test("into another scenario brings the words along, under new names where the old ones mean something else", () => {
    const other = after(small, { type: "set-words", at: ["lines", "where"], locale: "zh-CN", text: "喂？" });
    const draft = after(other, {
      type: "paste-states",
      parent: "",
      clip: clipOf(small.document, ["asking"]),
    });
    expect(draft.document.lines["where"]?.["zh-CN"]).toBe("喂？");
    expect(node(draft, "asking-2").entry).toEqual([{ type: "say", params: { line: "where-2" } }]);
    expect(draft.document.lines["where-2"]).toEqual(small.document.lines["where"]);
  });

  test("goes through the clipboard as text; other text is no clip", () => {
    const clip = clipOf(small.document, ["asking", "content"]);
    const read = readClip(JSON.stringify(clip));
    expect(read.ok && read.value).toEqual(clip);
    expect(readClip("hello").ok).toBe(false);
    expect(readClip('{"clip":"third-ring-states","states":[]}').ok).toBe(false);
  });

  test("a clip with a foreign action in it is refused with the place", () => {
    const clip = {
      ...clipOf(small.document, ["asking"]),
      states: [{ path: "x", node: { entry: [{ type: "run" }] } }],
    };
    expect(refusal(small, { type: "paste-states", parent: "", clip: clip as never })).toBe(
      "scenario.unknown-action",
    );
  });
});

describe("transitions", () => {
  const at = { state: "asking", kind: "on", trigger: "agent.replied", index: 0 } as const;

  test("one with a guard is added before the one that is always taken", () => {
    const draft = after(small, {
      type: "add-transition",
      state: "asking",
      kind: "on",
      trigger: "agent.replied",
      transition: { guard: { type: "rude" }, target: "gave-up" },
    });
    expect(targets(draft).filter((t) => t.startsWith("asking"))).toEqual([
      "asking > content",
      "asking > gave-up",
      "asking > asking",
      "asking > gave-up",
    ]);
  });

  test("can be changed, reordered, moved to another event and deleted", () => {
    const guard = {
      type: "every",
      params: { guards: [{ type: "rude" }, { type: "mood", params: { atMost: 0 } }] },
    } as const;
    const changed = after(small, { type: "set-transition", at, member: "guard", value: guard as never });
    expect(transitionsOf(node(changed, "asking"), "asking")[0]?.transition.guard).toEqual(guard);
    const reordered = after(small, { type: "reorder-transition", at, to: 1 });
    expect(
      targets(reordered)
        .filter((t) => t.startsWith("asking"))
        .slice(0, 2),
    ).toEqual(["asking > asking", "asking > content"]);
    const timed = after(small, { type: "retrigger-transition", at, kind: "after", trigger: "5000" });
    expect(node(timed, "asking").after).toMatchObject({ "5000": { target: "content" } });
    const gone = after(small, { type: "delete-transitions", at: [at, { ...at, index: 1 }] });
    expect(Object.keys(node(gone, "asking").on ?? {})).toEqual(["agent.held"]);
  });

  test("that are not there are refused", () => {
    expect(refusal(small, { type: "delete-transitions", at: [{ ...at, index: 9 }] })).toBe(
      "studio.no-transition",
    );
  });
});

describe("words", () => {
  test("of any place and language are set; an empty override of traditional characters goes", () => {
    const traditional = after(small, {
      type: "set-words",
      at: ["lines", "where"],
      locale: "zh-TW",
      text: "包裹呢？",
    });
    expect(traditional.document.lines["where"]?.["zh-TW"]).toBe("包裹呢？");
    const back = after(traditional, { type: "set-words", at: ["lines", "where"], locale: "zh-TW", text: "" });
    expect(textOf(back)).toBe(textOf(small));
    expect(refusal(small, { type: "set-words", at: ["chart"], locale: "en", text: "x" })).toBe(
      "studio.no-words",
    );
  });

  test("a deleted line is no longer said, a deleted reply no longer offered", () => {
    const draft = after(
      small,
      { type: "delete-line", id: "thanks" },
      { type: "delete-reply", id: "sorry" },
      { type: "delete-reply", id: "dunno" },
    );
    expect(node(draft, "content").entry).toEqual([{ type: "shiftMood", params: { by: 1 } }]);
    expect(node(draft, "asking").meta).toBeUndefined();
  });
});

test("what an edit does not touch is shared with the draft before it", () => {
  const draft = after(granny, {
    type: "set-words",
    at: ["lines", "bill-doubled"],
    locale: "en",
    text: "Doubled!",
  });
  expect(draft.document.chart).toBe(granny.document.chart);
  expect(draft.document.replies).toBe(granny.document.replies);
});

test("an edit that changes nothing gives the same draft", () => {
  expect(after(small, { type: "set-head", member: "level", value: 1 })).toBe(small);
  expect(after(small, { type: "rename-state", state: "asking", key: "asking" })).toBe(small);
});

test("several edits as one are all made or none", () => {
  const result = applyEdit(small, {
    type: "together",
    edits: [
      { type: "rename-state", state: "asking", key: "a" },
      { type: "rename-state", state: "asking", key: "b" },
    ],
  });
  expect(result.ok).toBe(false);
});

test("a change is held to the shape wherever it is made, and its place is named", () => {
  const places = (edit: Edit) => {
    const result = applyEdit(granny, edit);
    return result.ok ? [] : result.problems.map((p) => `${p.code} ${p.at.join("/")}`);
  };
  expect(places({ type: "set-line", id: "anybody", member: "seconds", value: 99 })).toEqual([
    "scenario.too-big lines/anybody/seconds",
  ]);
  expect(
    places({ type: "set-words", at: ["lines", "anybody"], locale: "en", text: "x".repeat(700) }),
  ).toEqual(["scenario.too-long lines/anybody/en"]);
  expect(
    places({ type: "set-meta", state: "call.granny.matter", member: "replies", value: ["Bad Id"] }),
  ).toEqual(["scenario.bad-id chart/states/call/states/granny/states/matter/meta/replies/0"]);
  expect(places({ type: "set-words", at: ["title"], locale: "en", text: "\ud800" })).toEqual([
    "scenario.broken-character title/en",
  ]);
  expect(
    places({ type: "add-line", id: "__proto__", line: { "zh-CN": "喂", en: "Hi" } }).length,
  ).toBeGreaterThan(0);
});

test("a document does not grow beyond what would be read again", () => {
  let draft = granny;
  for (let i = 0; i < 20; i++) {
    const next = applyEdit(draft, { type: "duplicate-states", states: ["call"] });
    if (!next.ok) {
      expect(next.problems[0]?.code).toBe("scenario.too-many-values");
      return;
    }
    draft = next.value;
  }
  throw new Error("It grew and grew.");
});
