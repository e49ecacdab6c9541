import { useEffect, useState } from "react";
import { spokenMs } from "#core/call";
import { useServices } from "#state/services";
import { useSettings } from "#state/use-settings";

const lang = "zh-CN";

/** Reads a model sentence aloud; undefined while no voice for it is known on this machine. */
export function useModelVoice(): ((text: string) => void) | undefined {
  const { voice } = useServices();
  const volume = useSettings((s) => s.volume);
  const [can, setCan] = useState(false);
  useEffect(() => {
    let here = true;
    void voice.canSpeak(lang).then((found) => {
      if (here) setCan(found);
    });
    return () => {
      here = false;
      voice.stop();
    };
  }, [voice]);
  return can ? (text) => voice.say(text, { lang, ms: spokenMs(text), volume }) : undefined;
}
