import { faultIds } from "#core/standards";
import { rules } from "../../src/core/speech/rules/index.ts";
import type { Example } from "./examples.ts";
import { settings } from "./settings.ts";

/**
 * The rules that were right about the bank often enough, by their place in the list. A rule that never spoke there
 * counts as right nine times in ten. No rule was written from the bank.
 */
export function trustedRules(examples: readonly Example[]): number[] {
  const right = new Float64Array(rules.length).fill(0.9);
  const spoke = new Float64Array(rules.length).fill(1);
  for (const { of, fired } of examples) {
    const ids = new Set([...of.acts, ...of.faults]);
    for (const number of fired) {
      spoke[number] = (spoke[number] ?? 0) + 1;
      if (ids.has(rules[number]?.id ?? "")) right[number] = (right[number] ?? 0) + 1;
    }
  }
  return rules.flatMap(({ id, unsure }, number) => {
    const needed = faultIds.has(id) ? settings.believed.fault : settings.believed.act;
    return !unsure && (right[number] ?? 0) / (spoke[number] ?? 1) >= needed ? [number] : [];
  });
}
