import type { Understand, Understood } from "../speech/index.ts";

/** The same reader, which reads a reply once however often it is said in the same place: bots say little that is new. */
export function remembering(understand: Understand): Understand {
  const known = new Map<string, Understood>();
  return (reply, context) => {
    const key = JSON.stringify([reply, context.caller, context.situations]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const read = understand(reply, context);
    known.set(key, read);
    return read;
  };
}
