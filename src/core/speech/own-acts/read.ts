import type { Seen } from "../model/features.ts";
import type { Found } from "../read.ts";
import type { OwnActs, OwnHead } from "./own-act.ts";
import { windowsOf, type Window } from "./windows.ts";

/** An own act is credited above `act`, and surely above `sure`; chosen on built-in acts learnt as if they were own. */
export const ownLimits = { act: -0.25, sure: 0 } as const;

/** How much a stretch looks like an own act: above 0 rather yes than no. */
export function ownScore({ bias, weights }: OwnHead, keys: readonly number[]): number {
  let sum = 0;
  for (const key of keys) sum += weights.get(key) ?? 0;
  return bias + sum / Math.sqrt(Math.max(1, keys.length));
}

/** The own acts that a reply does, each at the stretch that speaks most for it. */
export function readOwnActs({ heads }: OwnActs, seen: Seen): Found[] {
  if (heads.length === 0) return [];
  const windows = windowsOf(seen);
  return heads.flatMap((head) => {
    let best: Window | undefined;
    let most: number = ownLimits.act;
    for (const window of windows) {
      const score = ownScore(head, window.keys);
      if (score > most) [best, most] = [window, score];
    }
    if (best === undefined) return [];
    return [{ id: head.id, from: best.from, to: best.to, unsure: most <= ownLimits.sure }];
  });
}
