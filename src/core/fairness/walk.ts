import { seededRandom } from "../base/index.ts";
import { CallSession, headerOf, type CallLog, type EndedBy } from "../call/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { scoreCall, type Scorecard } from "../scoring/index.ts";
import type { Understand } from "../speech/index.ts";
import type { Profile, Standards } from "../standards/index.ts";
import { Bot, type BotKind, type Choose } from "../studio/index.ts";

/** What walks are made with. */
export interface WalkMakers {
  readonly scenario: Scenario;
  readonly standards: Standards;
  readonly profile: Profile;
  readonly understand: Understand;
}

/** One call, made from its first ring to its end by choosing replies. */
export interface Walk {
  readonly seed: number;
  readonly manner: BotKind;
  /** Ids of the replies picked, in order. */
  readonly picks: readonly string[];
  /** Every choice made: the decision point, named by what was on offer there, and the reply, or "" for saying nothing. */
  readonly choices: readonly { readonly point: string; readonly pick: string }[];
  readonly situations: ReadonlySet<string>;
  /** The chart's final state, or how else it ended. */
  readonly ending: string;
  readonly endedBy: EndedBy | undefined;
  /** It went round in a circle: the same answer to the same question again and again, or no end within bounds. */
  readonly endless: boolean;
  readonly score: number;
  readonly passed: boolean;
  readonly findings: Scorecard["findings"];
}

/** Which of the replies on offer is taken at a decision point; undefined says nothing. */
export type Chooser = (
  point: string,
  picks: readonly { readonly id: string; readonly text: string }[],
) => string | undefined;

/** A decision point is known by what is on offer there: the same replies are the same question. */
export const pointOf = (picks: readonly { readonly id: string }[]): string =>
  picks
    .map(({ id }) => id)
    .sort()
    .join(" ");

/** The same answer to the same question more often than this is a circle. */
const mostRepeats = 5;

/** Plays one call. The same makers, manner, seed and chooser always make the same walk. */
export function walk(makers: WalkMakers, manner: BotKind, seed: number, chooser: Chooser): Walk {
  const { scenario, standards, profile, understand } = makers;
  const header = headerOf(scenario, {
    attempt: "walk",
    standards: { id: standards.id, version: standards.version },
    profile: profile.id,
    mode: "exam",
    seed,
    locale: "zh-CN",
    staff: "0001",
    startedAt: "2026-01-01T00:00:00.000Z",
  });
  const session = new CallSession(scenario, header, undefined, () => undefined);
  const choices: { point: string; pick: string }[] = [];
  const times = new Map<string, number>();
  let circling = false;
  const choose: Choose = (picks) => {
    const point = pointOf(picks);
    const pick = chooser(point, picks);
    const key = `${point}>${pick ?? ""}`;
    times.set(key, (times.get(key) ?? 0) + 1);
    circling ||= (times.get(key) ?? 0) > mostRepeats;
    // From here on nothing is said, so that the caller's patience ends the call.
    if (circling) return undefined;
    choices.push({ point, pick: pick ?? "" });
    return picks.find(({ id }) => id === pick);
  };
  const finished = new Bot(session, manner, seededRandom(`walk/${seed}`), understand, choose).play();
  const log = session.log();
  const card = scoreCall(log, standards, profile);
  return {
    seed,
    manner,
    picks: choices.flatMap(({ pick }) => (pick === "" ? [] : [pick])),
    choices,
    situations: new Set(log.events.flatMap((e) => (e.type === "situation" && e.on ? [e.id] : []))),
    ...endOf(log),
    endless: circling || !finished,
    score: card.score,
    passed: card.passed,
    findings: card.findings,
  };
}

function endOf({ events }: CallLog): { readonly ending: string; readonly endedBy: EndedBy | undefined } {
  const ended = events.findLast((event) => event.type === "ended");
  return ended?.type === "ended"
    ? { ending: ended.ending, endedBy: ended.by }
    : { ending: "stopped", endedBy: undefined };
}
