import { useEffect, useRef } from "react";
import { callSounds, type CallEvent, type CallSound } from "#core/call";
import type { Scenario } from "#core/scenario";
import { useServices } from "#state/services";
import { useSettings } from "#state/use-settings";

const looping: ReadonlySet<string> = new Set(["noise", "street", "hold-music"]);
const isSound = (id: string): id is CallSound => (callSounds as readonly string[]).includes(id);

/** Lets a running call be heard: rings, keys, the line and, when asked for, the caller's voice. Every sound has a caption too. */
export function useCallSounds(events: readonly CallEvent[], scenario: Scenario): void {
  const { sounds, voice } = useServices();
  const sound = useSettings((s) => s.sound);
  const volume = useSettings((s) => s.volume);
  const speak = useSettings((s) => s.voice);
  const heard = useRef(events.length);

  useEffect(() => {
    sounds.setVolume(sound ? volume : 0);
  }, [sounds, sound, volume]);

  useEffect(() => {
    const fresh = events.slice(heard.current);
    heard.current = events.length;
    for (const event of fresh) {
      if (sound) {
        if (event.type === "ring") sounds.play("ring");
        if (event.type === "answered") {
          sounds.stop("ring");
          sounds.play("connect");
          if (scenario.caller.line === "noisy") sounds.play("noise", { loop: true });
        }
        if (event.type === "hold") {
          if (event.on) sounds.play("hold-music", { loop: true });
          else sounds.stop("hold-music");
        }
        if (event.type === "sound" && isSound(event.sound))
          sounds.play(event.sound, { loop: looping.has(event.sound) });
        if (event.type === "ended") {
          sounds.stopAll();
          sounds.play(event.by === "agent" ? "hang-up" : "busy");
        }
      }
      if (speak && event.type === "line" && event.unheard !== true) {
        const { pitch } = scenario.caller.voice ?? {};
        voice.say(event.text, {
          lang: event.lang ?? "zh-CN",
          ms: event.ms,
          volume,
          ...(pitch !== undefined && { pitch }),
        });
      }
      if (event.type === "ended" || (event.type === "line-ended" && event.cut)) voice.stop();
    }
  }, [events, scenario, sound, speak, sounds, voice, volume]);

  useEffect(
    () => () => {
      sounds.stopAll();
      voice.stop();
    },
    [sounds, voice],
  );
}
