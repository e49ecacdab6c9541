import { useId, useState } from "react";

interface FigureFieldProps {
  readonly label: string;
  /** What it counts, said after the figure. */
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What is wrong, said while the figure cannot be taken. */
  readonly refusal: string;
  readonly onChange: (value: number) => void;
}

/** A whole number between two bounds. What lies outside stays in the field with a word on it, and changes nothing. */
export function FigureField({ label, unit, note, value, least, most, refusal, onChange }: FigureFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? String(value);
  const figure = Number(text);
  const fits = text.trim() !== "" && Number.isInteger(figure) && figure >= least && figure <= most;
  return (
    <div className="field figure-field">
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          aria-invalid={!fits || undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            const next = event.target.value;
            setTyped(next);
            const wanted = Number(next);
            if (next.trim() !== "" && Number.isInteger(wanted) && wanted >= least && wanted <= most)
              onChange(wanted);
          }}
          // What could not be taken is not kept: the field says again what is in force.
          onBlur={() => setTyped(undefined)}
        />
        {unit !== undefined && <span className="quiet">{unit}</span>}
      </div>
      <p
        id={`${id}-note`}
        className={fits ? "small quiet" : "small figure-refusal"}
        role={fits ? undefined : "alert"}
      >
        {fits ? note : refusal}
      </p>
    </div>
  );
}
