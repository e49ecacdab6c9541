import { own } from "../../base/index.ts";
import { slipSays, type HouseClause, type RuleOf } from "../../standards/index.ts";
import type { CallView } from "../call-view.ts";
import { stretchesOf } from "../moments.ts";
import { notApplicable, verdictOf, type Verdict } from "../verdict.ts";

export function judgeForm(rule: RuleOf<"form">, view: CallView, clause: HouseClause): Verdict {
  if (!view.answered) return notApplicable;
  if (stretchesOf(rule.when, view).length === 0) return notApplicable;
  const is = rule.is && clause.names(rule.is);
  const nowhere = [{ event: (view.end ?? view.answered).event }];
  return verdictOf(
    rule.fields.flatMap((field) => {
      const truth = is ? { is } : own(view.header.scenario.truth, field);
      if (truth === undefined) return [];
      const written = own(view.slip, field);
      const right = slipSays(written?.value ?? "", truth);
      return [{ share: right ? 1 : 0, evidence: written ? [{ event: written.event }] : nowhere }];
    }),
  );
}
