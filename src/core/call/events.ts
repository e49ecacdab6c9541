import type { Locale, LocalText } from "../base/index.ts";
import type { Draw, WhyNotReached } from "../scenario/index.ts";
import type { Mark } from "../speech/index.ts";
import type { Profile, SlipTruth } from "../standards/index.ts";
import type { Recorded } from "./recorded.ts";

export const logVersion = 1;

export const modes = ["practise", "exam"] as const;
export type Mode = (typeof modes)[number];

/** What a log says of its call before the first ring: enough to score it without the scenario at hand. */
export interface CallHeader {
  readonly attempt: string;
  readonly scenario: {
    readonly id: string;
    readonly hash: string;
    readonly title: LocalText;
    readonly direction: "inbound" | "outbound";
    readonly level: number;
    readonly practises: readonly string[];
    /** What the slip should say, by field, in the words of this call. */
    readonly truth: Readonly<Record<string, SlipTruth>>;
    /** What acts of the author's own are called, by id. */
    readonly acts?: Readonly<Record<string, LocalText>>;
  };
  readonly standards: { readonly id: string; readonly version: number };
  readonly profile: string;
  /** The profile itself, where it is a trainer's own: it may be edited or deleted, and the call stays what it was. */
  readonly house?: Profile;
  readonly mode: Mode;
  readonly seed: number;
  /** What the seed drew, where the scenario varies. */
  readonly drawn?: Draw;
  /** Lines that are heard as recorded, where the author has recorded some: each lasts as long as its recording. */
  readonly recorded?: Recorded;
  /** The script of the call's Chinese and of the log's words. */
  readonly locale: Locale;
  readonly centre: string;
  /** The agent's staff number. */
  readonly staff: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
}

export type EndedBy = "agent" | "caller" | "line" | "trainee" | "error";

/** Everything that can happen in a call, as it is logged. Marked [input]: done by the trainee, and enough to replay the rest. */
export type CallEventBody =
  /** The phone rings for the `n`th time; from 1 again when a caller whose line broke rings anew. */
  | { readonly type: "ring"; readonly n: number }
  /** [input] The call is picked up after `rings` rings. */
  | { readonly type: "answered"; readonly rings: number }
  /**
   * The caller begins a line that lasts `ms`. `text` is what is said, in the log's locale; `lang` a BCP 47 tag when it is
   * not Mandarin, `gloss` then its Mandarin. `acts`: what it does. `unheard`: spoken while the call was on hold.
   */
  | {
      readonly type: "line";
      readonly line: string;
      readonly text: string;
      readonly ms: number;
      readonly acts: readonly string[];
      readonly lang?: string;
      readonly gloss?: string;
      readonly unheard?: true;
      /** Said on the second line. */
      readonly speaker?: "second";
    }
  /** The caller has finished the line; or was cut off by a reply after `heard` characters. */
  | { readonly type: "line-ended"; readonly line: string; readonly cut?: true; readonly heard?: number }
  /** A sound on the line: noise, a cut-out, music; captioned by its id. */
  | { readonly type: "sound"; readonly sound: string }
  /** Nobody spoke from `from` (ms) until now, `ms` long. Logged when it ends, from one second up. */
  | { readonly type: "silence"; readonly from: number; readonly ms: number }
  /** A situation begins or is over. */
  | { readonly type: "situation"; readonly id: string; readonly on: boolean }
  /** The caller's mood has moved, to -3 (furious) … 3 (delighted). */
  | { readonly type: "mood"; readonly to: number }
  /** [input] The trainee has begun to type, composing included; or has emptied the box again. A sent reply ends it too. */
  | { readonly type: "typing"; readonly on: boolean }
  /**
   * [input] The agent's reply. `from`: ms of the first key (equal to `t` when picked). `reply`: id of the picked one.
   * Acts and faults as understood then, with offsets into `text`.
   */
  | {
      readonly type: "reply";
      readonly text: string;
      readonly from: number;
      readonly by: "picked" | "typed";
      readonly reply?: string;
      readonly acts: readonly Mark[];
      readonly faults: readonly Mark[];
      /** The caller was still speaking when it began. */
      readonly interrupted?: true;
      /** Said on the second line. */
      readonly line?: "second";
    }
  /** [input] */
  | { readonly type: "mute"; readonly on: boolean }
  /** [input] */
  | { readonly type: "hold"; readonly on: boolean }
  /** [input] The call was connected to another party. */
  | { readonly type: "transfer"; readonly to: string }
  /** [input] The matter was reported to somebody; the call goes on. */
  | { readonly type: "escalate"; readonly to: string }
  /** [input] The slip now says this; only the fields that changed. */
  | { readonly type: "slip"; readonly fields: Readonly<Record<string, string>> }
  /** [input] An article of the knowledge panel was opened; `customer` is the customer's record. */
  | { readonly type: "lookup"; readonly article: string }
  /** The desk is slow to bring it up, has brought it up after all, or cannot. Only where it does not come at once. */
  | { readonly type: "desk"; readonly article: string; readonly is: "searching" | "found" | "failed" }
  /**
   * The second line: it rings for the `n`th time; [input] is picked up, the first one waiting meanwhile; [input] the agent is
   * back on the first; [input] it is refused; [input] the agent hangs it up; whoever it is has hung up or rung in vain.
   */
  | { readonly type: "second"; readonly is: "ringing"; readonly n: number }
  | { readonly type: "second"; readonly is: "answered" | "returned" | "rejected" | "ended" | "gone" }
  /** The line has broken, a second one with it; the call is not over. */
  | { readonly type: "dropped" }
  /** [input] The agent rings the number of the task, or `again`: the caller's. */
  | { readonly type: "dial"; readonly again?: true }
  /** It rings at the other end for the `n`th time. */
  | { readonly type: "ringback"; readonly n: number }
  /** Whoever was rung has picked up after `rings` rings. */
  | { readonly type: "picked-up"; readonly rings: number }
  /** Whoever was rung is not to be reached now. */
  | { readonly type: "not-reached"; readonly why: WhyNotReached }
  /** [input] A hint was asked for; `reply` is what it pointed at, when it pointed at one. */
  | { readonly type: "hint"; readonly reply?: string }
  /** [input] The gloss of a dialect line was revealed. */
  | { readonly type: "gloss"; readonly line: string }
  /** [input] The call clock stood still and went on. In practice only. */
  | { readonly type: "pause"; readonly on: boolean }
  /** [input] The call's time runs at this fraction of real time. In practice only. */
  | { readonly type: "pace"; readonly rate: number }
  /** [input] The last reply was taken back: events from index `back` up to this one no longer stand. In practice only. */
  | { readonly type: "undo"; readonly back: number }
  /**
   * The line is down. `by` agent: [input] hung up (or transferred away); caller: hung up or gave up; line: broke;
   * trainee: [input] stopped the exercise; error: the scenario's machine erred, `error` says how.
   * `ending`: the chart's final state, or `unanswered`, `hung-up`, `transferred`, `stopped`, `error`.
   */
  | { readonly type: "ended"; readonly by: EndedBy; readonly ending: string; readonly error?: string }
  /** [input] The trainee is done with the after-call work. */
  | { readonly type: "closed" }
  /**
   * [input] Somebody read the reply at index `reply` again, after the call: the act or fault was done (`stands`) or was not.
   * The last review of a mark counts.
   */
  | ({ readonly type: "review" } & Review);

/** A second opinion on what one reply did. A trainee may settle what was unsure; a trainer may overrule anything. */
export interface Review {
  readonly reply: number;
  readonly kind: "act" | "fault";
  readonly mark: string;
  readonly stands: boolean;
  readonly by: "trainee" | "trainer";
}

/** An event at `t`: whole milliseconds since the call began (the first ring), never less than the event before. */
export type CallEvent = { readonly t: number } & CallEventBody;
export type CallEventType = CallEvent["type"];
export type CallEventOf<T extends CallEventType> = Extract<CallEvent, { type: T }>;

/** The whole truth about a call. Append-only; transcript, scorecard and statistics are folds of it. */
export interface CallLog {
  readonly version: typeof logVersion;
  readonly header: CallHeader;
  readonly events: readonly CallEvent[];
}

/** An event with its index in the log, which is how evidence points at it. */
export interface IndexedEvent {
  readonly index: number;
  readonly event: CallEvent;
}
