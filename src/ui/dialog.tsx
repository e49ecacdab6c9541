import { useLayoutEffect, useRef, type ReactNode } from "react";
import { Button } from "./button.tsx";
import "./dialog.css";

export interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot; the close button is always there. */
  readonly actions?: ReactNode;
}

/** The platform's own modal dialog: keeps the focus, closes with Escape, gives the focus back. Mounted means open. */
export function Dialog({ title, closeLabel, onClose, children, actions }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    // Closed before it is taken out of the page: only closing gives the focus back.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className="dialog-body">
        <h2>{title}</h2>
        {children}
        <div className="dialog-actions">
          {actions}
          <Button onClick={onClose}>{closeLabel}</Button>
        </div>
      </div>
    </dialog>
  );
}
