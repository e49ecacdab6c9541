import { own } from "../../base/index.ts";
import { slipSays, type RuleOf } from "../../standards/index.ts";
import { inside, type CallView } from "../call-view.ts";
import { stretchesOf } from "../moments.ts";
import { notApplicable, verdictOf, type Verdict } from "../verdict.ts";

export function judgeTarget(rule: RuleOf<"target">, view: CallView): Verdict {
  const truth = own(view.header.scenario.truth, rule.field);
  if (truth === undefined) return notApplicable;
  const stretches = stretchesOf(rule.when, view);
  const alsoIn = rule.also ? stretchesOf(rule.also.when, view) : [];
  const isRight = ({ to = "", event }: CallView["presses"][number]) =>
    slipSays(to, truth) || (rule.also?.to.includes(to) === true && alsoIn.some((s) => inside(s, event)));
  return verdictOf(
    view.presses
      .filter((p) => rule.phone.includes(p.key) && stretches.some((s) => inside(s, p.event)))
      .map((p) => ({ share: isRight(p) ? 1 : 0, evidence: [{ event: p.event }] })),
  );
}
