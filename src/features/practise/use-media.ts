import { useCallback, useSyncExternalStore } from "react";

/** Whether the window is so now, by a media query; the component is drawn again when that changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** The desk is a sheet over the call. */
export const narrow = "(max-width: 820px)";
/** The caller's panel is folded away above the transcript. */
export const medium = "(max-width: 1080px)";
