import type { Locale, Place } from "../base/index.ts";
import type { Line, Reply, Scenario, StateNode, StatePath, Transition } from "../scenario/index.ts";
import type { Clip } from "./clip.ts";
import type { Recording } from "./recording.ts";
import type { TransitionKind, TransitionRef } from "./states.ts";

type Meta = NonNullable<StateNode["meta"]>;
/** Members of the document that are set as a whole; words inside them are set by `set-words` too. */
export type HeadMember = Exclude<
  keyof Scenario,
  "$schema" | "formatVersion" | "chart" | "lines" | "replies" | "layout"
>;
/** Members of a state that are set as a whole; its states and transitions have edits of their own. */
export type StateMember = Exclude<
  keyof StateNode,
  "type" | "initial" | "states" | "on" | "after" | "always" | "onDone" | "meta"
>;

/** `undefined` takes an optional member away. */
type Setting<Of, K extends keyof Of, Where> = {
  [M in K]-?: Where & { readonly member: M; readonly value: Of[M] | undefined };
}[K];

/** What an author does to a recording: makes it, cuts it, makes it louder or softer, finds that it still fits its words. */
export type RecordingDeed = "record" | "cut" | "level" | "fits";

/** What a state can be made into. `simple`: a moment of the call. `end`: entering it ends the call, or its parent. */
export type StateKind = "simple" | "group" | "lanes" | "end" | "history";

/**
 * Everything that can be done to a draft. States are named by their paths, as they are before the edit; indexes of
 * transitions likewise. What refers to a state, a line or a reply follows it.
 */
export type Edit =
  | {
      readonly type: "add-state";
      readonly parent: StatePath;
      readonly key: string;
      readonly node?: StateNode;
      readonly index?: number;
      /** Where it stands on the map. */
      readonly card?: readonly [number, number];
    }
  | { readonly type: "rename-state"; readonly state: StatePath; readonly key: string }
  /** With all that is inside, and every transition that leads there: see `lostWith`. */
  | { readonly type: "delete-states"; readonly states: readonly StatePath[] }
  | {
      readonly type: "move-state";
      readonly state: StatePath;
      readonly parent: StatePath;
      /** Among the parent's states, counted without the moved one. */
      readonly index?: number;
    }
  | { readonly type: "duplicate-states"; readonly states: readonly StatePath[] }
  | { readonly type: "paste-states"; readonly parent: StatePath; readonly clip: Clip }
  | { readonly type: "set-initial"; readonly state: StatePath; readonly key: string }
  | { readonly type: "set-kind"; readonly state: StatePath; readonly kind: StateKind }
  /** What is inside becomes the first of two lanes. `names`: what the lanes are called; `first`: the first moment of each. */
  | {
      readonly type: "make-lanes";
      readonly state: StatePath;
      readonly names?: readonly [string, string];
      readonly first?: string;
    }
  | { readonly type: "add-lane"; readonly state: StatePath; readonly name?: string; readonly first?: string }
  /** The lanes' states in one group again: see `dissolveLanes`. */
  | { readonly type: "dissolve-lanes"; readonly state: StatePath }
  | Setting<StateNode, StateMember, { readonly type: "set-state"; readonly state: StatePath }>
  /** Replies on offer, who hangs up at an end, and whatever else `meta` holds. */
  | Setting<Meta, keyof Meta, { readonly type: "set-meta"; readonly state: StatePath }>
  | {
      readonly type: "add-transition";
      readonly state: StatePath;
      readonly kind: TransitionKind;
      readonly trigger: string;
      readonly transition: Transition;
      readonly index?: number;
    }
  | Setting<Transition, keyof Transition, { readonly type: "set-transition"; readonly at: TransitionRef }>
  | { readonly type: "delete-transitions"; readonly at: readonly TransitionRef[] }
  /** `to`: its index afterwards, among the transitions of the same trigger. */
  | { readonly type: "reorder-transition"; readonly at: TransitionRef; readonly to: number }
  /** To another event or delay; it goes to the end of the list there. */
  | {
      readonly type: "retrigger-transition";
      readonly at: TransitionRef;
      readonly kind: TransitionKind;
      readonly trigger: string;
    }
  | {
      readonly type: "add-line";
      readonly id: string;
      readonly line: Line;
      /** Said on coming into this state. */
      readonly saidIn?: StatePath;
    }
  | { readonly type: "rename-line"; readonly id: string; readonly to: string }
  /** With everything that says it. */
  | { readonly type: "delete-line"; readonly id: string }
  | Setting<Line, keyof Line, { readonly type: "set-line"; readonly id: string }>
  | {
      readonly type: "add-reply";
      readonly id: string;
      readonly reply: Reply;
      readonly offeredIn?: StatePath;
    }
  | { readonly type: "rename-reply"; readonly id: string; readonly to: string }
  /** With every offer of it. */
  | { readonly type: "delete-reply"; readonly id: string }
  | Setting<Reply, keyof Reply, { readonly type: "set-reply"; readonly id: string }>
  /** `at`: the place of a text in several languages. "" of zh-TW takes it away, so that it is converted again. */
  | { readonly type: "set-words"; readonly at: Place; readonly locale: Locale; readonly text: string }
  | Setting<Scenario, HeadMember, { readonly type: "set-head" }>
  /** Nobody rings on the second line any more: see `deleteSecond`. */
  | { readonly type: "delete-second" }
  /** In place of the recording that this wording had. `why` words it. */
  | { readonly type: "set-recording"; readonly recording: Recording; readonly why: RecordingDeed }
  | { readonly type: "delete-recording"; readonly line: string; readonly variant?: number }
  /** Where states stand on the map; null: let the map find a place. */
  | {
      readonly type: "place-cards";
      readonly cards: Readonly<Record<StatePath, readonly [number, number] | null>>;
    }
  /** The whole document: a version restored, a file opened over this one. */
  | { readonly type: "replace"; readonly document: Scenario; readonly why: "restore" | "import" }
  /** Several edits that are undone as one. `why` words it; without, the first edit does. */
  | {
      readonly type: "together";
      readonly edits: readonly Edit[];
      readonly why?: "csv" | "traditional" | "fix" | "cut";
    };

export type EditType = Edit["type"];
