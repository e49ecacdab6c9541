import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatScenario, limits, problemCodes, readScenario, scenarioOf, statesOf } from "#core/scenario";
import { aLongScenario } from "../../support/a-long-scenario.ts";
import { aScenario } from "../../support/a-scenario.ts";

/** Every place in a JSON value. */
function placesIn(value: unknown, at: readonly string[] = []): string[][] {
  if (value === null || typeof value !== "object") return [[...at]];
  return [[...at], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))];
}

const strings = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "#",
    ".",
    "#late-parcel",
    ".asking",
    "asking",
    "final",
    "history",
    "parallel",
    "agent.replied",
  ),
);
const scraps = fc.oneof(
  strings,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    {},
    [],
    { type: "say" },
    { type: "every", params: { guards: [{ type: "not" }] } },
    { states: { a: {} } },
    { target: "asking" },
  ),
);

/** The scenario with one member or item put out, exchanged, or put in. */
const mutant = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom("delete", "set", "add"), strings, scraps), {
    minLength: 1,
    maxLength: 4,
  })
  .map((steps) => {
    const json = structuredClone(aScenario()) as unknown;
    for (const [n, how, key, scrap] of steps) {
      const places = placesIn(json);
      const place = places[n % places.length] ?? [];
      const parent = place
        .slice(0, -1)
        .reduce((at, step) => at[step] as Record<string, unknown>, json as Record<string, unknown>);
      const last = how === "add" ? key : (place.at(-1) ?? "id");
      if (how === "delete" && Array.isArray(parent)) parent.splice(Number(last), 1);
      else if (how === "delete") Reflect.deleteProperty(parent, last);
      else if (Array.isArray(parent)) parent[Number(last) % 20 || 0] ??= structuredClone(scrap);
      else
        Object.defineProperty(parent, last, {
          value: structuredClone(scrap),
          enumerable: true,
          configurable: true,
          writable: true,
        });
    }
    return json;
  });

describe("whatever a file says", () => {
  const isSound = (result: ReturnType<typeof scenarioOf>) => {
    expect(result.ok).toBe(!result.problems.some((p) => p.severity === "error"));
    for (const { code, params } of result.problems) {
      expect(Object.keys(params).sort()).toEqual(
        [...(problemCodes[code]?.params ?? ["not in the list"])].sort(),
      );
    }
  };

  test("any JSON gives a scenario or problems, and nothing is thrown", () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => isSound(scenarioOf(json))));
    fc.assert(
      fc.property(
        fc.record({
          formatVersion: fc.constant(1),
          id: fc.constant("a"),
          chart: fc.jsonValue({ maxDepth: 8 }),
        }),
        (json) => isSound(scenarioOf(json)),
      ),
    );
  });

  test("any text gives a scenario or problems, and nothing is thrown", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => isSound(readScenario(text))));
  });

  test("any change to a good scenario gives a scenario or problems, and nothing is thrown", () => {
    fc.assert(
      fc.property(mutant, (json) => isSound(scenarioOf(json))),
      { numRuns: 400 },
    );
  });

  test("what is read can be walked, written and read again", () => {
    fc.assert(
      fc.property(mutant, (json) => {
        const read = scenarioOf(json);
        if (!read.ok) return;
        expect(statesOf(read.value.chart).length).toBeLessThanOrEqual(limits.states + 1);
        const text = formatScenario(read.value);
        expect(readScenario(text)).toEqual(read);
      }),
      { numRuns: 400 },
    );
  });
});

describe("a hostile file", () => {
  test("with ten thousand unknown members is refused, and not every one is listed", () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`member${i}`, i]));
    const { problems } = scenarioOf({ ...aScenario(), ...many });
    expect(problems.length).toBe(limits.problems + 1);
    expect(problems.at(-1)).toMatchObject({ code: "scenario.more-problems" });
  });

  test("with thousands of wrong names of every kind is refused", () => {
    const names = Array.from({ length: 4000 }, (_, i) => `caller-stetes-mattr-${i}`);
    const states = Object.fromEntries(
      names.map((name, i) => [name, { on: { "agent.replied": { target: `${name}x${i}` } } }]),
    );
    expect(scenarioOf({ ...aScenario(), chart: { initial: "nothing", states } }).ok).toBe(false);
  });

  test("that goes round in itself is refused", () => {
    const round: Record<string, unknown> = { ...aScenario() };
    round.chart = { states: { round } };
    expect(scenarioOf(round).problems).toContainEqual(expect.objectContaining({ code: "scenario.too-deep" }));
  });

  test.each([[undefined], [NaN], [() => 1], [10n], [Object.assign([], { 2: "asking" })]])(
    "with %s in it, which is not JSON, is refused",
    (value) => {
      const { problems } = scenarioOf({ ...aScenario(), practises: value });
      expect(problems).toEqual([
        expect.objectContaining({
          code: "scenario.wrong-type",
          params: expect.objectContaining({ expected: "JSON" }) as unknown,
        }),
      ]);
    },
  );

  test("with one long list of transitions does not grow beyond it", () => {
    const list = Array.from({ length: 6000 }, () => ({ target: "asking" }));
    expect(scenarioOf({ ...aScenario(), chart: { initial: "a", states: { a: { always: list } } } }).ok).toBe(
      false,
    );
  });
});

test("a scenario of 500 states, the most there may be, is read", () => {
  expect(readScenario(JSON.stringify(aLongScenario(500))).ok).toBe(true);
});

test("warnings do not refuse a scenario, and come with it", () => {
  const read = scenarioOf({
    ...aScenario(),
    lines: { ...aScenario().lines, extra: { "zh-CN": "喂", en: "Hello" } },
  });
  expect(read.ok).toBe(true);
  expect(read.problems).toContainEqual(
    expect.objectContaining({ code: "scenario.unused-line", severity: "warning" }),
  );
});
