import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Place } from "#core/base";
import { useView } from "./view-store.ts";

interface FoldProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** The places of the document that are shown inside: a problem of one of them opens the fold. */
  readonly at?: readonly Place[];
}

const noPlaces: readonly Place[] = [];
const liesIn = (place: Place, part: Place) => part.every((step, i) => place[i] === step);

/** Details whose inside is drawn only while it is open: a state may have dozens, each with long lists to choose from. */
export function Fold({ summary, children, at = noPlaces }: FoldProps) {
  const aim = useView((view) => view.aim);
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState<Place>();
  const head = useRef<HTMLElement>(null);
  const aimed = aim !== undefined && at.some((part) => liesIn(aim, part));
  if (aimed && aim !== seen) {
    setSeen(aim);
    setOpen(true);
  }
  useEffect(() => {
    if (!aimed) return;
    requestAnimationFrame(() => {
      // One inside this one may be nearer to what was asked for.
      const inner = head.current?.parentElement?.contains(document.activeElement);
      if (inner !== true) head.current?.focus();
    });
  }, [aimed, aim]);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={head}>{summary}</summary>
      {open && children}
    </details>
  );
}
