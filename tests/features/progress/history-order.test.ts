import { describe, expect, it } from "vitest";
import { ordered, wholeHistory, type HistoryRow } from "../../../src/features/progress/history-order.ts";

const row = (id: string, change: Partial<HistoryRow>): HistoryRow => ({
  id,
  scenario: "late-parcel",
  title: "包裹晚到",
  at: 1,
  moment: "",
  mode: "practise",
  passed: true,
  score: 80,
  ms: 1000,
  length: "",
  ...change,
});
const ids = (rows: readonly HistoryRow[]) => rows.map(({ id }) => id);

describe("the order of the history", () => {
  it("goes by the column, either way", () => {
    const rows = [
      row("a", { at: 1, score: 90 }),
      row("b", { at: 2, score: 50 }),
      row("c", { at: 3, score: 70 }),
    ];
    expect(ids(ordered(rows, wholeHistory, { by: "at", down: true }))).toEqual(["c", "b", "a"]);
    expect(ids(ordered(rows, wholeHistory, { by: "score", down: false }))).toEqual(["b", "c", "a"]);
  });

  it("puts the newer of two equals first, whichever way it goes", () => {
    const rows = [row("old", { at: 1 }), row("new", { at: 2 })];
    for (const down of [true, false])
      expect(ids(ordered(rows, wholeHistory, { by: "score", down }))).toEqual(["new", "old"]);
  });

  it("sorts Chinese titles by their sound", () => {
    const rows = [row("zh", { title: "重拨" }), row("b", { title: "包裹" }), row("a", { title: "阿婆" })];
    expect(ids(ordered(rows, wholeHistory, { by: "title", down: false }))).toEqual(["a", "b", "zh"]);
  });

  it("leaves only what is asked for", () => {
    const rows = [
      row("exam", { mode: "exam" }),
      row("failed", { passed: false }),
      row("other", { scenario: "granny" }),
    ];
    const by = { by: "at", down: true } as const;
    expect(ids(ordered(rows, { ...wholeHistory, mode: "exam" }, by))).toEqual(["exam"]);
    expect(ids(ordered(rows, { ...wholeHistory, result: "failed" }, by))).toEqual(["failed"]);
    expect(ids(ordered(rows, { ...wholeHistory, scenario: "granny" }, by))).toEqual(["other"]);
  });
});
