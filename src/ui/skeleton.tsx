import { useEffect, useState } from "react";
import "./skeleton.css";

/** Stands where something will be; shown only when it takes longer than 200 ms, and does not move. */
export function Skeleton({ label, lines = 4 }: { readonly label: string; readonly lines?: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={label} className="skeleton" data-shown={shown}>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} style={{ inlineSize: `${90 - ((i * 23) % 45)}%` }} />
      ))}
    </div>
  );
}
