import { useCallback, useEffect, useRef, useState } from "react";
import { recordingLimits, type Sound } from "#core/studio";
import { messageOf } from "#state/progress";
import { useServices } from "#state/services";
import type { NoMicrophone, Take } from "#state/studio";
import { useDesk } from "./editor-context.ts";

/** How the recording of one line fares. Times in ms. */
export type Recorder =
  | { readonly is: "idle" }
  | { readonly is: "asking" }
  | { readonly is: "recording"; readonly ms: number; readonly level: number }
  /** What was heard is being unpacked. */
  | { readonly is: "finishing" }
  | { readonly is: "refused"; readonly why: NoMicrophone; readonly message: string };

const tickMs = 100;

/**
 * Records with the microphone, which is asked for only by `start`. `onSound` gets what was heard; a take that is going on when the
 * part goes from the screen is thrown away.
 */
export function useRecorder(onSound: (sound: Sound, lost: boolean) => void) {
  const { clock } = useServices();
  const { powers } = useDesk();
  const [recorder, setRecorder] = useState<Recorder>({ is: "idle" });
  const running = useRef<{ readonly take: Take; readonly since: number; timer: number }>(undefined);
  const wanted = useRef(true);
  const told = useRef(onSound);
  useEffect(() => {
    told.current = onSound;
  });

  /** Takes the take off the hook, so that it is ended once only. */
  const taken = useCallback(() => {
    const now = running.current;
    running.current = undefined;
    if (now) clock.clearTimeout(now.timer);
    return now?.take;
  }, [clock]);

  const stop = useCallback(
    (lost = false) => {
      const take = taken();
      if (!take) return;
      setRecorder({ is: "finishing" });
      take.stop().then(
        (sound) => {
          if (!wanted.current) return;
          setRecorder({ is: "idle" });
          told.current(sound, lost);
        },
        (error: unknown) => setRecorder({ is: "refused", why: "failed", message: messageOf(error) }),
      );
    },
    [taken],
  );

  const start = useCallback(async () => {
    if (running.current) return;
    setRecorder({ is: "asking" });
    const opened = await powers.microphone.open();
    if (!opened.ok) return setRecorder({ is: "refused", why: opened.why, message: opened.message });
    const { take } = opened;
    // The browser asked, and meanwhile the author went elsewhere.
    if (!wanted.current) return take.discard();
    const since = clock.now();
    const tick = () => {
      const now = running.current;
      if (now?.take !== take) return;
      const ms = clock.now() - since;
      if (ms >= recordingLimits.ms) return stop();
      setRecorder({ is: "recording", ms, level: take.level() });
      now.timer = clock.setTimeout(tick, tickMs);
    };
    running.current = { take, since, timer: 0 };
    take.onLost(() => stop(true));
    tick();
  }, [clock, powers, stop]);

  const discard = useCallback(() => {
    taken()?.discard();
    setRecorder({ is: "idle" });
  }, [taken]);

  useEffect(() => {
    wanted.current = true;
    return () => {
      wanted.current = false;
      taken()?.discard();
    };
  }, [taken]);

  return { recorder, start, stop, discard };
}
