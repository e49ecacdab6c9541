import { useEffect, useState } from "react";
import { useServices } from "#state/services";

/** Whether this tab may edit a house: it is being asked for, it is ours until the screen is left, another tab has it. */
export type Holding = "asking" | "ours" | "elsewhere";

/** When this tab has let go of what it held last: the next screen waits for it, or would find its house taken by itself. */
let letGo: Promise<unknown> = Promise.resolve();

/** Takes a house for editing as long as the screen is open; `again` asks once more. Nothing is taken without an id. */
export function useHeldHouse(id: string | undefined): {
  readonly holding: Holding;
  readonly again: () => void;
} {
  const { ownProfiles } = useServices();
  const [holding, setHolding] = useState<Holding>("asking");
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (id === undefined) return;
    let left = false;
    const taking = letGo
      .then(() => ownProfiles.getState().hold(id))
      // A browser that cannot lock lets everybody in, as before there were locks.
      .catch(() => () => Promise.resolve());
    void taking.then((taken) => {
      if (!left) setHolding(taken ? "ours" : "elsewhere");
    });
    return () => {
      left = true;
      letGo = taking.then((taken) => taken?.());
    };
  }, [id, ownProfiles, asked]);
  return { holding, again: () => setAsked((n) => n + 1) };
}
