import { useState } from "react";

interface FoldProps {
  /** Open when first drawn. */
  readonly open?: boolean;
  readonly summary: React.ReactNode;
  readonly children: React.ReactNode;
}

/** What is folded is not drawn: three hundred clauses with their fields would make every keystroke wait. */
export function Fold({ open: openAtFirst = false, summary, children }: FoldProps) {
  const [open, setOpen] = useState(openAtFirst);
  return (
    <details className="house-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <div className="house-folded">{children}</div>}
    </details>
  );
}
