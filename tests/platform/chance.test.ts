import { afterEach, describe, expect, it, vi } from "vitest";
import { newId, newSeed } from "#platform/chance";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("chance", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("gives ids that are never the same", () => {
    const ids = Array.from({ length: 200 }, newId);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(uuid);
  });

  it("gives the same kind of id on a page that came over plain http", () => {
    const getRandomValues = crypto.getRandomValues.bind(crypto);
    vi.stubGlobal("crypto", { getRandomValues });
    const ids = Array.from({ length: 200 }, newId);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(uuid);
  });

  it("gives seeds that a log can hold", () => {
    const seeds = Array.from({ length: 50 }, newSeed);
    for (const seed of seeds) expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
    expect(new Set(seeds).size).toBeGreaterThan(40);
  });
});
