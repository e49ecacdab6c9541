import type { FailedFinding, ReportView } from "./report-view.ts";
import { failed, isCritical } from "./report-view.ts";

/** Why a call was passed or not, weightiest first. */
export type Reason =
  | { readonly type: "passed" }
  | { readonly type: "stopped" }
  | { readonly type: "error"; readonly error: string | undefined }
  | { readonly type: "unanswered" }
  | { readonly type: "broken-off" }
  | { readonly type: "nothing-judged" }
  | { readonly type: "critical"; readonly findings: readonly FailedFinding[] }
  | { readonly type: "under-mark" };

/** Every reason that holds; one at least. */
export function reasonsOf(view: ReportView): readonly [Reason, ...Reason[]] {
  const { card, ended, events } = view;
  if (card.passed) return [{ type: "passed" }];
  const reasons: Reason[] = [];
  if (ended?.by === "trainee") reasons.push({ type: "stopped" });
  else if (ended?.by === "error") reasons.push({ type: "error", error: ended.error });
  else if (ended === undefined) reasons.push({ type: "broken-off" });
  if (![...events.values()].some((event) => event.type === "answered" || event.type === "picked-up"))
    reasons.push({ type: "unanswered" });
  const critical = card.findings.filter(failed).filter((f) => isCritical(f.severity));
  if (critical.length > 0) reasons.push({ type: "critical", findings: critical });
  const judged = card.sections.some((s) => s.of > 0);
  if (judged && card.score < card.passMark) reasons.push({ type: "under-mark" });
  const [first, ...rest] = reasons;
  return first ? [first, ...rest] : [{ type: "nothing-judged" }];
}
