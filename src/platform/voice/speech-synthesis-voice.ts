import type { Voice } from "#core/speech";
import { fittingVoice } from "./fitting-voice.ts";
import { rateFor } from "./rate.ts";

/** How long voices are waited for. Browsers load them when first asked, some say when, some have none. */
const voicesMs = 1500;

/** The caller's lines by the browser's own speech synthesis, with voices of this machine only. Never throws. */
export function speechSynthesisVoice(
  synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis,
): Voice {
  let listed: Promise<readonly SpeechSynthesisVoice[]> | undefined;
  const voices = () => (listed ??= synthesis ? loadedVoices(synthesis) : Promise.resolve([]));
  /** Each line said has the next number: a line whose voices come late must not speak into the one after it. */
  let turn = 0;

  const cutOff = () => {
    turn++;
    try {
      synthesis?.cancel();
    } catch {
      // Nothing was being said, then.
    }
  };

  return {
    canSpeak: async (lang) => fittingVoice(await voices(), lang) !== undefined,

    say(text, { lang, ms, pitch, volume }) {
      cutOff();
      const mine = turn;
      void voices().then((all) => {
        const voice = fittingVoice(all, lang);
        if (!synthesis || !voice || mine !== turn) return;
        try {
          const utterance = new SpeechSynthesisUtterance(text);
          utterance.voice = voice;
          utterance.lang = voice.lang;
          utterance.rate = rateFor(text, ms);
          utterance.pitch = pitch ?? 1;
          utterance.volume = volume;
          synthesis.speak(utterance);
        } catch {
          // The line stands on the screen.
        }
      });
    },

    stop: cutOff,
  };
}

async function loadedVoices(synthesis: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> {
  try {
    const now = synthesis.getVoices();
    if (now.length > 0) return now;
    await new Promise<void>((resolve) => {
      synthesis.addEventListener("voiceschanged", () => resolve(), { once: true });
      window.setTimeout(resolve, voicesMs);
    });
    return synthesis.getVoices();
  } catch {
    return [];
  }
}
