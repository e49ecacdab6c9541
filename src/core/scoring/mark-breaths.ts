import { inside, type CallView, type Press } from "./call-view.ts";

/** The longest mute (ms) that is still a breath. */
export const longestBreathMs = 10_000;

const provoking: readonly string[] = ["caller-abusive", "abuse-unmanageable"];

/**
 * The presses, with those of a breath marked: muted under abuse, and back again within ten seconds. Drawing breath is
 * advised there, and nobody was made to wait by it.
 */
export function markBreaths({
  presses,
  waits,
  situations,
}: Pick<CallView, "presses" | "waits" | "situations">): readonly Press[] {
  const breaths = waits.filter(
    (w) =>
      w.key === "mute" &&
      w.until - w.t <= longestBreathMs &&
      situations.some((s) => provoking.includes(s.id) && inside(s, w.event)),
  );
  if (breaths.length === 0) return presses;
  const events = new Set(breaths.flatMap((w) => [w.event, w.untilEvent]));
  return presses.map((press) => (events.has(press.event) ? { ...press, breath: true } : press));
}
