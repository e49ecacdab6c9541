/** What tells one voice from another. */
export type VoiceFacts = Pick<SpeechSynthesisVoice, "lang" | "localService" | "default">;

/** Tags under which browsers list the voices of a spoken language, best first. */
const spokenAs: Readonly<Record<string, readonly string[]>> = {
  yue: ["yue", "zh-hk", "zh-mo"],
  cmn: ["cmn", "zh-cn", "zh-hans", "zh-sg", "zh-tw"],
  zh: ["zh-cn", "zh-hans", "cmn", "zh-sg", "zh-tw"],
};

const tidy = (tag: string) => tag.toLowerCase().replaceAll("_", "-");

const under = (tag: string, prefix: string) => tag === prefix || tag.startsWith(`${prefix}-`);

/**
 * The voice for a language (BCP 47) that speaks without a network; undefined when this machine has none. Cantonese and
 * Mandarin are never taken for one another, and a dialect without voices of its own gets none.
 */
export function fittingVoice<V extends VoiceFacts>(voices: readonly V[], lang: string): V | undefined {
  const asked = tidy(lang);
  const [language = asked] = asked.split("-");
  const isCantonese =
    under(asked, "yue") || under(asked, "zh-hk") || under(asked, "zh-mo") || under(asked, "zh-yue");
  const prefixes = isCantonese ? spokenAs["yue"] : (spokenAs[language] ?? [asked, language]);
  const local = voices.filter((voice) => voice.localService);
  for (const prefix of prefixes ?? []) {
    const fitting = local.filter((voice) => under(tidy(voice.lang), prefix));
    const best = fitting.find((voice) => voice.default) ?? fitting[0];
    if (best) return best;
  }
  return undefined;
}
