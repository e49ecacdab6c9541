import type { ReactNode } from "react";
import "./notice.css";

/** Something that must be known now: what happened, and what to do, with the buttons that do it. */
export function Notice({
  tone = "info",
  title,
  children,
  actions,
}: {
  readonly tone?: "info" | "warning" | "error";
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <section className={`notice notice-${tone}`} role={tone === "error" ? "alert" : "status"}>
      <h2>{title}</h2>
      {children}
      {actions !== undefined && <div className="row">{actions}</div>}
    </section>
  );
}
