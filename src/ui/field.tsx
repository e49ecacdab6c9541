import { useId, type ReactNode } from "react";
import "./field.css";

interface FieldProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly children: (id: string, noteId: string | undefined) => ReactNode;
}

/** A label, its control and a note under it, tied together for screen readers. */
export function Field({ label, note, children }: FieldProps) {
  const id = useId();
  const noteId = note === undefined ? undefined : `${id}-note`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id, noteId)}
      {note !== undefined && (
        <p id={noteId} className="small quiet">
          {note}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: number;
  readonly type?: "text" | "search";
  readonly placeholder?: string;
}

export function TextField({
  label,
  note,
  value,
  onChange,
  lines = 1,
  type = "text",
  placeholder,
}: TextFieldProps) {
  return (
    <Field label={label} note={note}>
      {(id, noteId) =>
        lines > 1 ? (
          <textarea
            id={id}
            aria-describedby={noteId}
            rows={lines}
            value={value}
            onChange={(e) => onChange(e.target.value)}
          />
        ) : (
          <input
            id={id}
            type={type}
            aria-describedby={noteId}
            value={value}
            placeholder={placeholder}
            autoComplete="off"
            onChange={(e) => onChange(e.target.value)}
          />
        )
      }
    </Field>
  );
}

interface SelectFieldProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function SelectField({ label, note, value, onChange, options }: SelectFieldProps) {
  return (
    <Field label={label} note={note}>
      {(id, noteId) => (
        <select id={id} aria-describedby={noteId} value={value} onChange={(e) => onChange(e.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
