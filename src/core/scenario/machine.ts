import { assign, setup, type ActorOptions, type AnyStateMachine } from "xstate";
import { own } from "../base/index.ts";
import { startingMoods, type Draw } from "./draw.ts";
import type { Scenario } from "./scenario.ts";
import type { ActionName, DelayName, EventName, Guard, GuardName } from "./vocabulary.ts";

/** What the caller carries from state to state. Small and bounded: never the transcript. */
export interface CallerContext {
  readonly mood: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly memory: readonly string[];
  /** What the seed drew: by group, the alternative. Never changes during a call. */
  readonly drawn?: Readonly<Record<string, number>>;
}

/** An event as the chart sees it. */
export interface CallerEvent {
  readonly type: EventName;
  readonly acts?: readonly string[];
  readonly faults?: readonly string[];
  readonly to?: string;
  readonly article?: string;
}

/** What the machine asks of the world when it runs. */
export interface CallerEffects {
  say(line: string): void;
  sound(sound: string): void;
  ringSecond(): void;
  secondHangsUp(): void;
  drop(): void;
  ringBack(): void;
  pickUp(): void;
  notReached(why: WhyNotReached): void;
}

export type WhyNotReached = "busy" | "no-answer" | "off";

/** Effects that do nothing, for whoever looks at a machine without running it. */
export const noEffects: CallerEffects = {
  say: () => undefined,
  sound: () => undefined,
  ringSecond: () => undefined,
  secondHangsUp: () => undefined,
  drop: () => undefined,
  ringBack: () => undefined,
  pickUp: () => undefined,
  notReached: () => undefined,
};

export type CallerClock = NonNullable<ActorOptions<AnyStateMachine>["clock"]>;

/** Steps without an event after which a machine is taken to run for ever; its snapshot then has status `error`. */
export const maxIterations = 1000;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
const within = (value: number, p: { atLeast?: number | undefined; atMost?: number | undefined }) =>
  value >= (p.atLeast ?? -Infinity) && value <= (p.atMost ?? Infinity);

type Meaning = {
  [K in GuardName]: (
    context: CallerContext,
    event: CallerEvent,
    guard: Extract<Guard, { type: K }>,
  ) => boolean;
};

const meanings: Meaning = {
  heard(_, event, { params }) {
    const acts = event.acts ?? [];
    const faults = event.faults ?? [];
    return (
      event.type === "agent.replied" &&
      (params.all ?? []).every((a) => acts.includes(a)) &&
      (params.any === undefined || params.any.some((a) => acts.includes(a))) &&
      !(params.none ?? []).some((a) => acts.includes(a)) &&
      (params.faults === undefined || params.faults.some((f) => faults.includes(f))) &&
      (params.clean !== true || faults.length === 0)
    );
  },
  rude: (_, event) => (event.faults ?? []).length > 0,
  mood: (context, _, { params }) => within(context.mood, params),
  counted: (context, _, { params }) => within(own(context.counts, params.of) ?? 0, params),
  remembers: (context, _, { params }) => context.memory.includes(params.fact),
  party: (_, event, { params }) => params.any.includes(event.to ?? ""),
  article: (_, event, { params }) => params.any.includes(event.article ?? ""),
  drawn: (context, _, { params }) => (own(context.drawn, params.group) ?? 0) === params.option,
  every: (context, event, { params }) => params.guards.every((g) => holds(g as Guard, context, event)),
  some: (context, event, { params }) => params.guards.some((g) => holds(g as Guard, context, event)),
  not: (context, event, { params }) => !holds(params.guard as Guard, context, event),
};

/** Whether a guard lets a transition pass. Pure; a guard comes from a read scenario, so its name is known. */
export function holds(guard: Guard, context: CallerContext, event: CallerEvent): boolean {
  const meaning = meanings[guard.type] as (c: CallerContext, e: CallerEvent, g: Guard) => boolean;
  return meaning(context, event, guard);
}

/** Milliseconds of a named delay: see `delayNames`. */
function delays(patienceSeconds: number): Record<DelayName, (args: { context: CallerContext }) => number> {
  const patience = (context: CallerContext) => Math.round(patienceSeconds * 1000 * (1 + context.mood / 6));
  return {
    beat: () => 800,
    patience: ({ context }) => patience(context),
    "long-patience": ({ context }) => 2 * patience(context),
  };
}

const guardNames = Object.keys(meanings) as GuardName[];

type Change = (context: CallerContext, params: Readonly<Record<string, unknown>>) => Partial<CallerContext>;

/** What each action that moves the caller changes. Everything stays within bounds, however often it runs. */
const changes: Record<Exclude<ActionName, keyof CallerEffects>, Change> = {
  shiftMood: ({ mood }, { by }) => ({ mood: clamp(mood + Number(by), -3, 3) }),
  count: ({ counts }, { of, by }) => ({
    counts: { ...counts, [String(of)]: clamp((own(counts, String(of)) ?? 0) + Number(by ?? 1), 0, 99) },
  }),
  resetCount: ({ counts }, { of }) => ({ counts: { ...counts, [String(of)]: 0 } }),
  remember: ({ memory }, { fact }) => ({ memory: [...new Set([...memory, String(fact)])] }),
  forget: ({ memory }, { fact }) => ({ memory: memory.filter((known) => known !== fact) }),
};

interface ActionArgs {
  readonly context: CallerContext;
}

/**
 * The caller of a scenario as an XState machine. The scenario has been read, so every name in its chart has a meaning here.
 * `effects` is called when lines are said and sounds made. Always run it with the clock of the caller's patience.
 * `drawn`: what the seed drew, where the scenario varies; the first of everything unless told.
 */
export function machineOf(
  scenario: Pick<Scenario, "chart" | "caller" | "id">,
  effects: CallerEffects,
  drawn: Draw = {},
): AnyStateMachine {
  const actions = {
    say: (_: ActionArgs, params: { line: string }) => effects.say(params.line),
    sound: (_: ActionArgs, params: { sound: string }) => effects.sound(params.sound),
    ringSecond: () => effects.ringSecond(),
    secondHangsUp: () => effects.secondHangsUp(),
    drop: () => effects.drop(),
    ringBack: () => effects.ringBack(),
    pickUp: () => effects.pickUp(),
    notReached: (_: ActionArgs, params: { why: WhyNotReached }) => effects.notReached(params.why),
    ...Object.fromEntries(
      Object.entries(changes).map(([name, change]) => [
        name,
        assign(({ context }, params) => change(context as CallerContext, params as Record<string, unknown>)),
      ]),
    ),
  };
  const guards = Object.fromEntries(
    guardNames.map((type) => [
      type,
      ({ context, event }: { context: CallerContext; event: CallerEvent }, params: unknown) =>
        holds({ type, params } as Guard, context, event),
    ]),
  );
  // XState's types follow literal configs; ours is data that the reader has checked, so they end here.
  const machine: unknown = setup({
    actions: actions as never,
    guards: guards as never,
    delays: delays(scenario.caller.patience) as never,
  }).createMachine({
    ...(scenario.chart as object),
    id: scenario.id,
    context: {
      mood: drawn.mood ?? startingMoods(scenario)[0],
      counts: {},
      memory: [],
      ...(drawn.options && { drawn: drawn.options }),
    },
    options: { maxIterations },
  } as never);
  return machine as AnyStateMachine;
}
