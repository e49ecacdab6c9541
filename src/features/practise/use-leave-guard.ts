import { useEffect, useEffectEvent } from "react";

/** While `on`: the back button asks first (`ask`), and closing the tab lets the browser ask. */
export function useLeaveGuard(on: boolean, ask: () => void): void {
  const onBack = useEffectEvent(() => {
    // Stay on the call's own entry until the answer is known.
    history.pushState(null, "", location.href);
    ask();
  });
  useEffect(() => {
    if (!on) return undefined;
    history.pushState(null, "", location.href);
    const back = () => onBack();
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("popstate", back);
    window.addEventListener("beforeunload", unload);
    return () => {
      window.removeEventListener("popstate", back);
      window.removeEventListener("beforeunload", unload);
    };
  }, [on]);
}
