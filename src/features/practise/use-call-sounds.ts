import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { callSounds, onSecond, type CallEvent, type CallSound } from "#core/call";
import type { Scenario } from "#core/scenario";
import { useServices } from "#state/services";
import { useSettings } from "#state/use-settings";
import type { CallStore } from "./call-store.ts";
import { isRecorded } from "./use-recorded-lines.ts";

const looping: ReadonlySet<string> = new Set(["noise", "street"]);
const isSound = (id: string): id is CallSound => (callSounds as readonly string[]).includes(id);

/** What sounds once when this happens; undefined for what makes no sound of its own. */
function soundOf(event: CallEvent): CallSound | undefined {
  if (event.type === "ring" || event.type === "ringback") return "ring";
  if (event.type === "answered" || event.type === "picked-up") return "connect";
  if (event.type === "second") return event.is === "ringing" ? "ring" : undefined;
  if (event.type === "dropped" || event.type === "not-reached") return "busy";
  if (event.type === "sound" && isSound(event.sound)) return event.sound;
  if (event.type === "ended") return event.by === "agent" || event.by === "trainee" ? "hang-up" : "busy";
  return undefined;
}

function stopsRinging(event: CallEvent): boolean {
  if (event.type === "second") return event.is !== "ringing";
  return event.type === "answered" || event.type === "picked-up" || event.type === "not-reached";
}

/** Lets a running call be heard: rings, keys, the line and, when asked for, the caller's voice. Every sound has a caption too. */
export function useCallSounds(store: CallStore, scenario: Scenario): void {
  const { sounds, voice } = useServices();
  const { header } = store.getState();
  const events = useStore(store, (s) => s.events);
  const sound = useSettings((s) => s.sound);
  const volume = useSettings((s) => s.volume);
  const speak = useSettings((s) => s.voice);
  // The first ring has been logged before anything is drawn; only what an interrupted call had is past.
  const heard = useRef(store.getState().resumedAt);
  const flowing = useStore(store, (s) => s.call.phase === "connected" && !s.call.paused);
  const held = useStore(store, ({ call }) => call.held && !onSecond(call));

  useEffect(() => {
    sounds.setVolume(sound ? volume : 0);
  }, [sounds, sound, volume]);

  useEffect(() => {
    const fresh = events.slice(heard.current);
    heard.current = events.length;
    for (const event of fresh) {
      if (stopsRinging(event)) sounds.stop("ring");
      if (event.type === "ended") sounds.stopAll();
      const once = soundOf(event);
      if (sound && once) sounds.play(once, { loop: event.type === "sound" && looping.has(once) });
      if (speak && event.type === "line" && event.unheard !== true && !isRecorded(header, event)) {
        const speaker = event.speaker === "second" ? scenario.second : scenario.caller;
        const { pitch } = speaker?.voice ?? {};
        voice.say(event.text, {
          lang: event.lang ?? "zh-CN",
          ms: event.ms,
          volume,
          ...(pitch !== undefined && { pitch }),
        });
      }
      if (
        event.type === "ended" ||
        event.type === "undo" ||
        event.type === "dropped" ||
        (event.type === "line-ended" && event.cut)
      )
        voice.stop();
    }
  }, [events, header, scenario, sound, speak, sounds, voice, volume]);

  // What lasts follows the state of the line, so that a pause or an undo cannot leave it running.
  const loops = sound && flowing;
  useEffect(() => {
    if (!loops || !held) return undefined;
    sounds.play("hold-music", { loop: true });
    return () => sounds.stop("hold-music");
  }, [loops, held, sounds]);
  const noisy = scenario.caller.line === "noisy";
  useEffect(() => {
    if (!loops || held || !noisy) return undefined;
    sounds.play("noise", { loop: true });
    return () => sounds.stop("noise");
  }, [loops, held, noisy, sounds]);
  useEffect(() => {
    // A voice cannot stand still in the middle of a word; the line stays readable.
    if (!flowing) voice.stop();
  }, [flowing, voice]);

  useEffect(
    () => () => {
      sounds.stopAll();
      voice.stop();
    },
    [sounds, voice],
  );
}
