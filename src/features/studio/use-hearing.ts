import { useCallback, useEffect, useRef, useState } from "react";
import { heardOf, onTheLine, readWavHead, wavOf, type LineQuality, type Recording } from "#core/studio";
import { useServices } from "#state/services";
import { useSettings } from "#state/use-settings";

/** How a recording is heard: as it is, or as it comes down the caller's line. */
export type Hearing = "plain" | "line";

/** A recording is asked to be heard even where the calls are set to be silent. */
const leastVolume = 0.2;

/** Plays a recording for its author: with the noise of a noisy line under it, as in a call. */
export function useHearing(recording: Recording, quality: LineQuality) {
  const { playback, sounds } = useServices();
  const volume = Math.max(
    leastVolume,
    useSettings((s) => s.volume),
  );
  const [hearing, setHearing] = useState<Hearing>();
  const turn = useRef(0);

  const stop = useCallback(() => {
    turn.current++;
    playback.stop();
    sounds.stop("noise");
    setHearing(undefined);
  }, [playback, sounds]);

  const hear = (how: Hearing) => {
    const head = readWavHead(recording.bytes, recording.line);
    if (!head.ok) return;
    stop();
    const mine = turn.current;
    const voice = heardOf(recording, head.value);
    if (how === "line" && quality === "noisy") {
      sounds.setVolume(volume);
      void sounds.unlock().then(() => mine === turn.current && sounds.play("noise", { loop: true }));
    }
    setHearing(how);
    void playback
      .play(wavOf(how === "line" ? onTheLine(voice, quality) : voice), { volume, rate: 1 })
      .then(() => {
        if (mine !== turn.current) return;
        // Another one may be playing by now: what has ended stops nothing but its own noise.
        sounds.stop("noise");
        setHearing(undefined);
      });
  };

  // What is heard is what stands there: a cut or another take ends it.
  useEffect(() => stop, [stop, recording]);
  return { hearing, hear, stop };
}
