import type { Playback } from "#core/call";

/** Recorded lines by an audio element: it alone keeps the pitch when a call is slowed down. Never throws. */
export function elementPlayback(make: () => HTMLAudioElement = () => new Audio()): Playback {
  // One element for all lines: some browsers let only one play that a click has begun.
  let element: HTMLAudioElement | undefined;
  let paused = false;
  let current: { readonly address: string; readonly done: () => void } | undefined;

  const finish = () => {
    const finished = current;
    if (!finished) return;
    current = undefined;
    quietly(() => element?.pause());
    quietly(() => element?.removeAttribute("src"));
    URL.revokeObjectURL(finished.address);
    finished.done();
  };
  const elementToUse = () => {
    if (element) return element;
    element = make();
    element.addEventListener("ended", finish);
    element.addEventListener("error", finish);
    return element;
  };
  const start = () => {
    const mine = current;
    // Refused, or cut off by the next line; either way there is nothing to hear of this one.
    element?.play().catch(() => mine === current && !paused && finish());
  };

  return {
    play(wav, { volume, rate }) {
      finish();
      return new Promise((resolve) => {
        try {
          const audio = elementToUse();
          current = { address: URL.createObjectURL(new Blob([wav], { type: "audio/wav" })), done: resolve };
          paused = false;
          audio.src = current.address;
          audio.volume = bounded(volume);
          audio.preservesPitch = true;
          // A new source begins at the default rate.
          audio.defaultPlaybackRate = rate;
          audio.playbackRate = rate;
          start();
        } catch {
          finish();
          resolve();
        }
      });
    },

    setVolume(volume) {
      if (element) element.volume = bounded(volume);
    },

    setRate(rate) {
      quietly(() => {
        if (element) element.playbackRate = rate;
      });
    },

    pause(on) {
      if (!current || on === paused) return;
      paused = on;
      quietly(() => (on ? element?.pause() : start()));
    },

    stop: finish,
  };
}

const bounded = (volume: number) => Math.min(1, Math.max(0, volume));

/** A browser that cannot is no reason for a call to stop: every line has its caption. */
function quietly(deed: () => void): void {
  try {
    deed();
  } catch {
    // Silence, then.
  }
}
