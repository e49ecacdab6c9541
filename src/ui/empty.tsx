import type { ReactNode } from "react";
import "./empty.css";

/** An empty place that teaches: what will be here, and the one button that brings it. */
export function Empty({
  title,
  heading: Heading = "h2",
  children,
  action,
}: {
  readonly title: string;
  /** `h1` where there is nothing else on the page. */
  readonly heading?: "h1" | "h2";
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      <p className="quiet">{children}</p>
      {action}
    </div>
  );
}
