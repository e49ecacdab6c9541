import { useSyncExternalStore } from "react";

const query = "(max-width: 63.99rem)";
const media = () => (typeof matchMedia === "function" ? matchMedia(query) : undefined);

/** Whether there is room for one pane only. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const list = media();
      list?.addEventListener("change", listener);
      return () => list?.removeEventListener("change", listener);
    },
    () => media()?.matches ?? false,
  );
