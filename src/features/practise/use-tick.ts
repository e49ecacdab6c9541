import { useEffect } from "react";
import { useStore } from "zustand";
import type { Clock } from "#core/base";
import type { CallStore } from "./call-store.ts";

const tickMs = 100;

/** Moves the clocks of a call that is going on, ten times a second; they stand still with it. */
export function useTick(store: CallStore, clock: Clock): void {
  const flowing = useStore(store, (s) => s.call.phase === "connected" && !s.call.paused);
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
