/** How hard, in dots of five; the words are in `label`. */
export function Level({ level, label }: { readonly level: number; readonly label: string }) {
  return (
    <span role="img" aria-label={label} title={label} className="level">
      <span aria-hidden="true">{"●".repeat(level) + "○".repeat(Math.max(0, 5 - level))}</span>
    </span>
  );
}
