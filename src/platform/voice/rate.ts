/** What synthesisers of Chinese say in a second at their usual speed; a Latin word counts as two characters or so. */
const charactersPerSecond = 4.8;
const slowest = 0.6;
const fastest = 2;

/** The speed (1 is usual) at which a text takes about `ms`, kept to what can still be followed. */
export function rateFor(text: string, ms: number): number {
  const latinWords = text.match(/[A-Za-z0-9']+/g) ?? [];
  const characters = text.match(/[\p{Script=Han}]/gu)?.length ?? 0;
  const usualMs = ((characters + latinWords.length * 2) / charactersPerSecond) * 1000;
  if (usualMs === 0 || !(ms > 0)) return 1;
  return Math.min(fastest, Math.max(slowest, usualMs / ms));
}
