import { chartOf } from "./chart-model.ts";
import type { Findings } from "./findings.ts";
import { inspectCycles } from "./inspect-cycles.ts";
import { inspectFacts } from "./inspect-facts.ts";
import { inspectFlow } from "./inspect-flow.ts";
import { inspectGuards } from "./inspect-guards.ts";
import { inspectNames } from "./inspect-names.ts";
import { inspectOwnActs } from "./inspect-own-acts.ts";
import { inspectPhone } from "./inspect-phone.ts";
import { inspectStates } from "./inspect-states.ts";
import { inspectUsage } from "./inspect-usage.ts";
import { inspectVaries } from "./inspect-varies.ts";
import { inspectWaiting } from "./inspect-waiting.ts";
import { inspectWords } from "./inspect-words.ts";
import { member } from "./loose.ts";
import { reachedStates } from "./reach.ts";
import { TargetResolver } from "./resolve-target.ts";

/**
 * Everything that can be known to be wrong with a scenario without running it. The value need not have the right shape:
 * what has is looked at, so that one slip does not hide the others.
 */
export function inspect(json: unknown, clauses: ReadonlySet<string> | undefined, found: Findings): void {
  const chart = chartOf(json);
  const id = member(json, "id");
  const machineId = typeof id === "string" ? id : "";
  const targets = new TargetResolver(chart, machineId);
  inspectNames(json, chart, found);
  inspectFacts(json, clauses, found);
  inspectWords(json, found);
  inspectVaries(json, chart, found);
  inspectPhone(json, chart, found);
  inspectOwnActs(json, chart, found);
  inspectStates(chart, machineId, targets, found);
  inspectGuards(chart, found);
  inspectUsage(json, chart, found);
  // Where a call can go says nothing as long as part of the chart cannot be read, or leads nowhere.
  if (found.blocksTheWay()) return;
  const reached = reachedStates(chart, targets);
  inspectFlow(chart, targets, reached, found);
  inspectCycles(chart, targets, reached, found);
  inspectWaiting(json, chart, reached, found);
}
