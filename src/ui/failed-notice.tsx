import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

/** Something could not be had: what, why, and the button that tries once more. */
export function FailedNotice({
  title,
  text,
  again,
  onAgain,
  actions,
}: {
  readonly title: string;
  readonly text: string;
  /** What the button says. */
  readonly again: string;
  readonly onAgain: () => void;
  /** Other ways out, beside the button. */
  readonly actions?: ReactNode;
}) {
  return (
    <Notice
      tone="error"
      title={title}
      actions={
        <>
          <Button look="primary" onClick={onAgain}>
            {again}
          </Button>
          {actions}
        </>
      }
    >
      <p>{text}</p>
    </Notice>
  );
}
