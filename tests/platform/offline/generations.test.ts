import { describe, expect, it } from "vitest";
import { generationsAfter, readGenerations } from "#platform/offline/generations";

describe("generations", () => {
  it("keep the version before, whose tabs may still be open, and none older", () => {
    expect(generationsAfter([], "1")).toEqual(["1"]);
    expect(generationsAfter(["1"], "2")).toEqual(["2", "1"]);
    expect(generationsAfter(["2", "1"], "3")).toEqual(["3", "2"]);
  });

  it("keep the version before when the same one takes over again", () => {
    expect(generationsAfter(["2", "1"], "2")).toEqual(["2", "1"]);
  });

  it("come back from what was written down, and from nothing when it cannot be read", () => {
    expect(readGenerations(JSON.stringify(["2", "1"]))).toEqual(["2", "1"]);
    for (const text of [undefined, "", "{}", '{"a":'] as const) expect(readGenerations(text)).toEqual([]);
  });
});
