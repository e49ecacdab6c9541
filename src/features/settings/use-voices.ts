import { useEffect, useState } from "react";
import { useServices } from "#state/services";

/** Languages that callers speak and machines may have a voice for. */
export const voiceLanguages = ["zh-CN", "yue-Hans-CN"] as const;
export type VoiceLanguage = (typeof voiceLanguages)[number];

/** Which of the callers' languages this machine can speak; a language is absent until that is known. */
export function useVoices(): Partial<Record<VoiceLanguage, boolean>> {
  const { voice } = useServices();
  const [found, setFound] = useState<Partial<Record<VoiceLanguage, boolean>>>({});
  useEffect(() => {
    let gone = false;
    for (const lang of voiceLanguages)
      void voice.canSpeak(lang).then((can) => {
        if (!gone) setFound((so) => ({ ...so, [lang]: can }));
      });
    return () => {
      gone = true;
    };
  }, [voice]);
  return found;
}
