import type { ButtonHTMLAttributes, ReactNode } from "react";
import "./button.css";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type"> {
  readonly children: ReactNode;
  /** `primary`: the one thing to do here. `danger`: cannot be taken back. `plain`: a word that can be pressed. */
  readonly look?: "normal" | "primary" | "danger" | "plain";
  readonly size?: "normal" | "large";
  /** The key that does the same, shown beside the words. */
  readonly shortcut?: string | undefined;
  /**
   * Why it cannot be pressed now. The button stays in the tab order and says so, instead of vanishing from the keyboard.
   */
  readonly refusal?: string | undefined;
}

export function Button({
  children,
  look = "normal",
  size = "normal",
  shortcut,
  refusal,
  onClick,
  className,
  ...rest
}: ButtonProps) {
  const refused = refusal !== undefined;
  return (
    <button
      {...rest}
      type="button"
      className={`button button-${look} button-${size} ${className ?? ""}`}
      aria-disabled={refused || undefined}
      aria-keyshortcuts={shortcut}
      title={refusal ?? rest.title}
      onClick={refused ? undefined : onClick}
    >
      {children}
      {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
      {refused && <span className="visually-hidden">({refusal})</span>}
    </button>
  );
}
