import { own, seededRandom, shuffled, textIn, type Locale, type ToTraditional } from "../base/index.ts";
import type { Scenario } from "../scenario/index.ts";
import type { CallHeader } from "./events.ts";
import { wordingAt, wordsAt } from "./recorded.ts";

/** The words of one call: a scenario's lines and replies in its script, with the seed's choice of wording, names filled in. */
export interface CallWords {
  line(id: string): {
    readonly text: string;
    readonly ms: number;
    readonly acts: readonly string[];
    readonly lang?: string;
    readonly gloss?: string;
    readonly speaker?: "second";
  };
  reply(id: string): string;
  /** The ids in the order in which this call shows them. */
  order(ids: readonly string[]): string[];
}

/** Speech runs at this many characters a second where no audio says otherwise. */
const charactersPerSecond = 4.5;
const shortestLineMs = 600;

/** Milliseconds that a text takes to say. Punctuation is breath and counts like a character. */
export function spokenMs(text: string): number {
  return Math.max(shortestLineMs, Math.round(([...text].length / charactersPerSecond) * 1000));
}

/** Puts the centre's name and the agent's number where a text asks for them. */
export function fillIn(text: string, names: Pick<CallHeader, "centre" | "staff">): string {
  return text.replaceAll("{centre}", names.centre).replaceAll("{staff}", names.staff);
}

export function wordsOf(
  scenario: Scenario,
  header: CallHeader,
  toTraditional: ToTraditional | undefined,
): CallWords {
  // A call is always held in Chinese; English readers get its translation beside it, not in its place.
  const locale: Locale = header.locale === "zh-TW" ? "zh-TW" : "zh-CN";
  const say = (text: Parameters<typeof textIn>[0]) => fillIn(textIn(text, locale, toTraditional), header);
  return {
    line(id) {
      const line = own(scenario.lines, id);
      if (!line) throw new Error(`No line ${id} in ${scenario.id}`);
      const text = say(wordsAt(line, wordingAt(line, id, header.seed)));
      const byHand = line.seconds === undefined ? undefined : Math.round(line.seconds * 1000);
      return {
        text,
        ms: own(header.recorded, id)?.ms ?? byHand ?? spokenMs(text),
        acts: line.acts ?? [],
        ...(line.lang !== undefined && { lang: line.lang }),
        ...(line.gloss && { gloss: say(line.gloss) }),
        ...(line.speaker && { speaker: line.speaker }),
      };
    },
    reply(id) {
      const reply = own(scenario.replies, id);
      if (!reply) throw new Error(`No reply ${id} in ${scenario.id}`);
      return say(reply);
    },
    order: (ids) => shuffled(ids, seededRandom(`${header.seed}/replies/${ids.join(" ")}`)),
  };
}
