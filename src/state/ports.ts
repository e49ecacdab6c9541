import type { RecordedLine } from "#core/call";
import type { Scenario } from "#core/scenario";

/** Small texts kept between visits, at once and without waiting: settings, half-written replies. */
export interface Drafts {
  get(key: string): string | undefined;
  /** False when the browser would not keep it. An undefined text removes the draft. */
  set(key: string, text: string | undefined): boolean;
}

/** Files in and out of the user's machine. */
export interface Files {
  save(name: string, text: string): void;
  /** The text of a file that the user picked; undefined when they changed their mind. */
  pick(accept: string): Promise<string | undefined>;
}

/** Where the trainer's own profiles are kept. What has resolved is on the disk; everything rejects with the browser's reason. */
export interface ProfileShelf {
  /** Makes this tab the one that edits a profile; resolves with what lets it go, or undefined when another tab has it. */
  hold(id: string): Promise<(() => Promise<void>) | undefined>;
  /** What is read back may be anything. */
  all(): Promise<readonly { readonly id: string; readonly value: unknown }[]>;
  keep(id: string, value: unknown): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** What the browser says of the place where calls are kept. */
export interface StorageReport {
  readonly persistent: boolean;
  /** Bytes, where the browser tells. */
  readonly usage?: number;
}

/** A new version of the simulator, waiting for the user's word. */
export interface Updates {
  subscribe(listener: () => void): () => void;
  ready(): boolean;
  /** False when a call is going on in some tab: then it is done after the call. */
  accept(): Promise<boolean>;
  /** Keeps updates out while a call runs, until the returned function is called. */
  hold(): () => void;
}

/** A recording of a caller's line, ready to be played in a call. */
export interface CallRecording extends RecordedLine {
  /** A WAV file of it as it comes out of such a line. */
  sound(quality: Scenario["caller"]["line"]): Uint8Array<ArrayBuffer>;
}
