/** One measured thing, and what we want it to be. */
export interface Figure {
  readonly what: string;
  readonly is: number;
  readonly unit: string;
  /** The most, or the least, that we want it to be; none where it only informs. */
  readonly aim?: { readonly atMost: number } | { readonly atLeast: number };
}

export type Bench = () => Promise<readonly Figure[]>;

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds that each of `times` runs of it took, after a few that warm up. */
export function timed(times: number, deed: () => unknown): number[] {
  for (let i = 0; i < 5; i++) deed();
  return Array.from({ length: times }, () => {
    const began = performance.now();
    deed();
    return performance.now() - began;
  });
}

const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

function verdict({ is, aim }: Figure): readonly [aim: string, met: string] {
  if (!aim) return ["", ""];
  return "atMost" in aim
    ? [`≤ ${aim.atMost}`, is <= aim.atMost ? "met" : "missed"]
    : [`≥ ${aim.atLeast}`, is >= aim.atLeast ? "met" : "missed"];
}

/** The figures as a Markdown table. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    `${shown(figure.is)} ${figure.unit}`,
    ...verdict(figure),
  ]);
  return [["what", "measured", "aim", ""], ["---", "---:", "---", "---"], ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}
