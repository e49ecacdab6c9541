import type { Found } from "../read.ts";
import type { Seen } from "./features.ts";
import type { Scores } from "./score.ts";

/** What scores lead to. Found by cross-validation over the bank; see src/core/speech/README.md. */
export const limits = {
  /** An act is credited above this, and surely above `sure`. */
  act: -0.2,
  /** Explaining is credited above this only: whatever has a fact in it looks a little like it. */
  explain: 0.1,
  /** A trusted rule is believed about an act above this, */
  believed: -0.5,
  /** and about a fault above this, if the reply looks faulty above it too. */
  believedFault: -0.9,
  sure: 0.3,
  /** A fault is one above this, if the reply as a whole also looks faulty above `faulty`. */
  fault: -0.15,
  faulty: -0.1,
  /** What falls short of that is worth a soft note, if the reply looks faulty above this; */
  suspect: -0.35,
  /** or, where a rule found the fault too, above this. */
  named: -1.6,
} as const;

/** The labels of a model by what they are; numbers are places in its list. */
export interface Heads {
  readonly acts: readonly number[];
  readonly faults: readonly number[];
  readonly anyFault: number;
}

interface Asked {
  readonly seen: Seen;
  /** By label, after the second look. */
  readonly values: readonly number[];
  readonly scores: Scores;
  readonly labels: readonly string[];
  readonly heads: Heads;
  /** What trusted rules found. */
  readonly trusted: ReadonlySet<string>;
}

/** What a reply does and how it is worded, by its scores; places are those of the rules where they found it too. */
export function decide(asked: Asked): Found[] {
  return [...actsOf(asked), ...faultsOf(asked)];
}

function actsOf(asked: Asked): Found[] {
  return asked.heads.acts.flatMap((head) => {
    const score = asked.values[head] ?? 0;
    const id = asked.labels[head] ?? "";
    const believed = score > limits.believed && asked.trusted.has(id);
    const least = id === "explain" ? limits.explain : limits.act;
    return score > least || believed ? placed(asked, head, score <= limits.sure) : [];
  });
}

function faultsOf(asked: Asked): Found[] {
  const { values } = asked;
  const faulty = values[asked.heads.anyFault] ?? 0;
  return asked.heads.faults.flatMap((head) => {
    const score = values[head] ?? 0;
    const likely = score > limits.fault;
    const trusted = asked.trusted.has(asked.labels[head] ?? "");
    if (trusted && score > limits.believedFault && faulty > limits.believedFault)
      return placed(asked, head, false);
    if (likely && faulty > limits.faulty) return placed(asked, head, false);
    if (likely && faulty > limits.suspect) return placed(asked, head, true);
    return faulty > limits.named && named(asked, head) !== undefined ? placed(asked, head, true) : [];
  });
}

/** What cannot be meant by words that begin so: 您不用再说一遍 asks for nothing, 听不到我的声音 is the caller's trouble. */
const cannotBe: readonly (readonly [RegExp, RegExp])[] = [
  [/^ask-/, /^[^,.!?;:]*(不用|不必|无需|甭)/],
  [/^cannot-hear$/, /^[^,.!?;:]*听不[到见清]我/],
  [/^curt-prompt$/, /^喂[,.!?]*[您你]好/],
];

/** What the rules found of a label. */
const named = ({ seen, labels }: Asked, head: number): Found | undefined =>
  seen.rules.find((one) => one.id === labels[head]);

function placed(asked: Asked, head: number, unsure: boolean): Found[] {
  const { seen, scores, labels } = asked;
  const id = labels[head] ?? "";
  const there = named(asked, head);
  if (there !== undefined) return [{ ...there, unsure }];
  const clause = seen.clauses[scores.clauseFor(head)];
  const words = clause === undefined ? "" : seen.text.slice(clause.from);
  if (cannotBe.some(([ids, beginning]) => ids.test(id) && beginning.test(words))) return [];
  return clause === undefined ? [] : [{ id, ...clause, unsure }];
}
