import type { OffCall, OffCallClause, Shown } from "./off-call.ts";

/** The feature or figure that shows a clause; undefined of one that a question or nothing shows. */
export function shownIn({ features, figures }: OffCall, { cover }: OffCallClause): Shown | undefined {
  if (cover.by === "feature") return features.find(({ id }) => id === cover.feature);
  return cover.by === "metric" ? figures.find(({ id }) => id === cover.figure) : undefined;
}
