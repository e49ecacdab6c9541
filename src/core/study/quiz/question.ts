import * as v from "valibot";
import { LocalTextShape } from "../../standards/index.ts";
import { questionTypes } from "./question-types.ts";

const Name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,60}$/));
const OptionId = v.pipe(v.string(), v.regex(/^[a-z]$/));
const Option = v.strictObject({ id: OptionId, text: LocalTextShape });
export type Option = { readonly id: string; readonly text: v.InferOutput<typeof LocalTextShape> };

const common = {
  id: Name,
  /** The catalogue's area of the first clause. */
  area: Name,
  /** What it asks for; the first is what it is chiefly about. */
  clauses: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{2,20}\.[a-z0-9-]{2,60}$/))), v.minLength(1)),
  prompt: LocalTextShape,
  /** Why the right answer is right, and what the others mix up. */
  explanation: LocalTextShape,
  sources: v.pipe(
    v.array(
      v.strictObject({
        document: v.picklist(["000", "001", "002", "003", "004"]),
        place: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      }),
    ),
    v.minLength(1),
  ),
};

/** A question of the quiz. Options stand in the file in any order, those of `order` in the right one. */
export const Question = v.variant("kind", [
  v.strictObject({
    kind: v.literal("single"),
    ...common,
    options: v.pipe(v.array(Option), v.minLength(3), v.maxLength(6)),
    right: OptionId,
  }),
  v.strictObject({
    kind: v.literal("multiple"),
    ...common,
    options: v.pipe(v.array(Option), v.minLength(4), v.maxLength(8)),
    right: v.pipe(v.array(OptionId), v.minLength(2)),
  }),
  v.strictObject({
    kind: v.literal("order"),
    ...common,
    options: v.pipe(v.array(Option), v.minLength(3), v.maxLength(8)),
  }),
  /** What kind of question is this? The options are `questionTypes`. */
  v.strictObject({
    kind: v.literal("question-type"),
    ...common,
    said: LocalTextShape,
    right: v.picklist(questionTypes.map(({ id }) => id)),
  }),
]);
export type Question = v.InferOutput<typeof Question>;

/** What there is to choose from or to put in order, as it stands in the file. */
export function optionsOf(question: Question): readonly Option[] {
  return question.kind === "question-type"
    ? questionTypes.map(({ id, name }) => ({ id, text: name }))
    : question.options;
}

/** Ids of the right options; of `order` all of them, in order. */
export function rightOf(question: Question): readonly string[] {
  switch (question.kind) {
    case "single":
    case "question-type":
      return [question.right];
    case "multiple":
      return question.right;
    case "order":
      return question.options.map(({ id }) => id);
  }
}
