/** A cell that a spreadsheet could take for a formula, and so would run: after spaces, one of its signs, half or full width. */
const couldBeFormula = /^'*[\s\u00a0\ufeff]*[=+\-@|%\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** The text of a table (RFC 4180): every cell quoted, lines ended by CRLF, a byte order mark so that spreadsheets read UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${guarded(text).replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** An apostrophe before what could be a formula: a spreadsheet then shows it as text. `unguarded` takes it away again. */
export const guarded = (text: string): string => (couldBeFormula.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string =>
  text.startsWith("'") && couldBeFormula.test(text.slice(1)) ? text.slice(1) : text;

export interface CsvRow {
  /** The row's number in the table, the heading being 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a table, empty ones left out, guards taken away. Cells are parted by commas, semicolons or tabs, whichever the
 * heading has. `brokenAt`: the row in which a quotation mark is not closed, or is followed by more.
 */
export function csvRows(source: string): { readonly rows: readonly CsvRow[]; readonly brokenAt?: number } {
  const text = source.startsWith("\ufeff") ? source.slice(1) : source;
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let row = 1;
  let at = 0;
  const endRow = () => {
    if (cells.length > 1 || cells[0] !== "") rows.push({ row, cells: cells.map(unguarded) });
    cells = [];
    row++;
  };
  while (at < text.length) {
    const quoted = text[at] === '"';
    let end = at;
    if (quoted) {
      end = closingQuote(text, at + 1);
      if (end < 0) return { rows, brokenAt: row };
      cells.push(
        text
          .slice(at + 1, end)
          .replaceAll('""', '"')
          .replaceAll("\r\n", "\n"),
      );
      end++;
    } else {
      while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
      cells.push(text.slice(at, end));
    }
    const next = text[end];
    if (next === separator) {
      at = end + 1;
      // A separator at the very end begins one more, empty cell.
      if (at === text.length) cells.push("");
    } else if (next === undefined || next === "\n" || next === "\r") {
      at = end + (next === "\r" && text[end + 1] === "\n" ? 2 : 1);
      endRow();
    } else return { rows, brokenAt: row };
  }
  if (cells.length > 0) endRow();
  return { rows };
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function separatorOf(text: string): string {
  const heading = text.split(/[\r\n]/, 1)[0] ?? "";
  return [",", ";", "\t"].sort((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ",";
}
