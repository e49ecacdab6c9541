import type { Result } from "../base/index.ts";
import { applyEdit } from "./apply-edit.ts";
import { describeEdit, fieldOf, type Description } from "./describe-edit.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";

/** A change that was made: the draft on the other side of it (before it in the past, after it in the future), and its words. */
export interface Change {
  readonly draft: Draft;
  readonly what: Description;
}

/** A draft with the way back and the way forward. Drafts share what they have in common, so a step costs what it changed. */
export interface History {
  readonly draft: Draft;
  /** Oldest first. */
  readonly past: readonly Change[];
  /** What was undone, the next to be redone last. */
  readonly future: readonly Change[];
  /** The field that is being typed into, and when it was last: see `commit`. */
  readonly typing?: { readonly field: string; readonly at: number };
}

/** Steps that can be undone; the oldest are forgotten. */
export const mostSteps = 500;
/** Keystrokes in one field that are no further apart than this, in ms, are one step. */
const oneBreathMs = 1500;

export const historyOf = (draft: Draft): History => ({ draft, past: [], future: [] });

/**
 * The history after an edit, or the problems that kept it from being made. `at`: any clock's milliseconds; edits of one field
 * that follow closely are one step. What had been undone is forgotten. An edit that changes nothing leaves no step.
 */
export function commit(history: History, edit: Edit, at: number): Result<History> {
  const applied = applyEdit(history.draft, edit);
  if (!applied.ok) return applied;
  if (applied.value === history.draft) return { ok: true, value: history, problems: [] };
  const field = fieldOf(edit);
  const typing = field === undefined ? {} : { typing: { field, at } };
  const goesOn =
    field !== undefined && history.typing?.field === field && at - history.typing.at <= oneBreathMs;
  const step: Change = { draft: history.draft, what: describeEdit(edit, history.draft) };
  const past = goesOn ? history.past : [...history.past, step].slice(-mostSteps);
  return { ok: true, value: { draft: applied.value, past, future: [], ...typing }, problems: [] };
}

/** Ends the grouping of keystrokes: the field was left. */
export function settled({ draft, past, future }: History): History {
  return { draft, past, future };
}

/** One step back; the same history when there is none. */
export function undone(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    draft: step.draft,
    past: history.past.slice(0, -1),
    future: [...history.future, { draft: history.draft, what: step.what }],
  };
}

/** One step forward again; the same history when nothing was undone. */
export function redone(history: History): History {
  const step = history.future.at(-1);
  if (!step) return history;
  return {
    draft: step.draft,
    past: [...history.past, { draft: history.draft, what: step.what }],
    future: history.future.slice(0, -1),
  };
}
