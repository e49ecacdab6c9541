import type { CallLog } from "#core/call";
import type { Clause, Profile } from "#core/standards";
import { viewOf, type ReportView } from "../../../src/features/report/report-view.ts";
import { aProfile, standardsOf } from "../../support/a-standard.ts";

/** A call as the report sees it, under a house with only these clauses. */
export function aView(
  log: CallLog | { build(): CallLog },
  clauses: readonly Clause[],
  profile: Profile = aProfile(),
): ReportView {
  return viewOf("build" in log ? log.build() : log, standardsOf(clauses, profile), profile);
}
