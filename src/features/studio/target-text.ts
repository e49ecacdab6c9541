import type { Scenario, StatePath } from "#core/scenario";

const parentOf = (path: StatePath) => path.split(".").slice(0, -1).join(".");

/** The target as the file writes it: a sibling by its name, a state inside by its way down, any other from the chart itself. */
export function targetText({ id, chart }: Scenario, from: StatePath, to: StatePath): string {
  if (from === "") return `.${to}`;
  if (to.startsWith(`${from}.`)) return to.slice(from.length);
  const parent = parentOf(from);
  if (parent === "") return to;
  if (to.startsWith(`${parent}.`)) return to.slice(parent.length + 1);
  return `#${chart.id ?? id}.${to}`;
}
