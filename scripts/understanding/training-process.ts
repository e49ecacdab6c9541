// One task of the training in a process of its own: sent a task, it answers once and ends.
import { firstLook } from "../../src/core/speech/model/model.ts";
import { inputsOf } from "../../src/core/speech/model/reconsider.ts";
import { unpack, type Packed } from "../../src/core/speech/model/tables.ts";
import type { Lesson } from "./corrections.ts";
import { exampleOf, labels, type Example } from "./examples.ts";
import { fitFirst, withJoined, type FirstLook } from "./fit-first.ts";
import { readBank } from "./replies.ts";
import { settings } from "./settings.ts";

/** To train a first look on the whole bank; or on all but one part of it, and to ask it about that part. */
export interface Task {
  readonly lessonsFrom: number | undefined;
}

export type Answer =
  | { readonly first: FirstLook; readonly lessons?: undefined }
  | { readonly lessons: readonly Lesson[]; readonly first?: undefined };

const withoutSecond = (first: FirstLook): Packed => ({
  ...first,
  madeFrom: "",
  trusted: [],
  second: { inputs: 0, biases: [], steps: [], bits: "" },
});

/** What a first look that has not seen a part of the bank says about it. */
function lessonsFrom(part: number, bank: readonly Example[]): Lesson[] {
  const inPart = (_: Example, i: number): boolean =>
    Math.floor(i / settings.stretch) % settings.folds === part;
  const rest = bank.filter((one, i) => !inPart(one, i));
  const packed = withoutSecond(fitFirst(withJoined(rest)));
  const tables = unpack(packed);
  return withJoined(bank.filter(inPart)).map(({ example, cost }) => {
    const { core, scores } = firstLook(example.seen, tables, packed, settings.nothing);
    const inputs = Float64Array.from(inputsOf(scores, labels, core));
    return { inputs, first: Float64Array.from(scores.whole), truth: example.truth, cost };
  });
}

process.once("message", ({ lessonsFrom: part }: Task) => {
  const bank = readBank().map(exampleOf);
  const answer: Answer =
    part === undefined ? { first: fitFirst(withJoined(bank)) } : { lessons: lessonsFrom(part, bank) };
  process.send?.(answer, () => process.disconnect());
});
