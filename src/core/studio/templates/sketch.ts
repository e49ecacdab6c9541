import type { LocalText } from "../../base/index.ts";
import type { Kind, Scenario, StateNode } from "../../scenario/index.ts";
import type { Matter } from "./matters.ts";
import { tempers, words, type Lines, type Replies, type Temper } from "./parts.ts";
import type { Person } from "./people.ts";

/** What a template says of its call; the rest follows from who calls and about what. */
export interface Sketch {
  readonly id: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly kind: Kind;
  readonly level: number;
  readonly lang?: string;
  readonly line?: Scenario["caller"]["line"];
  readonly known?: boolean;
  readonly situation: LocalText;
  readonly goals: readonly LocalText[];
  readonly truth?: Scenario["truth"];
  readonly practises: readonly string[];
  readonly chart: StateNode;
  readonly lines: Lines;
  readonly replies: Replies;
  readonly more?: Partial<Scenario>;
}

/** The scenario of a sketch. */
export function scenarioFrom(sketch: Sketch, person: Person, matter: Matter, temper: Temper): Scenario {
  const { mood, patience, harder } = tempers[temper];
  return {
    $schema: "../public/scenario.schema.json",
    formatVersion: 1,
    id: sketch.id,
    title: sketch.title,
    summary: sketch.summary,
    direction: "inbound",
    level: Math.min(5, sketch.level + harder),
    kind: sketch.kind,
    trade: matter.trade,
    caller: {
      name: sketch.known === false ? words("未知号码", "Unknown number") : person.name,
      number: person.number,
      lang: sketch.lang ?? "zh-CN",
      voice: { gender: person.gender },
      line: sketch.line ?? "clear",
      mood,
      patience,
    },
    brief: { centre: matter.centre, situation: sketch.situation, goals: [...sketch.goals] },
    facts: {
      customer: [
        { label: words("客户", "Customer"), value: person.name },
        ...matter.record.map(([label, value]) => ({ label, value })),
      ],
      articles: [matter.article],
    },
    truth: sketch.truth ?? {},
    practises: [...sketch.practises],
    chart: sketch.chart,
    lines: { ...sketch.lines },
    replies: { ...sketch.replies },
    ...sketch.more,
  };
}
