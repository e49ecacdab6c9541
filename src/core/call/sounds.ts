/** Sounds of the phone and the line. Those of the line are named by scenarios too (`soundNames`). */
export const callSounds = [
  "ring",
  "connect",
  "hold-music",
  "busy",
  "hang-up",
  "noise",
  "cut-out",
  "child",
  "street",
  "typing",
  "sigh",
] as const;
export type CallSound = (typeof callSounds)[number];

/** Makes sounds, where it can. Nothing in a call depends on it: every sound has a caption. */
export interface Sounds {
  /** Lets sound begin: call it from a key press or a click. */
  unlock(): Promise<void>;
  /** 0 … 1. */
  setVolume(volume: number): void;
  /** Plays it once, or until stopped. */
  play(sound: CallSound, options?: { readonly loop?: boolean }): void;
  stop(sound: CallSound): void;
  stopAll(): void;
}
