import type { ReactNode } from "react";
import "./sign.css";

export type SignTone =
  "ringing" | "connected" | "hold" | "muted" | "ended" | "critical" | "met" | "missed" | "broken" | "plain";

const shapes: Partial<Record<SignTone, string>> = {
  ringing: "M4 9a6 6 0 0 1 8 0M6 11.4a3 3 0 0 1 4 0",
  connected: "M3.5 8.5 6.5 11.5 12.5 5",
  hold: "M6 4v8M10 4v8",
  muted: "M4 4l8 8M8 3.5v5M5.5 8a2.5 2.5 0 0 0 5 0",
  ended: "M4 8h8",
  critical: "M8 3v6M8 11.8v.4",
  met: "M3.5 8.5 6.5 11.5 12.5 5",
  missed: "M8 4v5M8 11.8v.4",
  broken: "M4.5 4.5l7 7M11.5 4.5l-7 7",
};

/** A state as a colour, a word and a shape, so that none of the three is needed to know it. */
export function Sign({ tone, children }: { readonly tone: SignTone; readonly children: ReactNode }) {
  const shape = shapes[tone];
  return (
    <span className={`sign sign-${tone}`}>
      {shape !== undefined && (
        <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
          <path
            d={shape}
            stroke="currentColor"
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      )}
      {children}
    </span>
  );
}
