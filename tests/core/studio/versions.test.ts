import { describe, expect, test } from "vitest";
import {
  applyEdit,
  differenceOf,
  hashOf,
  mostVersions,
  textOf,
  withVersion,
  type Draft,
  type Edit,
  type Version,
} from "#core/studio";
import { aScenario } from "../../support/a-scenario.ts";
import { aDraft } from "./built-in.ts";

const start = aDraft(aScenario());
const after = (draft: Draft, ...edits: Edit[]): Draft =>
  edits.reduce((now, edit) => {
    const next = applyEdit(now, edit);
    if (!next.ok) throw new Error(JSON.stringify(next.problems));
    return next.value;
  }, draft);
const difference = (...edits: Edit[]) => differenceOf(start.document, after(start, ...edits).document);
const at = { state: "asking", kind: "on", trigger: "agent.replied", index: 0 } as const;

describe("the difference of two versions", () => {
  test("of the same is nothing", () => {
    expect(differenceOf(start.document, aDraft(textOf(start)).document)).toEqual([]);
  });

  test("names a changed line with both wordings", () => {
    expect(difference({ type: "set-words", at: ["lines", "bye"], locale: "en", text: "Bye!" })).toEqual([
      { type: "words-changed", at: ["lines", "bye"], locale: "en", from: "再见", to: "Bye!" },
    ]);
  });

  test("tells an added, a removed and a renamed state apart", () => {
    expect(difference({ type: "add-state", parent: "", key: "new" })).toEqual([
      { type: "state-added", state: "new" },
    ]);
    expect(difference({ type: "delete-states", states: ["content"] })).toContainEqual({
      type: "state-removed",
      state: "content",
    });
    expect(
      difference({ type: "rename-state", state: "content", key: "happy" }).filter((d) =>
        d.type.startsWith("state-"),
      ),
    ).toEqual([{ type: "state-renamed", from: "content", to: "happy" }]);
  });

  test("tells transitions that were added, removed, changed and put in another order", () => {
    const type = (edit: Edit) => difference(edit).map((d) => d.type);
    expect(
      type({
        type: "add-transition",
        state: "asking",
        kind: "on",
        trigger: "agent.muted",
        transition: { target: "gave-up" },
      }),
    ).toEqual(["transition-added"]);
    expect(type({ type: "delete-transitions", at: [at] })).toEqual(["transition-removed"]);
    expect(difference({ type: "set-transition", at, member: "target", value: "gave-up" })).toMatchObject([
      { type: "transition-changed", state: "asking", from: { target: "content" }, to: { target: "gave-up" } },
    ]);
    expect(type({ type: "reorder-transition", at, to: 1 })).toEqual(["transitions-reordered"]);
  });

  test("tells what else changed: of a state, a line, a reply, the head, the map", () => {
    expect(
      difference(
        { type: "set-state", state: "asking", member: "tags", value: ["caller-anxious"] },
        { type: "set-line", id: "bye", member: "seconds", value: 3 },
        { type: "set-reply", id: "what", member: "quality", value: "middling" },
        { type: "delete-line", id: "thanks" },
        { type: "add-reply", id: "hm", reply: { "zh-CN": "嗯", en: "Mm", quality: "bad" } },
        { type: "set-head", member: "level", value: 4 },
        { type: "place-cards", cards: { asking: [1, 2], waiting: [3, 4] } },
      ),
    ).toMatchObject([
      { type: "head-changed", member: "level" },
      { type: "state-changed", state: "asking", member: "tags", to: ["caller-anxious"] },
      { type: "state-changed", state: "content", member: "entry" },
      { type: "line-removed", id: "thanks" },
      { type: "line-changed", id: "bye", member: "seconds" },
      { type: "reply-added", id: "hm" },
      { type: "reply-changed", id: "what", member: "quality" },
      { type: "cards-moved", count: 2 },
    ]);
  });
});

describe("saved versions", () => {
  const level = (n: number) => after(start, { type: "place-cards", cards: { asking: [n, n + 1] } });
  const minute = 60_000;

  test("hold the file and its hash, newest last; the same is not saved twice", () => {
    const one = withVersion([], start, 1000);
    expect(one).toEqual([{ hash: hashOf(start), at: 1000, text: textOf(start) }]);
    expect(withVersion(one, start, 2000)).toEqual(one);
    expect(withVersion(one, start, 2000, "before the class")).toMatchObject([
      { at: 1000, note: "before the class" },
    ]);
    expect(withVersion(one, level(2), 3000).map((v) => v.at)).toEqual([1000, 3000]);
  });

  test("are thinned out as they grow old, but not those with a note", () => {
    let versions: Version[] = [];
    for (let i = 0; i < 120; i++)
      versions = withVersion(versions, level(i), i * minute, i === 7 ? "kept" : undefined);
    expect(versions.length).toBeLessThanOrEqual(mostVersions + 10);
    expect(versions.some((v) => v.note === "kept")).toBe(true);
    expect(versions.at(-1)?.at).toBe(119 * minute);
    const old = versions.filter((v) => v.at < 55 * minute && v.note === undefined).map((v) => v.at);
    expect(old.length).toBeLessThanOrEqual(5);
  });

  test("are bounded even when all of them have notes", () => {
    let versions: Version[] = [];
    for (let i = 0; i < mostVersions + 5; i++)
      versions = withVersion(versions, level(i), i * minute, `note ${i}`);
    expect(versions).toHaveLength(mostVersions);
    expect(versions[0]?.note).toBe("note 5");
  });
});
