import * as v from "valibot";
import { resultOf, problem, shapeProblems, type Result } from "../../base/index.ts";
import { callerActIds, LocalTextShape, situationIds } from "../../standards/index.ts";

const Id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,60}$/));

/** A moment of a call that a drill begins with: what is going on, and what the caller says, if anything. */
const Prompt = v.strictObject({
  id: Id,
  /** The situation that the moment shows; none in everyday talk. */
  situation: v.optional(Id),
  /** The very beginning: nobody has spoken yet. */
  opening: v.optional(v.literal(true)),
  scene: v.optional(LocalTextShape),
  line: v.optional(LocalTextShape),
  /** What the caller's line does. */
  acts: v.optional(v.array(Id)),
  /** A reply that would do, where no clause has a model for it. */
  good: v.optional(LocalTextShape),
});
export type Prompt = v.InferOutput<typeof Prompt>;

/** Prompts from parsed JSON. All problems at once: wrong shapes, ids given twice, situations and acts that do not exist. */
export function readPrompts(json: unknown): Result<readonly Prompt[]> {
  const shaped = v.safeParse(v.array(Prompt), json);
  if (!shaped.success) return { ok: false, problems: shapeProblems(shaped.issues, "study") };
  const prompts = shaped.output;
  const ids = prompts.map(({ id }) => id);
  return resultOf(
    prompts,
    prompts.flatMap(({ id, situation, acts = [] }, i) => [
      ...(ids.indexOf(id) < i ? [problem("study.duplicate-id", [i, "id"], { id })] : []),
      ...(situation !== undefined && !situationIds.has(situation)
        ? [problem("study.unknown-situation", [i, "situation"], { name: situation })]
        : []),
      ...acts.flatMap((name, at) =>
        callerActIds.has(name) ? [] : [problem("study.unknown-caller-act", [i, "acts", at], { name })],
      ),
    ]),
  );
}
