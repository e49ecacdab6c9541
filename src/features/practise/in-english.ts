import { fillIn, type CallHeader } from "#core/call";
import type { Scenario } from "#core/scenario";

type Line = Scenario["lines"][string];
type Reply = Scenario["replies"][string];
type Names = Pick<CallHeader, "centre" | "staff">;

/** What a reply means, for English readers; undefined when there is no such reply. */
export function replyInEnglish(reply: Reply | undefined, names: Names): string | undefined {
  return reply && fillIn(reply.en, names);
}

/** As much of a translation as was heard of a line of which `said` of `length` characters were; whole words only. */
export function heardOf(translation: string, said: number, length: number): string {
  if (said >= length) return translation;
  const end = Math.floor((translation.length * said) / length);
  return translation.slice(0, Math.max(0, translation.lastIndexOf(" ", end)));
}

/** What the wording of a line that was said, `spoken`, means, for English readers. */
export function lineInEnglish(line: Line | undefined, spoken: string, names: Names): string | undefined {
  if (!line) return undefined;
  const said = [line, ...(line.variants ?? [])].find((wording) =>
    [wording["zh-CN"], wording["zh-TW"]].some((text) => text !== undefined && fillIn(text, names) === spoken),
  );
  return fillIn((said ?? line).en, names);
}
