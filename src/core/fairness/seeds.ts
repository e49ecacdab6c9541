import { drawOf, type Scenario } from "../scenario/index.ts";
import { askedIn } from "./asked.ts";

/** Seeds looked through for what they draw, and seeds kept. */
const looked = 40;
const kept = 4;

/** Few seeds that between them draw what the chart asks for: every mood at the start, every turn that a draw decides. */
export function seedsOf(scenario: Scenario, first: number): number[] {
  const { mood, groups } = askedIn(scenario);
  const seen = new Set<string>();
  const seeds: number[] = [];
  for (let seed = first; seed < first + looked && seeds.length < kept; seed++) {
    const drawn = drawOf(scenario, seed);
    const draws = [
      "any",
      ...(mood && drawn?.mood !== undefined ? [`mood ${drawn.mood}`] : []),
      ...[...groups].map((group) => `${group} ${drawn?.options?.[group] ?? 0}`),
    ];
    if (draws.every((draw) => seen.has(draw))) continue;
    for (const draw of draws) seen.add(draw);
    seeds.push(seed);
  }
  return seeds;
}
