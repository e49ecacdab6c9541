import { seededRandom } from "../base/index.ts";
import { CallSession, headerOf } from "../call/index.ts";
import { statesOf, type Scenario, type StatePath } from "../scenario/index.ts";
import { scoreCall } from "../scoring/index.ts";
import type { Understand } from "../speech/index.ts";
import type { Profile, Standards } from "../standards/index.ts";
import { botKinds, type BotKind } from "./bot-manners.ts";
import { Bot } from "./bots.ts";
import { remembering } from "./remembering.ts";
import { traced, traceOf, withoutTrace } from "./trace.ts";
import type { TransitionRef } from "./states.ts";

export interface RehearsalOptions {
  readonly scenario: Scenario;
  readonly standards: Standards;
  readonly profile: Profile;
  readonly understand: Understand;
  /** Calls that are played, the bots taking turns; 200 unless told. */
  readonly times?: number;
  readonly seed?: number;
  readonly bots?: readonly BotKind[];
}

/** Five numbers of a spread of scores: the lowest, the quarters, the highest. */
export interface Spread {
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
}

export interface BotResult {
  readonly played: number;
  readonly passed: number;
  readonly scores: Spread;
}

/** What came of the calls so far. */
export interface Rehearsal {
  readonly played: number;
  readonly of: number;
  /** In how many calls each state was come to; those that were in none are there with 0. */
  readonly states: Readonly<Record<StatePath, number>>;
  /** In how many calls each transition was taken. Transitions that do nothing are not watched. */
  readonly transitions: readonly { readonly transition: TransitionRef; readonly calls: number }[];
  /** How many calls ended each way: the chart's endings, and `hung-up`, `unanswered`, `stopped` … */
  readonly endings: Readonly<Record<string, number>>;
  /** Calls that came to no end within bounds. */
  readonly endless: number;
  readonly scores: Spread;
  readonly bots: Readonly<Partial<Record<BotKind, BotResult>>>;
}

interface Played {
  readonly bot: BotKind;
  readonly score: number;
  readonly passed: boolean;
}

/**
 * Bots play the scenario on virtual time. One call is played at each `next()`, which gives what has come of all so far, so a
 * worker can report and be told to stop; the whole comes back at the end. The same options always give the same.
 */
export function* rehearse(options: RehearsalOptions): Generator<Rehearsal, Rehearsal, void> {
  const { scenario, standards, profile, times = 200, seed = 1, bots = botKinds } = options;
  const understand = remembering(options.understand);
  const trace = traced(scenario);
  const keyOf = (ref: TransitionRef) => JSON.stringify(ref);
  const states = new Map(
    statesOf(scenario.chart)
      .slice(1)
      .map(({ path }) => [path, 0]),
  );
  const transitions = new Map(trace.transitions.map((ref) => [keyOf(ref), 0]));
  const endings = new Map<string, number>();
  const games: Played[] = [];
  let endless = 0;
  const sum = (): Rehearsal => ({
    played: games.length,
    of: times,
    states: Object.fromEntries(states),
    transitions: trace.transitions.map((transition) => ({
      transition,
      calls: transitions.get(keyOf(transition)) ?? 0,
    })),
    endings: Object.fromEntries(endings),
    endless,
    scores: spreadOf(games),
    bots: Object.fromEntries(bots.map((bot) => [bot, resultOf(games.filter((game) => game.bot === bot))])),
  });
  for (let i = 0; i < times; i++) {
    const bot = bots[i % bots.length] ?? "average";
    const random = seededRandom(`${seed}/${bot}/${i}`);
    // The header is the scenario's own; only what runs is marked.
    const header = headerOf(scenario, {
      attempt: `rehearsal-${i}`,
      standards: { id: standards.id, version: standards.version },
      profile: profile.id,
      mode: "exam",
      seed: seed + i,
      locale: "zh-CN",
      staff: "0001",
      startedAt: "2026-01-01T00:00:00.000Z",
    });
    const session = new CallSession(trace.scenario, header, undefined, () => undefined);
    if (!new Bot(session, bot, random, understand).play()) endless++;
    const log = session.log();
    const { entered, taken } = traceOf(log.events, trace);
    for (const state of new Set(entered.map((e) => e.state))) states.set(state, (states.get(state) ?? 0) + 1);
    for (const key of new Set(taken.map((e) => keyOf(e.transition))))
      transitions.set(key, (transitions.get(key) ?? 0) + 1);
    const ended = log.events.findLast((event) => event.type === "ended");
    const ending = ended?.type === "ended" ? ended.ending : "stopped";
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
    const card = scoreCall(withoutTrace(log), standards, profile);
    games.push({ bot, score: card.score, passed: card.passed });
    yield sum();
  }
  return sum();
}

/** What no call of a rehearsal came to: states and transitions in the chart's order. */
export function neverIn(rehearsal: Rehearsal): {
  readonly states: readonly StatePath[];
  readonly transitions: readonly TransitionRef[];
} {
  return {
    states: Object.entries(rehearsal.states).flatMap(([path, calls]) => (calls === 0 ? [path] : [])),
    transitions: rehearsal.transitions.flatMap(({ transition, calls }) => (calls === 0 ? [transition] : [])),
  };
}

function resultOf(games: readonly Played[]): BotResult {
  return {
    played: games.length,
    passed: games.filter((game) => game.passed).length,
    scores: spreadOf(games),
  };
}

/** By nearest rank; all 0 when nothing has been played. */
function spreadOf(games: readonly Played[]): Spread {
  const scores = games.map((game) => game.score).sort((a, b) => a - b);
  const at = (share: number) => scores[Math.round(share * (scores.length - 1))] ?? 0;
  return { min: at(0), q1: at(0.25), median: at(0.5), q3: at(0.75), max: at(1) };
}
