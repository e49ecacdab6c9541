import { openModel } from "../../src/core/speech/model/model.ts";
import type { Packed } from "../../src/core/speech/model/tables.ts";
import { labels, type Example } from "./examples.ts";
import { lookAt } from "../../src/core/speech/look.ts";

/** How many sentences an act or a fault is shown by, and how alike two of them may be. */
const most = 12;
const alike = 0.3;

const plain = new Set(["plain", "polite-verbose", "colloquial", "real", "chat", "terse", "rude"]);

/**
 * For each act and fault up to a dozen sentences of the bank that do little else, that the model is sure of and that
 * differ from one another: what a scorecard shows as “understood like”. Those that do nothing else come first, shorter
 * before longer.
 */
export function chooseExamples(bank: readonly Example[], packed: Packed): Record<string, readonly string[]> {
  const model = openModel(packed);
  const fit = bank.filter(({ of }) => {
    const length = of.reply.length;
    const labelled = of.acts.length + of.faults.length;
    return plain.has(of.style) && length >= 3 && length <= 26 && labelled >= 1 && labelled <= 2;
  });
  const clear = fit.map(({ of }) => {
    const sure = model.read(lookAt(of.reply, of.caller).seen).filter(({ unsure }) => !unsure);
    return { of, sure: new Set(sure.map(({ id }) => id)) };
  });
  const chosen = labels.flatMap((id): [string, string[]][] => {
    if (id === "any-fault") return [];
    const its = clear
      .filter(({ of, sure }) => [...of.acts, ...of.faults].includes(id) && sure.has(id))
      .sort((a, b) => extra(a.of) - extra(b.of) || a.of.reply.length - b.of.reply.length);
    return [[id, varied(its.map(({ of }) => of.reply))]];
  });
  return Object.fromEntries(chosen);
}

const extra = (of: Example["of"]): number => of.acts.length + of.faults.length;

function varied(replies: readonly string[]): string[] {
  const kept: { readonly reply: string; readonly pairs: ReadonlySet<string> }[] = [];
  for (const reply of replies) {
    const words = reply.replace(/[^\p{L}\p{N}]/gu, "");
    const pairs = new Set(Array.from(words.slice(1), (char, at) => words.charAt(at) + char));
    if (kept.some((one) => likeness(one.pairs, pairs) > alike)) continue;
    kept.push({ reply, pairs });
    if (kept.length === most) break;
  }
  return kept.map(({ reply }) => reply);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}
