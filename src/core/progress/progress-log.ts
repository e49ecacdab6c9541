import type { Problem } from "../base/index.ts";
import type { ProfileFile } from "../standards/index.ts";
import type { CallEvent, CallHeader, CallLog } from "../call/index.ts";
import type { Attempt } from "./attempt.ts";

/** A stored record that could not be read: kept where it is, named, never shown as something it is not. */
export interface SetAside {
  readonly id: string;
  readonly problems: readonly Problem[];
}

/** All that is stored, as one document. `hash` is the content hash of `calls`. */
export interface Backup {
  readonly format: "third-ring-backup";
  readonly version: 1;
  readonly hash: string;
  readonly calls: readonly { readonly attempt: Attempt; readonly log: CallLog }[];
  /** The trainer's own profiles, each with its own hash. */
  readonly profiles?: readonly ProfileFile[];
}

/**
 * Where calls are kept. Implementations make a promise true only when it is on disk, and reject with a StorageError
 * that says in `message` what the browser said.
 */
export interface ProgressLog {
  /** Keeps the header of a call that begins. */
  begin(header: CallHeader): Promise<void>;
  /**
   * Keeps the next events of a running call, the first of them at `index`: all or none, since what one input brought about
   * is one thing. Appends are done in order; each is durable before the next.
   */
  append(attemptId: string, index: number, events: readonly CallEvent[]): Promise<void>;
  /** Logs of calls that were begun and neither kept nor discarded, newest first; what cannot be read is set aside. */
  interrupted(): Promise<{ readonly logs: readonly CallLog[]; readonly setAside: readonly SetAside[] }>;
  /** This tab has left a running call, which any tab may go on with from here. */
  letGo(attemptId: string): void;
  /** Keeps a finished call, and forgets that it was running; both or neither. */
  keep(attempt: Attempt, log: CallLog): Promise<void>;
  /** Forgets a running call. */
  discard(attemptId: string): Promise<void>;
  attempts(): Promise<{ readonly attempts: readonly Attempt[]; readonly setAside: readonly SetAside[] }>;
  /** The log of a kept call, or undefined when there is none by that id. */
  log(attemptId: string): Promise<CallLog | undefined>;
  backup(): Promise<Backup>;
  /** Adds the calls of a backup that are not there yet; those that are stay as they are. */
  restore(backup: Backup): Promise<{ readonly added: number; readonly known: number }>;
  /** Deletes everything. */
  erase(): Promise<void>;
}
