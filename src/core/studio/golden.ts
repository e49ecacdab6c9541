import * as v from "valibot";
import { shapeProblems, type Problem, type Result } from "../base/index.ts";
import {
  callAsItStands,
  headerOf,
  playScript,
  readScript,
  replaySession,
  type CallEvent,
  type CallLog,
  type Script,
  type ScriptStep,
} from "../call/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { scoreCall, type Outcome, type Scorecard } from "../scoring/index.ts";
import type { Understand } from "../speech/index.ts";
import { profileOf, type Standards } from "../standards/index.ts";

const Ids = v.array(v.pipe(v.string(), v.maxLength(80)));
const Shape = v.strictObject({
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  profile: v.pipe(v.string(), v.maxLength(80)),
  seed: v.pipe(v.number(), v.integer()),
  script: v.array(v.unknown()),
  expect: v.strictObject({
    passed: v.boolean(),
    ending: v.pipe(v.string(), v.maxLength(80)),
    met: v.exactOptional(Ids),
    missed: v.exactOptional(Ids),
    broken: v.exactOptional(Ids),
    criticalFree: v.exactOptional(v.boolean()),
  }),
});

/** A call that the scenario must go through as it did, and be judged as it was: what `tests/golden` holds. */
export interface GoldenCall {
  readonly title: string;
  readonly profile: string;
  readonly seed: number;
  readonly script: Script;
  readonly expect: v.InferOutput<typeof Shape>["expect"];
}

/** What has become different about a golden call. */
export type GoldenDifference =
  | { readonly type: "unplayable"; readonly problem: Problem }
  | { readonly type: "no-profile"; readonly profile: string }
  | { readonly type: "ending"; readonly from: string; readonly to: string }
  | { readonly type: "passed"; readonly from: boolean; readonly to: boolean }
  | { readonly type: "critical-free"; readonly from: boolean; readonly to: boolean }
  | {
      readonly type: "outcome";
      readonly clause: string;
      readonly from: Outcome;
      readonly to: Outcome | "gone";
    };

/** A golden call from parsed JSON, or all that is wrong with it. */
export function readGolden(value: unknown): Result<GoldenCall> {
  const parsed = v.safeParse(Shape, value);
  if (!parsed.success) return { ok: false, problems: shapeProblems(parsed.issues, "script") };
  const script = readScript(value);
  return script.ok ? { ok: true, value: { ...parsed.output, script: script.value }, problems: [] } : script;
}

/** The text of a golden call's file. */
export const goldenText = (golden: GoldenCall): string => `${JSON.stringify(golden, null, 2)}\n`;

/**
 * What the trainee did in a call, as a script that does it again: what was undone is left out, typing takes as long as it took.
 * `scenario` is the one that the log is of.
 */
export function scriptOf(log: CallLog, scenario: Scenario): Script {
  const standing = callAsItStands(log).map(({ event }) => event);
  return standing.flatMap((event, i): ScriptStep[] => {
    const at = event.t / 1000;
    switch (event.type) {
      case "answered":
        return [{ at, do: "answer" }];
      case "reply": {
        const typing = (event.t - event.from) / 1000;
        if (event.reply !== undefined) return [{ at, do: "pick", reply: event.reply }];
        return [{ at, do: "reply", text: event.text, ...(typing > 0 && { typing }) }];
      }
      case "mute":
        return [{ at, do: event.on ? "mute" : "unmute" }];
      case "hold":
        return [{ at, do: event.on ? "hold" : "resume" }];
      case "transfer":
      case "escalate":
        return [{ at, do: event.type, to: event.to }];
      case "slip":
        return [{ at, do: "slip", fields: { ...event.fields } }];
      case "lookup":
        return [{ at, do: "lookup", article: event.article }];
      case "dial":
        return [{ at, do: event.again ? "redial" : "dial" }];
      case "second":
        return secondStep(event, at);
      case "ended":
        return event.by === "agent" && byHand(log, scenario, standing.slice(0, i), event)
          ? [{ at, do: "hangup" }]
          : [];
      default:
        return [];
    }
  });
}

function secondStep(event: Extract<CallEvent, { type: "second" }>, at: number): ScriptStep[] {
  if (event.is === "answered") return [{ at, do: "answer-second" }];
  if (event.is === "returned") return [{ at, do: "return-first" }];
  if (event.is === "rejected") return [{ at, do: "reject-second" }];
  return event.is === "ended" ? [{ at, do: "hangup" }] : [];
}

/** Whether the agent put the phone down, or the call had ended in their name already: by a transfer, or by the chart. */
function byHand(log: CallLog, scenario: Scenario, before: readonly CallEvent[], ended: CallEvent): boolean {
  const session = replaySession(scenario, { ...log, events: before });
  session.advanceTo(ended.t);
  return session.state().phase !== "ended";
}

/** A try as a golden call: what was done, and how it went. */
export function goldenOf(log: CallLog, scenario: Scenario, card: Scorecard, title: string): GoldenCall {
  const those = (outcome: Outcome) =>
    card.findings.filter((f) => f.outcome === outcome && f.of > 0).map((f) => f.clause);
  return {
    title,
    profile: card.profile,
    seed: log.header.seed,
    script: scriptOf(log, scenario),
    expect: {
      passed: card.passed,
      ending: endingOf(log),
      met: those("met"),
      missed: those("missed"),
      broken: those("broken"),
      criticalFree: isCriticalFree(card),
    },
  };
}

const endingOf = (log: CallLog): string => {
  const ended = log.events.findLast((event) => event.type === "ended");
  return ended?.type === "ended" ? ended.ending : "";
};
const isCriticalFree = ({ critical }: Scorecard) =>
  critical.customer + critical.business + critical.compliance === 0;

export interface ReplayOptions {
  readonly standards: Standards;
  readonly understand: Understand;
}

/** Plays a golden call on a scenario that may have changed; the log and the card when it could be played, and what is different. */
export function replayGolden(
  golden: GoldenCall,
  scenario: Scenario,
  { standards, understand }: ReplayOptions,
): { readonly differences: readonly GoldenDifference[]; readonly log?: CallLog; readonly card?: Scorecard } {
  const profile = profileOf(standards, golden.profile);
  if (!profile) return { differences: [{ type: "no-profile", profile: golden.profile }] };
  const header = headerOf(scenario, {
    attempt: "golden",
    standards: { id: standards.id, version: standards.version },
    profile: profile.id,
    mode: "exam",
    seed: golden.seed,
    locale: "zh-CN",
    staff: "0736",
    startedAt: "2026-01-01T00:00:00.000Z",
  });
  const played = playScript(scenario, header, golden.script, understand);
  if (!played.ok) return { differences: played.problems.map((problem) => ({ type: "unplayable", problem })) };
  const card = scoreCall(played.value, standards, profile);
  return { differences: differencesOf(golden, played.value, card), log: played.value, card };
}

function differencesOf({ expect }: GoldenCall, log: CallLog, card: Scorecard): GoldenDifference[] {
  const found: GoldenDifference[] = [];
  const ending = endingOf(log);
  if (ending !== expect.ending) found.push({ type: "ending", from: expect.ending, to: ending });
  if (card.passed !== expect.passed) found.push({ type: "passed", from: expect.passed, to: card.passed });
  const free = isCriticalFree(card);
  if (expect.criticalFree !== undefined && expect.criticalFree !== free)
    found.push({ type: "critical-free", from: expect.criticalFree, to: free });
  const outcomes = new Map(card.findings.map((f) => [f.clause, f.outcome]));
  for (const from of ["met", "missed", "broken"] as const)
    for (const clause of expect[from] ?? []) {
      const to = outcomes.get(clause) ?? "gone";
      if (to !== from) found.push({ type: "outcome", clause, from, to });
    }
  return found;
}
