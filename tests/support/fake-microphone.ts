import type { Sound } from "#core/studio";
import type { Microphone, NoMicrophone } from "#state/studio";
import { aTone } from "./a-recording.ts";

/** A microphone that always hears the same. `refuses`: why it cannot be had from now on. */
export function fakeMicrophone(): Microphone & {
  refuses: NoMicrophone | undefined;
  hears: Sound;
  /** How often it was opened, and how many takes were thrown away. */
  opened: number;
  discarded: number;
  /** The device is pulled out. */
  lose(): void;
} {
  let lost: () => void = () => undefined;
  return {
    refuses: undefined,
    hears: aTone({ before: 1000, ms: 800, after: 1200 }),
    opened: 0,
    discarded: 0,
    lose: () => lost(),
    async open() {
      if (this.refuses !== undefined) return { ok: false, why: this.refuses, message: "NoSuchLuck" };
      this.opened++;
      return {
        ok: true,
        take: {
          level: () => 0.5,
          onLost: (listener) => void (lost = listener),
          stop: async () => this.hears,
          discard: () => void this.discarded++,
        },
      };
    },
  };
}
