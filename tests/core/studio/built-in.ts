import { readdirSync, readFileSync } from "node:fs";
import { draftOf, type Draft } from "#core/studio";

const folder = new URL("../../../scenarios/", import.meta.url);

/** Every built-in scenario's name, with the text of its file. */
export const builtIn: readonly (readonly [name: string, text: string])[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => [file, readFileSync(new URL(file, folder), "utf8")] as const);

export function textOfBuiltIn(id: string): string {
  return readFileSync(new URL(`${id}.json`, folder), "utf8");
}

/** The draft of a text or a scenario that is known to have the shape. */
export function aDraft(source: Parameters<typeof draftOf>[0]): Draft {
  const draft = draftOf(source);
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems, null, 1));
  return draft.value;
}
