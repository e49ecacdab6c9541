import type { CallEvent, CallLog } from "../call/index.ts";
import { statesOf, type Action, type Scenario, type StateNode, type StatePath } from "../scenario/index.ts";
import {
  below,
  stateAt,
  transitionsAt,
  transitionsOf,
  withState,
  withTransitions,
  type TransitionRef,
} from "./states.ts";

/*
 * A log tells what the caller said and did, but not where in the chart it was. So that the map can show it, every state and
 * every transition is given a mark, a sound that nobody hears; what was played is what is in the draft otherwise. The marks
 * are taken out of the log again before anybody scores or keeps it.
 */
const mark = "trace:";
const marked = (what: string): Action => ({ type: "sound", params: { sound: `${mark}${what}` } });

/** A scenario that leaves its trace in the log, and what its marks mean. */
export interface Traced {
  readonly scenario: Scenario;
  /** Transitions by their marks' numbers. Those that do nothing at all have none, for a mark would be something. */
  readonly transitions: readonly TransitionRef[];
}

/** The scenario with marks. Only for playing: it would not read as a file. */
export function traced(scenario: Scenario): Traced {
  const transitions: TransitionRef[] = [];
  let chart = scenario.chart;
  for (const { path, node } of statesOf(scenario.chart)) {
    for (const { ref, transition } of transitionsOf(node, path)) {
      if (transition.target === undefined && (transition.actions ?? []).length === 0) continue;
      const action = marked(`took:${transitions.length}`);
      transitions.push(ref);
      chart = withState(chart, path, (n) => {
        const list = transitionsAt(n, ref.kind, ref.trigger);
        const now = { ...transition, actions: [action, ...(transition.actions ?? [])] };
        return withTransitions(n, ref.kind, ref.trigger, list.with(ref.index, now));
      });
    }
    if (node.type === "history" || path === "") continue;
    chart = withState(chart, path, (n) => ({
      ...n,
      entry: [marked(`in:${path}`), ...(n.entry ?? [])],
      exit: [...(n.exit ?? []), marked(`out:${path}`)],
    }));
  }
  return { scenario: { ...scenario, chart }, transitions };
}

/** Where a call was in its chart. */
export interface Trace {
  /** The states it is in now: with those around them, in the order in which they were entered. */
  readonly active: readonly StatePath[];
  /** Every coming into a state, in order. */
  readonly entered: readonly { readonly state: StatePath; readonly t: number }[];
  /** Every transition that was taken, in order. */
  readonly taken: readonly { readonly transition: TransitionRef; readonly t: number }[];
}

/** The trace in events of a traced scenario. For a call with undo, give those that stand. */
export function traceOf(events: readonly CallEvent[], { transitions }: Traced): Trace {
  const active = new Set<StatePath>();
  const entered: Trace["entered"][number][] = [];
  const taken: Trace["taken"][number][] = [];
  for (const event of events) {
    if (event.type !== "sound" || !event.sound.startsWith(mark)) continue;
    const [what = "", of = ""] = event.sound.slice(mark.length).split(":");
    const transition = what === "took" ? transitions[Number(of)] : undefined;
    if (transition) taken.push({ transition, t: event.t });
    if (what === "in") {
      active.add(of);
      entered.push({ state: of, t: event.t });
    }
    if (what === "out") active.delete(of);
  }
  return { active: [...active], entered, taken };
}

const isMark = (event: CallEvent) => event.type === "sound" && event.sound.startsWith(mark);

/** The log as it would be without marks: to be scored, shown and kept. */
export function withoutTrace(log: CallLog): CallLog {
  let kept = 0;
  const indexes = log.events.map((event) => (isMark(event) ? kept : kept++));
  const indexOf = (index: number) => indexes[index] ?? kept;
  const events = log.events.flatMap((event): CallEvent[] => {
    if (isMark(event)) return [];
    if (event.type === "undo") return [{ ...event, back: indexOf(event.back) }];
    return event.type === "review" ? [{ ...event, reply: indexOf(event.reply) }] : [event];
  });
  return { ...log, events };
}

/** What the caller carries when a try begins in the middle. */
export interface StartingContext {
  readonly mood?: number;
  readonly counts?: Readonly<Record<string, number>>;
  readonly memory?: readonly string[];
  /** Of groups that vary: the alternative, the first being 0. Others are drawn as ever. */
  readonly drawn?: Readonly<Record<string, number>>;
}

/**
 * The scenario as if the call began in this state, with the caller in this mood, these counters and this memory. What is
 * drawn stands in the header of a call, not in the scenario.
 */
export function startingAt(scenario: Scenario, state: StatePath, context: StartingContext = {}): Scenario {
  let chart = scenario.chart;
  let parent = "";
  for (const key of state === "" ? [] : state.split(".")) {
    const lanes = stateAt(chart, parent)?.type === "parallel";
    if (!lanes) chart = withState(chart, parent, (node) => ({ ...node, initial: key }));
    parent = below(parent, key);
  }
  // Of an outbound call all but its beginning is with somebody on the line.
  const answered = scenario.direction === "outbound" && !beginsIn(scenario.chart, state);
  const before: Action[] = [
    ...(answered ? [{ type: "pickUp" } as const] : []),
    ...Object.entries(context.counts ?? {}).map(([of, by]): Action => ({
      type: "count",
      params: { of, by },
    })),
    ...(context.memory ?? []).map((fact): Action => ({ type: "remember", params: { fact } })),
  ];
  if (before.length > 0) chart = { ...chart, entry: [...before, ...(chart.entry ?? [])] };
  const caller = context.mood === undefined ? scenario.caller : { ...scenario.caller, mood: context.mood };
  return { ...scenario, chart, caller };
}

/** Whether a chart begins in a state, or in one inside it. */
function beginsIn(chart: StateNode, state: StatePath): boolean {
  let node: StateNode | undefined = chart;
  for (const key of state === "" ? [] : state.split(".")) {
    if (node?.type !== "parallel" && node?.initial !== key) return false;
    node = node.states?.[key];
  }
  return true;
}
