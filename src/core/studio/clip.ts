import * as v from "valibot";
import type { Result } from "../base/index.ts";
import type { Line, Reply, StateNode, StatePath } from "../scenario/index.ts";
import { refused } from "./problems.ts";
import type { Lead } from "./retarget.ts";

/** States that were copied, with all that they say and offer. Plain JSON: it goes through the clipboard to another scenario. */
export interface Clip {
  readonly clip: "third-ring-states";
  readonly states: readonly { readonly path: StatePath; readonly node: StateNode }[];
  readonly lines: Readonly<Record<string, Line>>;
  readonly replies: Readonly<Record<string, Reply>>;
  /** Where their transitions led, by paths of the scenario they come from. */
  readonly leads: readonly Lead[];
  readonly cards: Readonly<Record<StatePath, readonly [number, number]>>;
}

const Shape = v.object({
  clip: v.literal("third-ring-states"),
  states: v.pipe(v.array(v.object({ path: v.string(), node: v.looseObject({}) })), v.minLength(1)),
  lines: v.record(v.string(), v.looseObject({})),
  replies: v.record(v.string(), v.looseObject({})),
  leads: v.array(
    v.object({
      from: v.string(),
      kind: v.picklist(["on", "after", "always", "onDone", "history"]),
      trigger: v.string(),
      index: v.number(),
      to: v.optional(v.string()),
    }),
  ),
  cards: v.record(v.string(), v.strictTuple([v.number(), v.number()])),
});

/** A clip from the clipboard's text. Its states, lines and replies are checked when it is pasted, with everything else. */
export function readClip(text: string): Result<Clip> {
  const refusal = refused("studio.not-a-clip", {});
  if (text.length > 1_048_576) return refusal;
  try {
    const parsed = v.safeParse(Shape, JSON.parse(text));
    return parsed.success ? { ok: true, value: parsed.output as unknown as Clip, problems: [] } : refusal;
  } catch {
    return refusal;
  }
}
