import fc from "fast-check";
import { expect, test } from "vitest";
import {
  canonicalJson,
  contentHash,
  nearestName,
  own,
  placeText,
  problem,
  resultOf,
  seededRandom,
  shuffled,
  textIn,
} from "#core/base";

test("equal values have equal canonical JSON, whatever the order of their members", () => {
  expect(canonicalJson({ b: 1, a: [{ d: null, c: "x" }] })).toBe('{"a":[{"c":"x","d":null}],"b":1}');
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("the content hash is sixteen hexadecimal digits and changes with the content", () => {
  expect(contentHash({ a: 1 })).toMatch(/^[0-9a-f]{16}$/);
  expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
  expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: 2 }));
});

test("own members are found, inherited ones are not", () => {
  expect(own({ a: 1 }, "a")).toBe(1);
  for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty"])
    expect(own({ a: 1 }, name)).toBeUndefined();
  expect(own(undefined, "a")).toBeUndefined();
});

test("the nearest legal name is offered when one is near, and none when nothing is", () => {
  const legal = ["heard", "rude", "mood", "counted"];
  expect(nearestName("herd", legal)).toBe("heard");
  expect(nearestName("Moood", legal)).toBe("mood");
  expect(nearestName("transfer-the-call", legal)).toBe("");
});

test("the same seed shuffles alike, and a shuffle loses nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      const once = shuffled(items, seededRandom(seed));
      expect(shuffled(items, seededRandom(seed))).toEqual(once);
      expect([...once].sort()).toEqual([...items].sort());
    }),
  );
});

test("a seed gives numbers from 0 up to, not including, 1", () => {
  const random = seededRandom("a call");
  for (let i = 0; i < 1000; i++) {
    const n = random.next();
    expect(n >= 0 && n < 1).toBe(true);
  }
});

test("a result with an error in it has no value; with warnings alone it has one", () => {
  const warning = problem("x.y", [], {}, "warning");
  expect(resultOf(1, [warning])).toEqual({ ok: true, value: 1, problems: [warning] });
  expect(resultOf(1, [warning, problem("x.z", [])]).ok).toBe(false);
});

test("a place reads from the root, indexes counted from one", () => {
  expect(placeText(["chart", "states", "opening", "on", 0])).toBe("chart › states › opening › on #1");
});

test("zh-TW text is the author's own where there is one, else converted", () => {
  const convert = (text: string) => text.replaceAll("声", "聲");
  expect(textIn({ "zh-CN": "三声", en: "three" }, "zh-TW", convert)).toBe("三聲");
  expect(textIn({ "zh-CN": "三声", en: "three", "zh-TW": "三響" }, "zh-TW", convert)).toBe("三響");
  expect(textIn({ "zh-CN": "三声", en: "three" }, "en", convert)).toBe("three");
});
