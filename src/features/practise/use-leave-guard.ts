import { useEffect, useEffectEvent } from "react";

/** Marks the entry that stands between the call and what was before it, so that there is never a second one. */
const guard = { thirdRing: "call" } as const;

function isGuard(state: unknown): boolean {
  return state !== null && typeof state === "object" && "thirdRing" in state;
}

/** While `on`: the back button and another address ask first (`ask`), and closing the tab lets the browser ask. */
export function useLeaveGuard(on: boolean, ask: () => void): void {
  const onAsk = useEffectEvent(ask);
  useEffect(() => {
    if (!on) return undefined;
    const address = location.href;
    if (!isGuard(history.state)) history.pushState(guard, "", address);
    const back = () => {
      // Back to the call's own address until the answer is known, wherever the browser has gone meanwhile.
      if (!isGuard(history.state)) history.pushState(guard, "", address);
      onAsk();
    };
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("popstate", back);
    window.addEventListener("beforeunload", unload);
    return () => {
      window.removeEventListener("popstate", back);
      window.removeEventListener("beforeunload", unload);
    };
  }, [on]);
}
