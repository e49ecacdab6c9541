import type { HouseClause, House, Rule, When } from "../../standards/index.ts";
import type { Prompt } from "./prompt.ts";

/** One clause put to the test by one reply: the moment, and what the house asks then. */
export interface Drill {
  readonly clause: HouseClause;
  readonly prompt: Prompt;
}

/** Keys that a caller is brought back by: a drill on them begins after a wait. */
const backFromWait: readonly string[] = ["resume", "unmute"];

/** The situation of a moment that a phone key brings about. */
function situationOfKey(when: When | undefined): readonly string[] {
  return when?.phone?.some((key) => backFromWait.includes(key)) === true ? ["agent-back"] : [];
}

/** Situations in which a rule without a moment of its own is at stake all the same. */
function situationsOf(rule: Rule): readonly string[] | undefined {
  const asked = [...(rule.when?.situation ?? []), ...situationOfKey(rule.when)];
  if (asked.length > 0) return asked;
  if (rule.kind === "closing") return ["nothing-else", "matter-settled"];
  if (rule.kind === "before")
    return rule.phone.includes("transfer") ? ["asks-other-department"] : ["needs-lookup"];
  return undefined;
}

function fits(prompt: Prompt, rule: Rule): boolean {
  if (rule.kind === "opening") {
    const { situation } = prompt;
    return (
      prompt.opening === true ||
      (situation !== undefined && rule.when?.situation?.includes(situation) === true)
    );
  }
  const situations = situationsOf(rule);
  if (situations) return prompt.situation !== undefined && situations.includes(prompt.situation);
  const callers = rule.when?.caller;
  if (callers) return prompt.acts?.some((act) => callers.includes(act)) === true;
  return prompt.situation === undefined && prompt.opening === undefined;
}

/** Whether the beginning of the call is where the rule looks although it does not say so: words of the first reply. */
function looksAtBeginning(rule: Rule): boolean {
  return rule.kind === "say" && rule.when === undefined && rule.within?.replies === 1;
}

/** Whether one reply, typed in one's own time, can show that the rule was kept. */
function shownByOneReply(rule: Rule): boolean {
  switch (rule.kind) {
    case "form":
    case "target":
      return false;
    case "timing":
      return rule.measure === "reply-length";
    case "never":
      return [rule.acts, rule.faults, rule.words].some((some) => (some?.length ?? 0) > 0);
    default:
      return true;
  }
}

/** The drills on a clause: one for each moment of `prompts` in which it is at stake; none where one reply cannot show it. */
export function drillsOn(clause: HouseClause, prompts: readonly Prompt[]): Drill[] {
  const { rule } = clause;
  if (!shownByOneReply(rule)) return [];
  return prompts
    .filter((prompt) => (looksAtBeginning(rule) ? prompt.opening === true : fits(prompt, rule)))
    .map((prompt) => ({ clause, prompt }));
}

/** Every drill of a house, by clause. */
export function drillsOf(house: House, prompts: readonly Prompt[]): ReadonlyMap<string, readonly Drill[]> {
  return new Map(
    house.clauses.flatMap((clause) => {
      const drills = drillsOn(clause, prompts);
      return drills.length > 0 ? [[clause.clause.id, drills] as const] : [];
    }),
  );
}
