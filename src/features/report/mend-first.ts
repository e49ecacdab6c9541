import { failed, isCritical, type FailedFinding, type ReportView } from "./report-view.ts";

const atMost = 3;

/** What to mend first, three at most: what fails the call by itself, then what cost most, then what came first. */
export function mendFirst({ card }: ReportView): readonly FailedFinding[] {
  const lost = (f: FailedFinding) => f.of - f.points;
  const place = (f: FailedFinding) => f.evidence[0]?.event ?? Infinity;
  return card.findings
    .filter(failed)
    .sort(
      (a, b) =>
        Number(isCritical(b.severity)) - Number(isCritical(a.severity)) ||
        lost(b) - lost(a) ||
        place(a) - place(b),
    )
    .slice(0, atMost);
}
