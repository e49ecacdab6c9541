import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { understand } from "#core/speech";

const replies = readFileSync(new URL("../../fixtures/replies/mandated.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "");
const sure = (reply: string): string[] =>
  understand(reply, { caller: "" }).acts.flatMap(({ id, unsure }) => (unsure === true ? [] : [id]));

describe("a neutral sentence", () => {
  test.each(["今天天气不错。", "外面下雨了。", "窗外有只鸟。"])(
    "%s after a set phrase takes no sure act away",
    (neutral) => {
      const lost = replies.flatMap((reply) => {
        const after = understand(`${reply}。${neutral}`, { caller: "" }).acts.map(({ id }) => id);
        return sure(reply).flatMap((id) => (after.includes(id) ? [] : [`${id}: ${reply}`]));
      });
      expect(lost).toEqual([]);
    },
  );
});
