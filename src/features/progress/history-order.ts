/** One call of the history, in the user's words and with the numbers to sort by. */
export interface HistoryRow {
  readonly id: string;
  readonly scenario: string;
  readonly title: string;
  /** Ms since 1970. */
  readonly at: number;
  readonly moment: string;
  readonly mode: "practise" | "exam";
  readonly passed: boolean;
  readonly score: number;
  readonly ms: number;
  readonly length: string;
}

/** What is asked of the history; an empty text asks nothing. */
export interface HistoryFilter {
  readonly scenario: string;
  readonly result: string;
  readonly mode: string;
}

export const wholeHistory: HistoryFilter = { scenario: "", result: "", mode: "" };

export const columns = ["at", "title", "score", "ms"] as const;
export type Column = (typeof columns)[number];

export interface Order {
  readonly by: Column;
  readonly down: boolean;
}

/** The rows that are asked for, in order. Of equal ones the newer comes first. */
export function ordered(
  rows: readonly HistoryRow[],
  filter: HistoryFilter,
  { by, down }: Order,
): HistoryRow[] {
  const compare = (a: HistoryRow, b: HistoryRow) =>
    by === "title" ? a.title.localeCompare(b.title, "zh-CN") : a[by] - b[by];
  return rows
    .filter(
      (row) =>
        (filter.scenario === "" || row.scenario === filter.scenario) &&
        (filter.mode === "" || row.mode === filter.mode) &&
        (filter.result === "" || row.passed === (filter.result === "passed")),
    )
    .sort((a, b) => (down ? -1 : 1) * compare(a, b) || b.at - a.at);
}
