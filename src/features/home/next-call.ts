import type { CallLog } from "#core/call";
import { dueAt, practiceQueue, type Attempt, type PracticeReason } from "#core/progress";
import type { ScenarioCard } from "#core/scenario";

/** What to do now: the one thing that the first screen says. */
export type NextCall =
  /** A call broke off. Without `card` its scenario is no longer on the shelf. */
  | { readonly is: "interrupted"; readonly log: CallLog; readonly card?: ScenarioCard }
  | { readonly is: "practise"; readonly why: PracticeReason | "first"; readonly card: ScenarioCard }
  /** Nothing is due before `until` (ms since 1970). */
  | { readonly is: "rest"; readonly until: number }
  | { readonly is: "nothing" };

interface Situation {
  readonly attempts: readonly Attempt[];
  /** Newest first. */
  readonly interrupted: readonly CallLog[];
  readonly cards: readonly ScenarioCard[];
  /** Ms since 1970. */
  readonly now: number;
}

/** An interrupted call before all; else the next due practice; else, for who has not begun, the first call. */
export function nextCall({ attempts, interrupted, cards, now }: Situation): NextCall {
  const cardOf = (id: string) => cards.find((card) => card.id === id);
  const broken = interrupted[0];
  if (broken) {
    const card = cardOf(broken.header.scenario.id);
    return { is: "interrupted", log: broken, ...(card && { card }) };
  }
  const item = practiceQueue(attempts, cards, now)[0];
  const card = item && cardOf(item.scenario);
  if (card) return { is: "practise", why: attempts.length === 0 ? "first" : item.reason, card };
  const dates = cards.map(({ id }) => dueAt(attempts.filter((a) => a.scenario.id === id)));
  return dates.length === 0 ? { is: "nothing" } : { is: "rest", until: Math.min(...dates) };
}
