/** Speaks the caller's lines aloud, where the machine has a fitting voice. Opt-in, never needed. */
export interface Voice {
  /** Whether there is a voice for this language (BCP 47) on this machine, without a network. */
  canSpeak(lang: string): Promise<boolean>;
  /** Says it, over `ms` milliseconds if it can; what was being said is cut off. */
  say(
    text: string,
    options: { readonly lang: string; readonly ms: number; readonly pitch?: number; readonly volume: number },
  ): void;
  stop(): void;
}
