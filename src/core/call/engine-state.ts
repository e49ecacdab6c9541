import { startingMoods, type Scenario, type WhyNotReached } from "../scenario/index.ts";
import type { CallerView } from "./caller.ts";
import type { EndedBy } from "./events.ts";
import type { Spoken } from "./speaker.ts";
import type { Mode } from "./events.ts";

/**
 * How the line is. `ringing`: the phone rings here. `idle`: it is down, but the call is not over: nothing has been dialled
 * yet, the line broke, or nobody was reached. `dialling`: it rings at the other end. `ended`: over, but for after-call work.
 */
export type Phase = "ringing" | "idle" | "dialling" | "connected" | "ended" | "closed";

/** The other line. `over`: whoever it was is gone, and the agent has not gone back to the first line yet. */
export interface SecondLine {
  readonly is: "ringing" | "talking" | "waiting" | "over";
  readonly since: number;
}

/** As much of the line's state as decides what the phone can do. */
export interface PhoneState {
  readonly phase: Phase;
  readonly muted: boolean;
  /** The first line is on hold by its key. */
  readonly held: boolean;
  readonly mode: Mode;
  /** The call has been picked up, or dialled, once at least. */
  readonly begun: boolean;
  readonly second?: SecondLine;
  /** What did not come up at once when it was looked up, by article. */
  readonly desk: Readonly<Record<string, "searching" | "found" | "failed">>;
}

/** The line as it stands. Times are whole milliseconds since the call began; those of what is not the case are absent. */
export interface EngineState extends PhoneState {
  /** Rings here or, when the agent rings, at the other end. */
  readonly rings: number;
  readonly answeredAt?: number;
  readonly typingSince?: number;
  readonly heldSince?: number;
  readonly mutedSince?: number;
  readonly quietSince?: number;
  /** Since when the line has been down, or ringing at the other end. */
  readonly downSince?: number;
  /** Why the line is down though the call is not over. */
  readonly down?: "dropped" | WhyNotReached;
  readonly spoken?: Spoken;
  readonly caller: CallerView;
  readonly slip: Readonly<Record<string, string>>;
  readonly ended?: { readonly by: EndedBy; readonly ending: string; readonly error?: string };
}

/** The line at the beginning: the phone rings or, when the agent is to ring, stands still. */
export function firstState(scenario: Scenario, mode: Mode): EngineState {
  return {
    phase: scenario.direction === "outbound" ? "idle" : "ringing",
    rings: 0,
    begun: false,
    muted: false,
    held: false,
    mode,
    desk: {},
    caller: { situations: [], mood: startingMoods(scenario)[0], replies: [] },
    slip: {},
  };
}

/** Whether the agent has the second line in hand. */
export function onSecond({ second }: Pick<PhoneState, "second">): boolean {
  return second?.is === "talking" || second?.is === "over";
}

/** Whether the agent hears whoever speaks on that line. */
export function hears(phone: Pick<PhoneState, "second" | "held">, line: "second" | undefined): boolean {
  if (line === "second") return phone.second?.is === "talking";
  return !phone.held && !onSecond(phone);
}
