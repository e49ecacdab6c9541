import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heardOf } from "../../../src/features/practise/in-english.ts";

describe("the translation of a line that was cut off", () => {
  const line = "I ordered a lamp on Monday and it came broken";

  it("stops about where the line did, and never in the middle of a word", () => {
    expect(heardOf(line, 5, 10)).toBe("I ordered a lamp on");
    expect(heardOf(line, 0, 10)).toBe("");
    expect(heardOf(line, 10, 10)).toBe(line);
  });

  it("is a beginning of the whole, however much was said", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 60 }), (said, length) => {
        const heard = heardOf(line, said, length);
        expect(line.startsWith(heard)).toBe(true);
        expect(heard === line || heard === "" || line[heard.length] === " ").toBe(true);
      }),
    );
  });
});
