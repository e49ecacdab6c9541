import { createStore, type StoreApi } from "zustand/vanilla";
import type { Clock } from "#core/base";
import {
  callAsItStands,
  CallSession,
  headerOf,
  longestReply,
  rowsIn,
  type CallHeader,
  type CallInput,
  type CallLog,
  type Refusal,
  type Row,
} from "#core/call";
import { drawnScenario, type Scenario, type StatePath } from "#core/scenario";
import { scoreCall, type Scorecard } from "#core/scoring";
import type { Understand } from "#core/speech";
import type { Profile, Standards } from "#core/standards";
import { startingAt, traced, traceOf, withoutTrace, type StartingContext } from "#core/studio";

export interface TryOptions {
  readonly scenario: Scenario;
  readonly standards: Standards;
  readonly profile: Profile;
  readonly understand: Understand;
  readonly clock: Clock;
  readonly seed: number;
  readonly staff: string;
  /** In the middle, with what the caller carries; absent: from the first ring. */
  readonly from?: { readonly state: StatePath; readonly context: StartingContext };
}

/** A call that is tried in the studio: a session whose time the author turns. */
export interface Try {
  readonly rows: readonly Row[];
  readonly active: readonly StatePath[];
  readonly phase: ReturnType<CallSession["state"]>["phase"];
  readonly state: ReturnType<CallSession["state"]>;
  readonly picks: readonly { readonly id: string; readonly text: string }[];
  readonly canStepBack: boolean;
  /** The call's time, in ms. */
  readonly now: number;
  /** Times as fast as a clock; 0 stands still. */
  readonly rate: number;
  readonly refusal: Refusal | undefined;
  /** As it would be scored now. */
  readonly card: Scorecard;
  readonly do: (input: Exclude<CallInput, { type: "reply" }>) => void;
  readonly say: (text: string, picked?: string) => void;
  readonly stepBack: () => void;
  readonly setRate: (rate: number) => void;
  /** To the next thing that happens of itself. */
  readonly skip: () => void;
  /** Without the marks that show where the call is. */
  readonly log: () => CallLog;
  readonly dispose: () => void;
}
export type TryStore = StoreApi<Try>;

const tickMs = 100;

/** The header with these alternatives instead of the drawn ones, and the slip's truth as it is for them. */
function withDrawn(header: CallHeader, scenario: Scenario, chosen: StartingContext["drawn"]): CallHeader {
  if (!chosen || !header.drawn) return header;
  const drawn = { ...header.drawn, options: { ...header.drawn.options, ...chosen } };
  return { ...header, drawn, scenario: { ...header.scenario, truth: drawnScenario(scenario, drawn).truth } };
}

/** Begins a try, on a scenario that reads without an error. */
export function createTry(options: TryOptions): TryStore {
  const { standards, profile, understand, clock, from } = options;
  const scenario = from ? startingAt(options.scenario, from.state, from.context) : options.scenario;
  const trace = traced(scenario);
  const made = headerOf(scenario, {
    attempt: "try",
    standards: { id: standards.id, version: standards.version },
    profile: profile.id,
    mode: "practise",
    seed: options.seed,
    locale: "zh-CN",
    staff: options.staff,
    startedAt: "2026-01-01T00:00:00.000Z",
  });
  const header = withDrawn(made, scenario, from?.context.drawn);
  const session = new CallSession(trace.scenario, header, undefined, () => undefined);
  let timer: number | undefined;
  let scored = -1;
  let card = scoreCall(withoutTrace(session.log()), standards, profile);

  const view = () => {
    const log = session.log();
    const clean = withoutTrace(log);
    // A card costs some milliseconds: only when something has happened.
    if (clean.events.length !== scored) {
      scored = clean.events.length;
      card = scoreCall(clean, standards, profile);
    }
    const state = session.state();
    const standing = callAsItStands(log).map(({ event }) => event);
    return {
      rows: rowsIn(callAsItStands(clean)),
      active: state.phase === "ringing" ? [] : traceOf(standing, trace).active,
      phase: state.phase,
      state,
      picks: session.picks(),
      canStepBack: session.canUndo() && state.phase !== "closed",
      now: session.now(),
      card,
    };
  };

  return createStore<Try>()((set, get) => {
    const tick = () => {
      const { rate, phase } = get();
      if (phase === "ended" || phase === "closed") {
        timer = undefined;
        return;
      }
      timer = clock.setTimeout(tick, tickMs);
      if (rate === 0) return;
      session.advanceTo(session.now() + tickMs * rate);
      set(view());
    };
    const show = (refusal: Refusal | undefined) => {
      set({ ...view(), refusal });
      timer ??= clock.setTimeout(tick, tickMs);
    };
    timer = clock.setTimeout(tick, tickMs);
    return {
      ...view(),
      rate: 1,
      refusal: undefined,
      do: (input) => show(session.do(input)),
      say(text, picked) {
        const said = text.slice(0, longestReply);
        const context = { caller: session.lastLine(), situations: session.state().caller.situations };
        const read = understand(said, context);
        show(
          session.do({ type: "reply", text: said, ...read, ...(picked !== undefined && { reply: picked }) }),
        );
      },
      stepBack: () => show(session.undo()),
      setRate: (rate) => set({ rate }),
      skip() {
        const due = session.nextDue();
        if (due !== undefined) session.advanceTo(due);
        show(undefined);
      },
      log: () => withoutTrace(session.log()),
      dispose() {
        if (timer !== undefined) clock.clearTimeout(timer);
        timer = undefined;
      },
    };
  });
}
