import type { LocalText, Problem } from "#core/base";
import type { Kind, Scenario, ScenarioCard } from "#core/scenario";
import type { Fairness } from "#core/fairness";
import type {
  GoldenCall,
  GoldenDifference,
  Recording,
  Rehearsal,
  Sound,
  Stamp,
  Version,
  Written,
} from "#core/studio";
import type { Profile, Standards } from "#core/standards";

/** As much of a scenario of the author's own as the studio's list shows. */
export interface DraftHead {
  /** The name under which it is kept, and under which it stands in the library. */
  readonly key: string;
  readonly title: LocalText;
  readonly level: number;
  readonly kind: Kind;
  readonly direction: "inbound" | "outbound";
  readonly states: number;
  /** When it was kept last, in ms since 1970. */
  readonly at: number;
  /** Saved versions. */
  readonly versions: number;
  /** Its card in the library; absent until it could be played for the first time. */
  readonly card?: ScenarioCard;
}

/** Everything that is kept of one scenario. */
export interface KeptDraft {
  readonly head: DraftHead;
  readonly text: string;
  /** The last text that could be played, as the library has it: under the key as its id. */
  readonly playable?: string;
  readonly versions: readonly Version[];
  /** Texts of golden calls. */
  readonly golden: readonly string[];
  readonly recordings: readonly Recording[];
}

/** Where the author's own scenarios are kept. What has resolved is on the disk; everything rejects with the browser's reason. */
export interface DraftStore {
  /** Newest first. */
  list(): Promise<readonly DraftHead[]>;
  read(key: string): Promise<KeptDraft | undefined>;
  /** Keeps these parts, all or none; the others stay as they are. */
  keep(key: string, parts: Partial<KeptDraft> & Pick<KeptDraft, "head">): Promise<void>;
  /** Takes all of it away, and gives it back so that it can be kept again. */
  remove(key: string): Promise<KeptDraft | undefined>;
  /** Makes a scenario this tab's, until the returned function is called; undefined when another tab has it. */
  hold(key: string): Promise<(() => void) | undefined>;
}

/** A file that was opened, or saved to. */
export interface StudioFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The browser's hold on it, where it gives one: saving goes there. */
  readonly handle?: unknown;
}

export interface StudioFiles {
  /** Undefined when nothing was picked. */
  open(): Promise<StudioFile | undefined>;
  /** Into the file that the handle holds. */
  save(handle: unknown, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Asks where to, or downloads. `undefined`: nothing was picked. Without a handle it went to the downloads. */
  saveAs(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<{ readonly handle?: unknown } | undefined>;
  /** Unpacks deflated bytes: see `readPackage`. */
  inflate(packed: Uint8Array, most: number): Promise<Uint8Array | undefined>;
}

export interface GoldenResult {
  readonly differences: readonly GoldenDifference[];
  readonly score?: number;
}

/** Work that is done beside the screen, so that typing never waits for it. */
export interface StudioWorkers {
  /** All that the inspectors find. Asked again before it has answered, only the last one is answered. */
  inspect(document: Scenario, clauses: ReadonlySet<string>): Promise<readonly Problem[] | undefined>;
  /** The draft as it is kept: see `writtenOf`. Undefined when the workers were disposed of. */
  write(document: Scenario, playAs: string | undefined): Promise<Written | undefined>;
  /** What a version of it is made of. Undefined when the workers were disposed of. */
  stamp(document: Scenario): Promise<Stamp | undefined>;
  /** Plays golden calls on a scenario; the same order. */
  replay(
    scenario: Scenario,
    golden: readonly GoldenCall[],
    standards: Standards,
  ): Promise<readonly GoldenResult[]>;
  /** Bots play; `done` resolves to what came of it, or to undefined when it was cancelled. */
  rehearse(
    options: {
      readonly scenario: Scenario;
      readonly standards: Standards;
      readonly profile: Profile;
      readonly times: number;
      readonly seed: number;
    },
    onProgress: (rehearsal: Rehearsal) => void,
  ): { readonly done: Promise<Rehearsal | undefined>; cancel(): void };
  /** Calls made in many ways show whether the scenario can be marked fairly; undefined when it was cancelled. */
  weigh(options: { readonly scenario: Scenario; readonly standards: Standards; readonly profile: Profile }): {
    readonly done: Promise<Fairness | undefined>;
    cancel(): void;
  };
  dispose(): void;
}

/** Why there is nothing to record with. `failed`: see the browser's message. */
export type NoMicrophone = "unsupported" | "denied" | "no-device" | "busy" | "failed";

export interface Microphone {
  /** Begins to record. The browser may ask the author for leave: call it from a click, never unasked. */
  open(): Promise<
    | { readonly ok: true; readonly take: Take }
    | { readonly ok: false; readonly why: NoMicrophone; readonly message: string }
  >;
}

/** Something being recorded. It stays on this machine. */
export interface Take {
  /** How loud it is at this moment, 0 … 1. */
  level(): number;
  /** The device was pulled out; what was heard until then can still be had. */
  onLost(listener: () => void): void;
  /** Ends it, and gives what was heard. Rejects with the browser's reason. */
  stop(): Promise<Sound>;
  discard(): void;
}

/** What the studio needs of the machine; fetched with the studio. */
export interface StudioPowers {
  readonly microphone: Microphone;
  readonly drafts: DraftStore;
  readonly files: StudioFiles;
  readonly workers: () => StudioWorkers;
}
