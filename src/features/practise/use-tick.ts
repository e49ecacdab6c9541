import { useEffect } from "react";
import { useStore } from "zustand";
import type { Clock } from "#core/base";
import type { Phase } from "#core/call";
import type { CallStore } from "./call-store.ts";

const tickMs = 100;
/** While nothing but the rings counts, nothing on the screen moves with the clock. */
const moving: ReadonlySet<Phase> = new Set<Phase>(["connected", "idle", "dialling"]);

/** Moves the clocks of a call that is going on, ten times a second; they stand still with it. */
export function useTick(store: CallStore, clock: Clock): void {
  const flowing = useStore(store, ({ call }) => moving.has(call.phase) && !call.paused);
  useEffect(() => {
    if (!flowing) return undefined;
    let timer = 0;
    const tick = () => {
      store.getState().tick();
      timer = clock.setTimeout(tick, tickMs);
    };
    timer = clock.setTimeout(tick, tickMs);
    return () => clock.clearTimeout(timer);
  }, [flowing, store, clock]);
}
