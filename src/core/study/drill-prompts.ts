import { placeText } from "../base/index.ts";
import prompts from "./drill/prompts.json" with { type: "json" };
import { readPrompts, type Prompt } from "./drill/prompt.ts";

// A door of its own, not part of index.ts: the moments of drills are fetched when somebody drills.

/** The moments that drills begin with. Throws, naming every place, if our own data is faulty. */
export function drillPrompts(): readonly Prompt[] {
  const read = readPrompts(prompts);
  if (read.ok) return read.value;
  const places = read.problems.map((p) => `${placeText(p.at)}: ${p.code} ${JSON.stringify(p.params)}`);
  throw new Error(`The prompts of drills are faulty.\n${places.join("\n")}`);
}
