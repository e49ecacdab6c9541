import type { Scenario } from "../scenario/index.ts";
import type { CallerView } from "./caller.ts";
import type { EndedBy, Mode } from "./events.ts";
import type { PhoneState } from "./refuse.ts";
import type { Spoken } from "./speaker.ts";

/** The line as it stands. Times are whole milliseconds since the first ring; those of what is not the case are absent. */
export interface EngineState extends PhoneState {
  readonly rings: number;
  readonly answeredAt?: number;
  readonly typingSince?: number;
  readonly heldSince?: number;
  readonly mutedSince?: number;
  readonly quietSince?: number;
  readonly spoken?: Spoken;
  readonly caller: CallerView;
  readonly slip: Readonly<Record<string, string>>;
  readonly ended?: { readonly by: EndedBy; readonly ending: string; readonly error?: string };
}

/** The line when the phone begins to ring. */
export function ringingState(scenario: Scenario, mode: Mode): EngineState {
  return {
    phase: "ringing",
    rings: 0,
    muted: false,
    held: false,
    mode,
    caller: { situations: [], mood: scenario.caller.mood, replies: [] },
    slip: {},
  };
}
