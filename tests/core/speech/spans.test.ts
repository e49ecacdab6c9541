import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise, understand } from "#core/speech";
import { actIds, faultIds } from "#core/standards";

const pieces = fc.constantFrom(
  ...'您好|请问|对不起|,|。|?|“|”|稍等|再说一遍|喂|我不知道|王先生|24小时|内|答复|😀|𠮷|　|ＡＢＣ|請問|的|是|不|没有|挂|\ud83d|\udc00|\n|"|请您|大声|点'.split(
    "|",
  ),
);
const talk = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((some) => some.join("")),
  fc.string({ unit: "binary", maxLength: 2000 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
);
const splits = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

describe("spans", () => {
  test("lie inside the reply, are not empty, split no character and come in order", () => {
    fc.assert(
      fc.property(talk, talk, (reply, caller) => {
        const { acts, faults } = understand(reply, { caller });
        for (const marks of [acts, faults]) {
          for (const { from, to } of marks) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(reply.length);
            expect(splits(reply, from) || splits(reply, to)).toBe(false);
          }
          const places = marks.map(({ from, id }) => [from, id] as const);
          expect(places).toEqual([...places].sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)));
          expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
        }
        expect(acts.every(({ id }) => actIds.has(id))).toBe(true);
        expect(faults.every(({ id }) => faultIds.has(id))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("the same reply is always understood the same way", () => {
    fc.assert(
      fc.property(talk, (reply) => {
        expect(understand(reply, { caller: "" })).toEqual(understand(reply, { caller: "" }));
      }),
      { numRuns: 60 },
    );
  });

  test("every unit of normalised text stands for whole characters of the original, in order", () => {
    fc.assert(
      fc.property(talk, (reply) => {
        const { text, starts, ends } = normalise(reply);
        expect(starts).toHaveLength(text.length);
        expect(ends).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++) {
          expect(starts[i]).toBeLessThan(ends[i] ?? 0);
          expect(starts[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : (ends[i - 1] ?? 0));
          expect(splits(reply, starts[i] ?? 0)).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a mark holds the words that carry it", () => {
    const reply = "😀 好的王先生,请您稍等片刻,我帮您查一下。";
    const of = (id: string): string => {
      const mark = understand(reply, { caller: "" }).acts.find((one) => one.id === id);
      return reply.slice(mark?.from, mark?.to);
    };
    expect(of("ask-hold")).toBe("请您稍等片刻");
    expect(of("address-by-name")).toBe("好的王先生");
  });

  test.each([
    ["one character", "我".repeat(2000)],
    ["half a phrase", "请您再".repeat(660)],
    ["near misses", "不知道不清楚没办法您的号码是".repeat(140)],
    ["commas", ",".repeat(2000)],
    ["quotes", "“".repeat(1000) + "”".repeat(1000)],
    ["digits", "12".repeat(1000)],
    ["numerals", "十百".repeat(1000)],
    ["Latin words", "ab ".repeat(660)],
    ["agreement without but", "抱歉,理解,".repeat(330)],
    ["a greeting over and over", "您好".repeat(1000)],
  ])(
    "a long reply of %s is read without trouble",
    (_, reply) => {
      expect(understand(reply, { caller: reply }).acts.length).toBeLessThan(60);
    },
    1000,
  );
});
