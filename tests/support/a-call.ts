import { ManualClock } from "#core/base";
import {
  headerOf,
  openCall,
  type Call,
  type CallEvent,
  type CallEventOf,
  type CallEventType,
  type CallHeader,
  type CallLog,
} from "#core/call";
import type { Scenario } from "#core/scenario";
import type { Mark, Understand } from "#core/speech";
import { aScenario } from "./a-scenario.ts";

const acts = { 抱歉: "apologise", 您好: "greet", 再见: "goodbye", 工号: "identify", 稍等: "ask-hold" };
const faults = { 喂: "curt-prompt", 不知道: "dont-know" };

function marks(words: Readonly<Record<string, string>>, text: string): Mark[] {
  return Object.entries(words).flatMap(([word, id]) => {
    const from = text.indexOf(word);
    return from < 0 ? [] : [{ id, from, to: from + word.length }];
  });
}

/** A reader that knows a handful of words: tests of the call are not tests of understanding. */
export const simpleUnderstand: Understand = (reply) => ({
  acts: marks(acts, reply),
  faults: marks(faults, reply),
});

export function aHeader(scenario: Scenario, change: Partial<CallHeader> = {}): CallHeader {
  const header = headerOf(scenario, {
    attempt: "attempt-1",
    standards: { id: "call-centre", version: 1 },
    profile: "courier",
    mode: "practise",
    seed: 1,
    locale: "zh-CN",
    staff: "0736",
    startedAt: "2026-01-01T00:00:00.000Z",
  });
  return { ...header, ...change };
}

export interface CallOnDesk {
  readonly call: Call;
  readonly clock: ManualClock;
  readonly scenario: Scenario;
  /** Lets `ms` pass. */
  wait(ms: number): void;
  /** The events of one kind so far. */
  events<T extends CallEventType>(type: T): CallEventOf<T>[];
}

/** A call that has just begun to ring, on a clock turned by hand. */
export function aCall(
  change: {
    scenario?: Scenario;
    header?: Partial<CallHeader>;
    understand?: Understand;
    resume?: CallLog;
    onEvent?: (event: CallEvent, index: number) => void;
  } = {},
): CallOnDesk {
  const scenario = change.scenario ?? aScenario();
  const clock = new ManualClock();
  const call = openCall({
    scenario,
    header: aHeader(scenario, change.header),
    clock,
    understand: change.understand ?? simpleUnderstand,
    ...(change.resume && { resume: change.resume }),
    ...(change.onEvent && { onEvent: change.onEvent }),
  });
  return {
    call,
    clock,
    scenario,
    wait: (ms) => clock.advance(ms),
    events: <T extends CallEventType>(type: T) =>
      call.log().events.filter((e): e is CallEventOf<T> => e.type === type),
  };
}

/** The same, answered at 7 s, after the second ring. */
export function anAnsweredCall(change: Parameters<typeof aCall>[0] = {}): CallOnDesk {
  const desk = aCall(change);
  desk.wait(7000);
  desk.call.do({ type: "answer" });
  return desk;
}

/** The small scenario with another chart. */
export function withChart(chart: Scenario["chart"], change: Partial<Scenario> = {}): Scenario {
  return aScenario({ chart, ...change });
}
