import { phrases } from "../phrase.ts";
import { has, type Found } from "../read.ts";
import { publicNumber } from "../rules/words.ts";
import type { Seen } from "./features.ts";
import type { Scores } from "./score.ts";

/** What scores lead to. Found by cross-validation over the bank; see src/core/speech/README.md. */
export const limits = {
  /** A sentence none of whose clauses looks like anything more than this is left out of the second look. */
  nothing: 0.1,
  /** An act is credited above this, and surely above `sure`. */
  act: 0,
  sure: 0.3,
  /** Explaining is credited above this only: whatever has a fact in it looks a little like it. */
  explain: -0.1,
  /** Where a rule is sure of the act too, above this; and where that rule is trusted, above that. */
  named: -0.3,
  trusted: -0.3,
  /**
   * A fault is one above this, if the reply as a whole also looks faulty above `faulty`, and the two together make
   * `together`: the clearer the fault, the less the rest of the reply can hide it.
   */
  fault: -0.1,
  faulty: -0.8,
  together: 0,
  /** Where a rule is sure of the fault too, these; and where that rule is trusted, if both are above that. */
  namedFault: -0.5,
  namedTogether: -0.7,
  trustedFault: -0.6,
  /** What falls short of that is worth a soft note if a rule found it, and the reply looks faulty above this. */
  suspect: -1.6,
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
    const credited =
      score > (id === "explain" ? limits.explain : limits.act) ||
      (score > limits.named && named(asked, head)?.unsure === false) ||
      (score > limits.trusted && asked.trusted.has(id)) ||
      isSetPhrase(asked, head);
    return credited ? placed(asked, head, score <= limits.sure) : [];
  });
}

function faultsOf(asked: Asked): Found[] {
  const faulty = asked.values[asked.heads.anyFault] ?? 0;
  return asked.heads.faults.flatMap((head) => {
    const score = asked.values[head] ?? 0;
    const rule = named(asked, head);
    if (isInnocent(asked.labels[head] ?? "", asked.seen.text, rule)) return [];
    const sure = rule?.unsure === false;
    const least = sure ? limits.namedFault : limits.fault;
    const together = sure ? limits.namedTogether : limits.together;
    const trusted = asked.trusted.has(asked.labels[head] ?? "");
    if (score > least && faulty > limits.faulty && score + faulty > together)
      return placed(asked, head, false);
    if (trusted && Math.min(score, faulty) > limits.trustedFault) return placed(asked, head, false);
    return rule !== undefined && faulty > limits.suspect ? placed(asked, head, true) : [];
  });
}

/** Set phrases of the standard by what they stand for, said as a clause of their own. */
const setPhrases: readonly (readonly [string, RegExp])[] = [
  ["accept-apology", /(?:^|[.!?])没关系[,.!?;:]/],
  ["confirm", /(?:^|[,.!?;:])我帮[您你]重复一下(?=[,.!?;:])/],
  ["decline", /(?:^|[,.!?;:])(?:我不能接受|[您你]的要求不在我们的服务范围[内里]?)(?=[,.!?;:]|$)/],
];

/** A set phrase is what it stands for, whatever the model makes of it, where the rules see that it is meant. */
const isSetPhrase = (asked: Asked, head: number): boolean =>
  named(asked, head)?.unsure === false &&
  setPhrases.some(([id, words]) => id === asked.labels[head] && words.test(asked.seen.text));

/** What cannot be meant by words that begin so: 您不用再说一遍 asks for nothing, 听不到我的声音 is the caller's trouble. */
const cannotBe: readonly (readonly [RegExp, RegExp])[] = [
  [/^ask-/, /^[^,.!?;:]*(不用|不必|无需|甭)/],
  [/^cannot-hear$/, /^[^,.!?;:]*听不[到见清]我/],
  [/^curt-prompt$/, /^喂[,.!?]*[您你]好/],
  [/^give-deadline$/, /^今天是?(星期|周|礼拜)[一二三四五六日天][,.!?]/],
];

/**
 * The agent will look, ask or make sure. Stricter than what stops the rule of dont-know: 您自己查一下 stops a phrase from being
 * believed by itself, but is no excuse from what the model sees.
 */
const thenChecks =
  /(?<!不|没|别)(?:我(?:这就|马上|现在|先|再|去)*(?:帮|替|给|为)[您你]|我(?:这就|马上|现在|先|去))(?:再|去|先|马上)*(?:查|问|核实|确认|了解|看看)/;
const forEverybody = phrases(publicNumber);
const somebodys =
  /[他她]们?的|[他她]俩|[他她]家|私人|家里|内部|同事|邻居|业主|客户(?!服务|热线)|那位|师傅|司机|偷偷|别(?:说|往外|外传|告诉)/;

/**
 * What is no fault, whatever it looks like: a hotline or an office's address read out, unless somebody's own is spoken of
 * beside it; a feeling that is surely hard to get over, which promises nothing; not knowing, and saying that one will
 * check (a rule of the vocabulary).
 */
function isInnocent(id: string, text: string, rule: Found | undefined): boolean {
  if (id === "dont-know") return thenChecks.test(text);
  if (id === "leak") return rule === undefined && has(forEverybody, text) && !somebodys.test(text);
  return id === "overpromise" && rule !== undefined && /过不去/.test(text.slice(rule.from, rule.to + 2));
}

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
