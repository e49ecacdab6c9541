import { statesOf, type StatePath } from "#core/scenario";
import { nameOfState } from "#core/studio";
import { SelectField } from "#ui/field";
import { useDraft } from "./editor-context.ts";

interface StateSelectProps {
  readonly label: string;
  readonly value: StatePath;
  /** What "" means. */
  readonly empty: string;
  readonly only?: (path: StatePath) => boolean;
  readonly onChange: (path: StatePath) => void;
}

/** One of the states, by name, those inside others set in. */
export function StateSelect({ label, value, empty, only = () => true, onChange }: StateSelectProps) {
  const draft = useDraft();
  const options = statesOf(draft.document.chart)
    .slice(1)
    .filter(({ path }) => only(path))
    .map(({ path }) => ({
      value: path,
      label: `${"　".repeat(path.split(".").length - 1)}${nameOfState(draft, path)}`,
    }));
  return (
    <SelectField
      label={label}
      value={value}
      options={[{ value: "", label: empty }, ...options]}
      onChange={onChange}
    />
  );
}
