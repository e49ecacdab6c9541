import { expect, test } from "vitest";
import {
  applyEdit,
  commit,
  describeEdit,
  editWords,
  historyOf,
  mostSteps,
  redone,
  settled,
  textOf,
  undone,
  type Edit,
  type History,
} from "#core/studio";
import { aScenario } from "../../support/a-scenario.ts";
import { aDraft } from "./built-in.ts";
import { editOf } from "./random-edit.ts";

const start = aDraft(aScenario());
const made = (history: History, edit: Edit, at = 0): History => {
  const next = commit(history, edit, at);
  if (!next.ok) throw new Error(JSON.stringify(next.problems));
  return next.value;
};
const typed = (text: string): Edit => ({ type: "set-words", at: ["lines", "where"], locale: "en", text });

test("undo says what it takes back, in the words of before", () => {
  const named = made(historyOf(start), {
    type: "set-state",
    state: "asking",
    member: "description",
    value: "安抚",
  });
  const history = made(named, { type: "delete-states", states: ["asking"] });
  expect(history.past.at(-1)?.what).toEqual({ key: "delete-state", params: { state: "安抚" } });
  const back = undone(history);
  expect(back.draft).toBe(named.draft);
  expect(back.future.at(-1)?.what.key).toBe("delete-state");
  expect(redone(back).draft).toBe(history.draft);
});

test("keystrokes in one field that follow closely are one step; a pause, another field or leaving it begins a new one", () => {
  let history = made(made(made(historyOf(start), typed("W"), 0), typed("Wh"), 300), typed("Whe"), 900);
  expect(history.past).toHaveLength(1);
  history = made(history, typed("Wher"), 9000);
  expect(history.past).toHaveLength(2);
  history = made(settled(history), typed("Where"), 9100);
  expect(history.past).toHaveLength(3);
  history = made(history, { ...typed("哪"), locale: "zh-CN" } as Edit, 9200);
  expect(history.past).toHaveLength(4);
  expect(textOf(undone(undone(undone(undone(history)))).draft)).toBe(textOf(start));
});

test("typing after an undo begins a new step", () => {
  const history = undone(made(made(historyOf(start), typed("a"), 0), typed("b"), 10));
  const again = made(history, typed("c"), 20);
  expect(again.past).toHaveLength(1);
  expect(textOf(undone(again).draft)).toBe(textOf(start));
});

test("a new edit forgets what was undone", () => {
  const history = undone(made(historyOf(start), { type: "set-head", member: "level", value: 4 }));
  expect(history.future).toHaveLength(1);
  expect(made(history, { type: "set-head", member: "level", value: 5 }).future).toHaveLength(0);
});

test("an edit that changes nothing, or cannot be made, leaves no step", () => {
  expect(made(historyOf(start), { type: "set-head", member: "level", value: 1 }).past).toHaveLength(0);
  expect(commit(historyOf(start), { type: "delete-line", id: "nobody" }, 0).ok).toBe(false);
});

test("the past is bounded", () => {
  let history = historyOf(start);
  for (let i = 0; i < mostSteps + 5; i++)
    history = made(history, { type: "place-cards", cards: { asking: [i, i + 1] } }, i * 10_000);
  expect(history.past).toHaveLength(mostSteps);
});

test("every kind of edit has words with exactly the parameters that are listed", () => {
  const seen = new Set<string>();
  for (let what = 0; what <= 41; what++) {
    const edit = editOf(start, { what, a: 3, b: 5, word: "new", text: "您好" });
    const { key, params } = describeEdit(edit, start);
    seen.add(key);
    expect(Object.keys(params), key).toEqual(editWords[key]);
  }
  const clips: Edit[] = [
    { type: "replace", document: start.document, why: "restore" },
    { type: "replace", document: start.document, why: "import" },
    { type: "together", edits: [typed("x")], why: "fix" },
    { type: "together", edits: [typed("x")], why: "csv" },
  ];
  for (const edit of clips) {
    const { key, params } = describeEdit(edit, start);
    expect(Object.keys(params), key).toEqual(editWords[key]);
    expect(applyEdit(start, edit).ok).toBe(true);
  }
  expect(seen.size).toBeGreaterThan(20);
});
