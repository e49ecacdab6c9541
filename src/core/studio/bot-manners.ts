import type { Reply } from "../scenario/index.ts";

/** Trainees who know no better, or no worse, than their name says. */
export const botKinds = ["perfect", "average", "rude", "silent", "impatient"] as const;
export type BotKind = (typeof botKinds)[number];

type Quality = Reply["quality"];

/** How a trainee behaves on the phone; chances from 0 to 1. */
export interface Manner {
  /** How likely a reply of each quality is to be picked, when there is one. */
  readonly picks: Readonly<Record<Quality, number>>;
  /** Seconds before the phone is answered, and before a reply: from, to. */
  readonly answers: readonly [number, number];
  readonly thinks: readonly [number, number];
  /** Does not wait until the caller has finished. */
  readonly interrupts: boolean;
  /** How often nothing is said when something could be. */
  readonly saysNothing: number;
  /** How often the phone is put down instead of a reply. */
  readonly hangsUp: number;
  /** How often what was said on the phone is done on it: hold and look up, report, the slip. */
  readonly careful: number;
}

export const manners: Readonly<Record<BotKind, Manner>> = {
  perfect: {
    picks: { good: 1, middling: 0, bad: 0 },
    answers: [6, 9],
    thinks: [0.8, 1.5],
    interrupts: false,
    saysNothing: 0,
    hangsUp: 0,
    careful: 1,
  },
  average: {
    picks: { good: 5, middling: 4, bad: 1 },
    answers: [3, 14],
    thinks: [1, 5],
    interrupts: false,
    saysNothing: 0.05,
    hangsUp: 0,
    careful: 0.5,
  },
  rude: {
    picks: { good: 1, middling: 2, bad: 7 },
    answers: [8, 24],
    thinks: [0.5, 3],
    interrupts: false,
    saysNothing: 0,
    hangsUp: 0.04,
    careful: 0.1,
  },
  silent: {
    picks: { good: 3, middling: 5, bad: 0 },
    answers: [5, 20],
    thinks: [4, 9],
    interrupts: false,
    saysNothing: 0.7,
    hangsUp: 0,
    careful: 0.2,
  },
  impatient: {
    picks: { good: 2, middling: 6, bad: 2 },
    answers: [1, 5],
    thinks: [0.2, 0.8],
    interrupts: true,
    saysNothing: 0,
    hangsUp: 0.06,
    careful: 0.1,
  },
};
