import { shownIn } from "#core/standards";
import type { OffCallClause } from "#core/standards-off-call";
import { row, type CoverageRow, type Entry, type Truth } from "./coverage-truth.ts";

/** The row of a clause that no call can show: what the off-call clauses say of it, held against what there is. */
export function offCallRow(entry: Entry, clause: OffCallClause, truth: Truth): CoverageRow {
  const { cover } = clause;
  const { questions, language } = truth;
  if (clause.doubtful === true && cover.by !== "quiz") return doubtfulRow(entry, clause, truth);
  switch (cover.by) {
    case "quiz": {
      const asked = questions.filter(({ clauses }) => clauses.includes(entry.id)).map(({ id }) => id);
      if (asked.length > 0) return row(entry, "quiz", [], asked.join(", "));
      return row(entry, null, [], "the quiz is to cover it, but no question asks for it");
    }
    case "out-of-scope":
      return row(entry, "out-of-scope", [], cover.reason[language]);
    case "metric":
    case "feature": {
      const shown = shownIn(truth.offCall, clause);
      if (!shown) return row(entry, null, [], `the ${cover.by} that is to show it does not exist`);
      const place = `${shown.name[language]} (${shown.room}, ${shown.state === "here" ? "here" : "to come"})`;
      return row(entry, cover.by, [], `${place}: ${cover.how[language]}`);
    }
  }
}

function doubtfulRow(entry: Entry, { cover }: OffCallClause, { language }: Truth): CoverageRow {
  const reason = cover.by === "out-of-scope" ? cover.reason[language] : undefined;
  return row(entry, "out-of-scope", [], reason ?? "the source advises it, but teaching it would do harm");
}
