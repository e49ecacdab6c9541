import { contentHash, type Result } from "../base/index.ts";
import {
  formatScenario,
  readShape,
  scenarioOf,
  shapeOf,
  type ReadOptions,
  type Scenario,
} from "../scenario/index.ts";
import type { Recording } from "./recording.ts";

/**
 * A scenario under work. Its document has the shape of one, so everything in it can be shown and changed; but words may be
 * empty, targets may lead nowhere and states may be out of reach. To play it, read it: see `playable`.
 */
export interface Draft {
  readonly document: Scenario;
  /** What was recorded for it; kept beside the document, never in it. */
  readonly recordings?: readonly Recording[];
}

/** The draft of a file's text, or of a document that has been parsed. What has not even the shape is refused, with places. */
export function draftOf(source: string | Scenario): Result<Draft> {
  const shape = typeof source === "string" ? readShape(source) : shapeOf(source);
  return shape.ok ? { ok: true, value: { document: shape.value }, problems: [] } : shape;
}

/** The text of the draft's file. The same draft always gives the same text, so that a changed line is a one-line difference. */
export function textOf(draft: Draft): string {
  const shape = shapeOf(draft.document);
  return formatScenario(shape.ok ? shape.value : draft.document);
}

/** The draft as a scenario that can be played, or why it cannot be; all that the inspectors find in it comes along. */
export function playable(draft: Draft, options: ReadOptions = {}): Result<Scenario> {
  return scenarioOf(draft.document, options);
}

/** Sixteen hexadecimal digits that change when anything in the draft does, its places on the map included. */
export const hashOf = (draft: Draft): string => contentHash(draft.document);
