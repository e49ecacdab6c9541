import { describe, expect, it } from "vitest";
import { piecesOf } from "#ui/quote";

describe("piecesOf", () => {
  it("cuts a text at its spans without losing a character", () => {
    const pieces = piecesOf("您好,急什么呀", [
      { from: 0, to: 2, done: true },
      { from: 3, to: 6, done: false },
    ]);
    expect(pieces).toEqual([
      { from: 0, text: "您好", done: true },
      { from: 2, text: "," },
      { from: 3, text: "急什么", done: false },
      { from: 6, text: "呀" },
    ]);
  });

  it("lets what was wrong win where spans overlap", () => {
    const pieces = piecesOf("一二三", [
      { from: 0, to: 2, done: true },
      { from: 1, to: 3, done: false },
    ]);
    expect(pieces.map((p) => [p.text, p.done])).toEqual([
      ["一", true],
      ["二", false],
      ["三", false],
    ]);
  });
});
