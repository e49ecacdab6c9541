import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits, readScenario } from "#core/scenario";
import { utf8Bytes } from "../../../src/core/scenario/limits.ts";
import { positionOf } from "../../../src/core/scenario/read-json.ts";
import { scanJson } from "../../../src/core/scenario/scan-json.ts";
import { aScenario } from "../../support/a-scenario.ts";

const first = (text: string) => {
  const [problem] = readScenario(text).problems;
  return problem && { code: problem.code, ...problem.params };
};

describe("a text that is not JSON", () => {
  test.each([
    ['{\n  "a": 1\n  "b": 2\n}', { code: "scenario.json-syntax", line: 3, column: 3, found: '"' }],
    ["{ 'a': 1 }", { code: "scenario.json-syntax", line: 1, column: 3, found: "'" }],
    ['{"a": 01}', { code: "scenario.json-syntax", line: 1, column: 8, found: "1" }],
    ['{"a": "x\ty"}', { code: "scenario.json-syntax", line: 1, column: 9, found: "U+0009" }],
    ['{"a": "\\x"}', { code: "scenario.json-syntax", line: 1, column: 8, found: "\\" }],
    ["[1] 2", { code: "scenario.json-syntax", line: 1, column: 5, found: "2" }],
    ['{"a": [1, 2,\r\n]}', { code: "scenario.json-trailing-comma", line: 1, column: 12 }],
    ['{\n// note\n"a": 1}', { code: "scenario.json-comment", line: 2, column: 1 }],
    ['{"a": [', { code: "scenario.json-cut-off", line: 1, column: 8 }],
    ['{"a": "unfinished', { code: "scenario.json-cut-off", line: 1, column: 18 }],
    ["", { code: "scenario.json-cut-off", line: 1, column: 1 }],
  ])("%j is refused with its place", (text, expected) => {
    expect(first(text)).toEqual(expected);
  });

  test("is told from one that is JSON exactly as JSON.parse tells them", () => {
    const agree = (text: string) => {
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect(scanJson(text).fault === undefined).toBe(parses);
    };
    const pieces = fc.constantFrom(
      ..."{}[],:\"'\\ \n\t0123456789.eE+-aé𝒳",
      "true",
      "null",
      '"a"',
      "\\u00e9",
      "\\n",
      "-0.5e3",
      '"\\ud800"',
      "\u0000",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => agree(parts.join(""))),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 1 }), (json, cut, extra) => {
        const at = cut % (json.length + 1);
        agree(json);
        agree(json.slice(0, at) + extra + json.slice(at));
        agree(json.slice(0, at) + json.slice(at + 1));
      }),
    );
  });
});

describe("a text that is too much", () => {
  test("of one byte over a mebibyte is refused, however its characters are coded", () => {
    const blank = "文".repeat(Math.floor(limits.bytes / 3)) + "x".repeat(limits.bytes % 3);
    expect(utf8Bytes(blank)).toBe(limits.bytes);
    expect(first(blank)?.code).toBe("scenario.json-syntax");
    expect(first(`${blank}x`)).toEqual({
      code: "scenario.too-large",
      size: limits.bytes + 1,
      limit: limits.bytes,
    });
  });

  test("is measured as an encoder measures it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom("", "\ud83d", "\ude00"), (text, half) => {
        expect(utf8Bytes(text + half)).toBe(new TextEncoder().encode(text + half).length);
      }),
    );
  });

  test("in depth is refused without a stack overflow, with the place where it starts", () => {
    expect(first('{"chart":'.repeat(100_000))).toEqual({ code: "scenario.too-deep", limit: limits.depth });
    expect(first("[".repeat(64) + "]".repeat(64))?.code).toBe("scenario.wrong-type");
    expect(first("[".repeat(65) + "]".repeat(65))?.code).toBe("scenario.too-deep");
  });

  test("in number of values is refused", () => {
    expect(first(JSON.stringify(Array.from({ length: 20_000 }, () => 0)))).toEqual({
      code: "scenario.too-many-values",
      limit: 20_000,
    });
  });

  test("in one string is refused, beside everything else that is wrong", () => {
    const codes = readScenario(
      JSON.stringify({ formatVersion: 1, summary: "长".repeat(10_001) }),
    ).problems.map((p) => p.code);
    expect(codes).toContain("scenario.string-too-long");
    expect(codes).toContain("scenario.missing-member");
  });
});

describe("members that JavaScript would trip over", () => {
  test.each(["__proto__", "constructor", "prototype"])("%s is refused with its place", (key) => {
    const text = JSON.stringify(aScenario()).replace(
      '"lines":{',
      `"lines":{"${key}":{"zh-CN":"喂","en":"Hello"},`,
    );
    expect(readScenario(text).problems).toContainEqual({
      code: "scenario.forbidden-key",
      severity: "error",
      at: ["lines", key],
      params: { name: key },
    });
  });

  test("a key written twice is refused where it is written again", () => {
    const text = JSON.stringify(aScenario()).replace('"states":{', '"states":{"asking":{},');
    expect(readScenario(text).problems).toContainEqual({
      code: "scenario.duplicate-key",
      severity: "error",
      at: ["chart", "states", "asking"],
      params: { name: "asking" },
    });
  });

  test("half a character is refused", () => {
    const text = JSON.stringify(aScenario()).replace("再见", "再见\\ud83d");
    expect(readScenario(text).problems).toContainEqual(
      expect.objectContaining({ code: "scenario.broken-character", at: ["lines", "bye", "zh-CN"] }),
    );
  });
});

test("a byte order mark at the beginning does not matter", () => {
  expect(readScenario(`\uFEFF${JSON.stringify(aScenario())}`).ok).toBe(true);
});

test("lines and columns are counted as editors count them", () => {
  expect(positionOf("a\r\nbc\rd\n文x", 9)).toEqual({ line: 4, column: 2 });
});
