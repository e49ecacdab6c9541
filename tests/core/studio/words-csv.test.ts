import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdit, csvOf, readCsv, textOf, wordRows, type Draft } from "#core/studio";
import { csvRows, csvText } from "../../../src/core/studio/csv.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { aDraft, builtIn } from "./built-in.ts";

const small = aDraft(aScenario());
const codes = (text: string) => readCsv(text, small).problems.map((p) => `${p.code} ${p.at.join(" ")}`);
const table = (...rows: string[][]) => csvText([["place", "zh-CN", "en"], ...rows]);
const after = (draft: Draft, text: string): Draft => {
  const result = applyEdit(draft, { type: "together", edits: readCsv(text, draft).edits, why: "csv" });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

describe("the table as a file", () => {
  test.each(builtIn)("of %s changes nothing when it comes back as it went", (_, text) => {
    const draft = aDraft(text);
    expect(readCsv(csvOf(draft), draft)).toEqual({ edits: [], problems: [] });
  });

  test("begins with a byte order mark, ends rows with CRLF and quotes every cell", () => {
    const text = csvOf(small);
    expect(text.startsWith('\ufeff"place","kind","state","zh-CN","zh-TW","en"\r\n"title","title","",')).toBe(
      true,
    );
    expect(text.split("\r\n")).toHaveLength(wordRows(small).length + 2);
  });

  test("gives any cells back as they were", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "=1+1",
        "'=1+1",
        "''x",
        "@cmd",
        '"',
        'a"b',
        "a,b",
        "a\nb",
        "＝A1",
        "- 您好",
        "+86",
        "'",
        "\t=x",
        "说：“好”",
      ),
    );
    // CRLF inside a cell becomes LF, and a lone CR is a line break to half the world's programs.
    const tame = cell.map((text) => text.replaceAll("\r", ""));
    fc.assert(
      fc.property(
        fc.array(fc.array(tame, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          expect(
            csvRows(csvText([["a", "b", "c"], ...rows]))
              .rows.slice(1)
              .map((row) => row.cells),
          ).toEqual(rows);
        },
      ),
    );
  });

  test.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "  =1", "=1\nnote", "＝1", "'=1", "|x", "%x"])(
    "shows %j to a spreadsheet as text",
    (text) => {
      const cell = csvText([[text]]).slice(2, -3);
      expect(cell.startsWith("'")).toBe(true);
    },
  );
});

describe("a table that comes back", () => {
  test("becomes edits of what changed, and of nothing else", () => {
    const text = table(
      ["lines/where", "包裹呢？", "Where is it?"],
      ["replies/hello", aScenario().replies["hello"]?.["zh-CN"] ?? "", "Hello."],
    );
    expect(
      readCsv(text, small).edits.map((edit) =>
        edit.type === "set-words" ? [edit.at.join("/"), edit.locale] : [],
      ),
    ).toEqual([
      ["lines/where", "zh-CN"],
      ["lines/where", "en"],
      ["replies/hello", "en"],
    ]);
    expect(after(small, text).document.lines["where"]).toMatchObject({
      "zh-CN": "包裹呢？",
      en: "Where is it?",
    });
  });

  test("may have been saved with semicolons or tabs, and its columns in another order", () => {
    const rows = [
      ["en", "note", "place"],
      ["Bye!", "x", "lines/bye"],
    ];
    for (const separator of [";", "\t"])
      expect(
        after(small, rows.map((row) => row.join(separator)).join("\n")).document.lines["bye"],
      ).toMatchObject({ en: "Bye!" });
  });

  test("takes away an override of traditional characters when its cell is empty, but no other words", () => {
    const draft = after(small, '"place","zh-TW"\r\n"lines/bye","再會"\r\n');
    expect(draft.document.lines["bye"]?.["zh-TW"]).toBe("再會");
    expect(textOf(after(draft, '"place","zh-TW"\r\n"lines/bye",""\r\n'))).toBe(textOf(small));
    expect(codes(table(["lines/bye", "", "Bye"]))).toEqual(["studio.csv-empty-words 2 zh-CN"]);
  });

  test("names the row and the column of what cannot be taken, and takes the rest", () => {
    const text = table(
      ["lines/nobody", "x", "x"],
      ["lines/bye", "再见！", "Bye!"],
      ["lines/bye", "再见", "Bye"],
      ["lines/where", "长".repeat(601), "Where?"],
      ["title"],
    );
    expect(codes(text)).toEqual([
      "studio.csv-unknown-place 2 place",
      "studio.csv-twice 4 place",
      "studio.csv-too-long 5 zh-CN",
      "studio.csv-short-row 6",
    ]);
    expect(readCsv(text, small).edits).toHaveLength(3);
  });

  test.each([
    ["a quotation mark that is not closed", 'place,en\n"lines/bye,Bye', "studio.csv-broken 2"],
    ["words after a closing quotation mark", 'place,en\n"lines/bye"x,Bye', "studio.csv-broken 2"],
    ["no column of places", "id,en\nx,y", "studio.csv-no-column 1"],
    ["no column of a language", "place,fr\nx,y", "studio.csv-no-column 1"],
    ["nothing at all", "", "studio.csv-no-column 1"],
  ])("with %s is refused", (_, text, problem) => {
    expect(codes(text)).toEqual([problem]);
    expect(readCsv(text, small).edits).toEqual([]);
  });

  test("of any text is read without throwing", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", ";", "a", "place", "en", "lines/bye") }),
        (text) => {
          expect(
            readCsv(text, small).problems.length + readCsv(text, small).edits.length,
          ).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
