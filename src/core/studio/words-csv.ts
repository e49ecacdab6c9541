import { locales, type Locale, type Place, type Problem } from "../base/index.ts";
import { csvRows, csvText } from "./csv.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { studioProblem } from "./problems.ts";
import { wordRows, type WordRow } from "./words-table.ts";

const columns = ["place", "kind", "state", ...locales] as const;
const largest = 4_000_000;

/** The words table as CSV: where each text stands, what it is, in which state it is said, and a column per language. */
export function csvOf(draft: Draft): string {
  const rows = wordRows(draft).map((row) => [
    row.at.join("/"),
    row.kind,
    row.state ?? "",
    ...locales.map((locale) => row.texts[locale] ?? ""),
  ]);
  return csvText([columns, ...rows]);
}

/** What a table changes in a draft: the edits for its good rows, and a problem for each cell that could not be taken. */
export interface ReadCsv {
  readonly edits: readonly Edit[];
  readonly problems: readonly Problem[];
}

/** Reads a words table that came back from a translator. Columns may stand in any order, and rows may be left out. */
export function readCsv(text: string, draft: Draft): ReadCsv {
  const failed = (problem: Problem): ReadCsv => ({ edits: [], problems: [problem] });
  if (text.length > largest)
    return failed(studioProblem("studio.csv-too-large", { size: text.length, limit: largest }));
  const { rows, brokenAt } = csvRows(text);
  if (brokenAt !== undefined)
    return failed(studioProblem("studio.csv-broken", { row: brokenAt }, [brokenAt]));
  const [heading, ...body] = rows;
  const column = new Map(heading?.cells.map((name, i) => [name.trim(), i]));
  const place = column.get("place");
  if (place === undefined) return failed(studioProblem("studio.csv-no-column", { column: "place" }, [1]));
  const written = locales.filter((locale) => column.has(locale));
  if (written.length === 0)
    return failed(studioProblem("studio.csv-no-column", { column: locales.join(" / ") }, [1]));
  const known = new Map(wordRows(draft).map((row) => [row.at.join("/"), row]));
  const seen = new Set<string>();
  const edits: Edit[] = [];
  const problems: Problem[] = [];
  for (const { row, cells } of body) {
    const expected = heading?.cells.length ?? 0;
    if (cells.length < expected) {
      problems.push(studioProblem("studio.csv-short-row", { row, columns: cells.length, expected }, [row]));
      continue;
    }
    const name = (cells[place] ?? "").trim();
    const target = known.get(name);
    const what = { row, column: "place", place: name.slice(0, 80) };
    if (!target) problems.push(studioProblem("studio.csv-unknown-place", what, [row, "place"]));
    else if (seen.has(name)) problems.push(studioProblem("studio.csv-twice", what, [row, "place"]));
    else
      for (const locale of written) {
        const change = cellChange(target, locale, cells[column.get(locale) ?? -1] ?? "", row);
        if (change && "code" in change) problems.push(change);
        else if (change) edits.push(change);
      }
    seen.add(name);
  }
  return { edits, problems };
}

/** What one cell changes; undefined when it says what is there already. */
function cellChange(target: WordRow, locale: Locale, cell: string, row: number): Edit | Problem | undefined {
  const before = target.texts[locale] ?? "";
  if (cell === before) return undefined;
  const at: Place = [row, locale];
  // The translation of a text may be late, but a table does not take words away.
  if (cell.trim() === "" && locale !== "zh-TW")
    return before === "" ? undefined : studioProblem("studio.csv-empty-words", { row, column: locale }, at);
  const limit = target.kind === "article" && target.at.at(-1) === "body" ? 2000 : 600;
  if (cell.length > limit)
    return studioProblem("studio.csv-too-long", { row, column: locale, length: cell.length, limit }, at);
  return { type: "set-words", at: target.at, locale, text: cell };
}
