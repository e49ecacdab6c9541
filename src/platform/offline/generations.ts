/**
 * The versions whose files stay, newest first, when `version` takes over: itself and the one before. Tabs that were not
 * reloaded run that one still, and fetch parts of it as they need them.
 */
export function generationsAfter(before: readonly string[], version: string): string[] {
  return [version, ...before.filter((other) => other !== version)].slice(0, 2);
}

/** The versions that were active, newest first, as they were written down; none when there is nothing to be read. */
export function readGenerations(text: string | undefined): string[] {
  try {
    const read: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(read) ? read.filter((version) => typeof version === "string") : [];
  } catch {
    return [];
  }
}
