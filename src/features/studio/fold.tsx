import { useState, type ReactNode } from "react";

interface FoldProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** Details whose inside is drawn only while it is open: a state may have dozens, each with long lists to choose from. */
export function Fold({ summary, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  );
}
