import { faultIds } from "#core/standards";
import { lookAt } from "./look.ts";
import { openModel } from "./model/model.ts";
import { packed } from "./model/packed.ts";
import type { OwnActs } from "./own-acts/own-act.ts";
import { readOwnActs } from "./own-acts/read.ts";
import type { Found } from "./read.ts";
import type { Stretch } from "./segment.ts";
import { spanOf } from "./span.ts";
import type { Mark, Understand } from "./understood.ts";

const model = openModel(packed);

/**
 * An `understand` that also sees own acts: their marks come among `acts`, by the author's ids. Reading is three steps:
 * the rules look first, the trained model, which is shown what they found, decides, and own acts are looked for. Acts
 * that the model was not trained on are the rules' alone. Each id is marked once; spans never leave the reply and never
 * split a character.
 */
export function understandWith(own: OwnActs): Understand {
  return (reply, context) => {
    const { normal, found, seen } = lookAt(reply, context.caller);
    const rest = [...found.values()].filter(({ id }) => !model.knows(id));
    const acts: Mark[] = [];
    const faults: Mark[] = [];
    for (const one of [...rest, ...model.read(seen), ...readOwnActs(own, seen)]) {
      const mark = markOf(one, spanOf(normal, one));
      (faultIds.has(one.id) ? faults : acts).push(mark);
    }
    return { acts: acts.sort(inOrder), faults: faults.sort(inOrder) };
  };
}

/** Reads one reply, by the vocabulary of the standards alone. */
export const understand: Understand = understandWith({ heads: [] });

const markOf = (found: Found, { from, to }: Stretch): Mark =>
  found.unsure ? { id: found.id, from, to, unsure: true } : { id: found.id, from, to };

const inOrder = (a: Mark, b: Mark): number => a.from - b.from || (a.id < b.id ? -1 : 1);
