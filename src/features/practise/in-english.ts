import { fillIn, type CallHeader } from "#core/call";
import type { Scenario } from "#core/scenario";

type Line = Scenario["lines"][string];
type Reply = Scenario["replies"][string];
type Names = Pick<CallHeader, "centre" | "staff">;

/** What a reply means, for English readers; undefined when there is no such reply. */
export function replyInEnglish(reply: Reply | undefined, names: Names): string | undefined {
  return reply && fillIn(reply.en, names);
}

/** What the wording of a line that was said, `spoken`, means, for English readers. */
export function lineInEnglish(line: Line | undefined, spoken: string, names: Names): string | undefined {
  if (!line) return undefined;
  const said = [line, ...(line.variants ?? [])].find((wording) =>
    [wording["zh-CN"], wording["zh-TW"]].some((text) => text !== undefined && fillIn(text, names) === spoken),
  );
  return fillIn((said ?? line).en, names);
}
