import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readScenario, type Scenario } from "#core/scenario";
import { root } from "./serve.ts";

/** A scenario that comes with the product. Throws when it is not there or not sound. */
export function scenarioNamed(id: string): Scenario {
  const read = readScenario(readFileSync(join(root, "scenarios", `${id}.json`), "utf8"));
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.problems)}`);
  return read.value;
}

/** A reply as it stands in the list to pick from, with the names of the scenario's centre and of the agent. */
export function replyText(scenario: Scenario, id: string): string {
  const reply = scenario.replies[id];
  if (!reply) throw new Error(`No reply ${id} in ${scenario.id}.`);
  return reply["zh-CN"].replaceAll("{centre}", scenario.brief.centre["zh-CN"]).replaceAll("{staff}", "0736");
}
