import { understand } from "#core/speech";
import { faultIds } from "#core/standards";
import { lookAt } from "../src/core/speech/look.ts";
import { normalise } from "../src/core/speech/normalise.ts";
import { readBank, type Labelled } from "../scripts/understanding/replies.ts";

/** A way of reading a reply: ids of acts and of faults it would swear to. */
export type Reader = (reply: string, caller: string) => readonly string[];

const ours: Reader = (reply, caller) => {
  const { acts, faults } = understand(reply, { caller });
  return [...acts, ...faults.filter((fault) => fault.unsure !== true)].map(({ id }) => id);
};

const rulesAlone: Reader = (reply, caller) => [...lookAt(reply, caller).found.keys()];

/** Finds the short replies of the bank that do one thing, as phrases, wherever they stand. */
function phraseList(): Reader {
  const phrases = readBank()
    .filter(({ acts, faults, reply }) => acts.length + faults.length === 1 && reply.length <= 8)
    .flatMap(({ acts, faults, reply }) =>
      [...acts, ...faults].map((id) => ({ id, phrase: normalise(reply).text.replace(/[,.!?]+$/, "") })),
    )
    .filter(({ phrase }) => phrase.length > 1);
  return (reply) => {
    const { text } = normalise(reply);
    return [...new Set(phrases.filter(({ phrase }) => text.includes(phrase)).map(({ id }) => id))];
  };
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from(text.slice(1), (c, i) => text.charAt(i) + c));

/** Takes over the labels of the nearest reply of the bank, by pairs of characters. */
function nearestExample(): Reader {
  const known = readBank().map((of: Labelled) => ({ of, pairs: pairsOf(normalise(of.reply).text) }));
  return (reply) => {
    const pairs = pairsOf(normalise(reply).text);
    let best: Labelled | undefined;
    let most = 0;
    for (const { of, pairs: theirs } of known) {
      let shared = 0;
      for (const pair of pairs) if (theirs.has(pair)) shared++;
      const near = shared / Math.sqrt(Math.max(1, pairs.size * theirs.size));
      if (near > most) [best, most] = [of, near];
    }
    return best === undefined ? [] : [...best.acts, ...best.faults];
  };
}

/** The ways that are compared, ours first. */
export const readers: ReadonlyMap<string, Reader> = new Map([
  ["ours", ours],
  ["rules alone", rulesAlone],
  ["phrase list", phraseList()],
  ["nearest example", nearestExample()],
]);

export const isFault = (id: string): boolean => faultIds.has(id);
