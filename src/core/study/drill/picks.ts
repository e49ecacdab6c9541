import { seededRandom, shuffled } from "../../base/index.ts";
import type { Understand } from "../../speech/index.ts";
import {
  filledIn,
  type Clause,
  type DeskNames,
  type Profile,
  type Rule,
  type Standards,
} from "../../standards/index.ts";
import type { Drill } from "./drill.ts";
import { drillVerdict } from "./verdict.ts";

export interface PickMakers {
  readonly standards: Standards;
  readonly profile: Profile;
  readonly desk: DeskNames;
  readonly understand: Understand;
  /** Example sentences of an act or a fault. */
  readonly examplesOf: (id: string) => readonly string[];
}

const most = 4;

/** Whether a reply does what the drill asks, as a typed one would be read. */
export function doesIt(drill: Drill, text: string, makers: PickMakers): boolean {
  const { line, situation } = drill.prompt;
  const context = { caller: line?.["zh-CN"] ?? "", ...(situation !== undefined && { situation }) };
  const { acts, faults } = makers.understand(text, context);
  const { standards, profile, desk } = makers;
  return drillVerdict(drill, { text, acts, faults }, standards, profile, desk).outcome === "met";
}

/** Model replies that do it, in Chinese, names and figures filled in: the clause's own, else all of them in one. */
export function modelsOf(drill: Drill, makers: PickMakers): string[] {
  const { clause } = drill.clause;
  const own = [...modelTexts(clause, makers), ...(drill.prompt.good ? [drill.prompt.good["zh-CN"]] : [])];
  const good = own.filter((text) => doesIt(drill, text, makers));
  if (good.length > 0) return good;
  const joined = modelTexts(clause, makers).join("");
  return joined !== "" && doesIt(drill, joined, makers) ? [joined] : [];
}

function modelTexts(clause: Clause, { profile, desk }: PickMakers): string[] {
  return clause.models.map((model) => filledIn(model, clause, profile, desk)["zh-CN"]);
}

/**
 * Replies that fall short. One that must not be said (of a prohibition, several), a forbidden phrase or a fault by example;
 * then courteous ones made for something else: for other clauses of the same situation, of the same area, of any.
 */
function* shortfalls(drill: Drill, makers: PickMakers, seed: number): Generator<string> {
  const { clause, rule } = drill.clause;
  const random = seededRandom(seed);
  const words = rule.kind === "never" ? (rule.words ?? []).map(({ text }) => text) : [];
  const faults = rule.kind === "never" ? rule.faults : "without" in rule ? rule.without : undefined;
  const bad = shuffled([...words, ...(faults ?? []).flatMap((id) => makers.examplesOf(id))], random);
  yield* bad.slice(0, rule.kind === "never" ? most - 1 : 1);
  const others = shuffled(
    makers.standards.clauses.filter((c) => c.id !== clause.id),
    random,
  );
  const near = (c: Clause) => {
    if (drill.prompt.situation !== undefined && looksAt(c, drill.prompt.situation)) return 0;
    return c.area === clause.area ? 1 : 2;
  };
  for (const rank of [0, 1, 2])
    yield* others.filter((c) => near(c) === rank).flatMap((c) => modelTexts(c, makers));
}

function looksAt(clause: Clause, situation: string): boolean {
  return (Object.values(clause.rules) as Rule[]).some(
    (rule) => rule.when?.situation?.includes(situation) === true,
  );
}

/**
 * Replies to pick from in a drill, one that does it and up to three that do not, in the order of the seed; none where no
 * model does it. Each has been read and judged as a typed reply would be.
 */
export function drillPicks(drill: Drill, makers: PickMakers, seed: number): string[] {
  const random = seededRandom(seed);
  const [good] = shuffled(modelsOf(drill, makers), random);
  if (good === undefined) return [];
  const picks = [good];
  let looked = 0;
  for (const text of shortfalls(drill, makers, seed)) {
    if (picks.length === most || ++looked > 60) break;
    if (!picks.includes(text) && !doesIt(drill, text, makers)) picks.push(text);
  }
  return shuffled(picks, random);
}
