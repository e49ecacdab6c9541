import { useId } from "react";
import "./check.css";

interface CheckProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no, as a native checkbox with its words beside it and a note below. */
export function Check({ label, note, checked, onChange }: CheckProps) {
  const id = useId();
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(e) => onChange(e.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {note !== undefined && (
        <p id={`${id}-note`} className="small quiet">
          {note}
        </p>
      )}
    </div>
  );
}
