import type * as HowlerModule from "howler";
import type { Howl } from "howler";
import type { CallSound, Sounds } from "#core/call";

type Howler = typeof HowlerModule;

/**
 * Sounds by Howler. Neither it nor any sound is fetched before `unlock`: making an AudioContext costs a third of a second
 * on a phone. A sound that loops, asked for before, begins then; a short one is past. Nothing here ever throws: where
 * there is no audio there is silence.
 */
export function howlerSounds(folder: string, load: () => Promise<Howler> = () => import("howler")): Sounds {
  const howls = new Map<CallSound, Howl>();
  /** What should be heard again and again, now. */
  const looping = new Set<CallSound>();
  let howler: Howler | undefined;
  let unlocking: Promise<void> | undefined;
  let volume = 1;

  const howlOf = ({ Howl }: Howler, sound: CallSound): Howl => {
    const known = howls.get(sound);
    if (known) return known;
    const howl = new Howl({ src: [`${folder}/${sound}.wav`] });
    howls.set(sound, howl);
    return howl;
  };

  const sound = (name: CallSound, loop: boolean) =>
    quietly(() => {
      if (!howler) return;
      const howl = howlOf(howler, name);
      // From its beginning: the same sound twice at once is no sound of a phone.
      howl.stop();
      howl.loop(loop);
      howl.play();
    });

  return {
    unlock() {
      unlocking ??= load().then(
        (loaded) => {
          howler = loaded;
          quietly(() => loaded.Howler.volume(volume));
          for (const name of looping) sound(name, true);
        },
        // Not to be had now; the next key press tries again.
        () => void (unlocking = undefined),
      );
      return unlocking;
    },

    setVolume(to) {
      volume = Math.min(1, Math.max(0, to));
      quietly(() => howler?.Howler.volume(volume));
    },

    play(name, { loop = false } = {}) {
      if (loop) looping.add(name);
      else looping.delete(name);
      sound(name, loop);
    },

    stop(name) {
      looping.delete(name);
      quietly(() => howls.get(name)?.stop());
    },

    stopAll() {
      looping.clear();
      for (const howl of howls.values()) quietly(() => howl.stop());
    },
  };
}

/** A browser without audio, or with none to spare, is no reason for a call to stop. */
function quietly(deed: () => void): void {
  try {
    deed();
  } catch {
    // Every sound has a caption.
  }
}
