import { useLayoutEffect, useRef, type RefObject } from "react";

/**
 * Keeps the child marked `aria-current` in sight inside its own scrolling box; the page itself never moves.
 * `current` is what the mark depends on.
 */
export function useKeptInView<T extends HTMLElement>(current: unknown): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    const box = ref.current;
    const marked = box?.querySelector<HTMLElement>("[aria-current]");
    if (!box || !marked) return;
    const [outer, inner] = [box.getBoundingClientRect(), marked.getBoundingClientRect()];
    const margin = Math.min(48, outer.height / 4);
    if (inner.top < outer.top + margin) box.scrollTop -= outer.top + margin - inner.top;
    else if (inner.bottom > outer.bottom - margin) box.scrollTop += inner.bottom - (outer.bottom - margin);
  }, [current]);
  return ref;
}
