import { describe, expect, test } from "vitest";
import { actIds, faultIds } from "#core/standards";
import { fingerprint } from "../../../../scripts/understanding/fingerprint.ts";
import { packed } from "../../../../src/core/speech/model/packed.ts";
import { placeOf, sizes, unpack } from "../../../../src/core/speech/model/tables.ts";

describe("the trained model", () => {
  test("was made from the bank, the rules and the settings that are there now (npm run train)", () => {
    expect(packed.madeFrom).toBe(fingerprint());
  });

  test("has heads for known acts and faults only, and one for any fault", () => {
    const known = new Set<string>([...actIds, ...faultIds, "any-fault"]);
    expect(packed.labels.filter((label) => !known.has(label))).toEqual([]);
    expect(packed.labels).toContain("any-fault");
    expect(new Set(packed.labels).size).toBe(packed.labels.length);
  });

  test("unpacks into as many features as it says, each with weights of legal heads", () => {
    const tables = unpack(packed);
    expect(new Set(tables.keys).size).toBe(packed.features);
    expect([...tables.keys].map((key) => placeOf(tables, key))).toEqual([...tables.keys.keys()]);
    expect(placeOf(tables, 2 ** 24 - 1)).toBe(-1);
    expect(tables.heads.every((head) => head < packed.labels.length)).toBe(true);
    expect(tables.heads.length).toBe(tables.starts[packed.features]);
    const legal = new Set<number>(sizes);
    expect([...tables.weights].filter((weight) => !legal.has(Math.abs(weight)))).toEqual([]);
  });
});
