import { assertNever, own, type Result } from "../base/index.ts";
import { excessOf, shapeOf, type Scenario, type StateNode } from "../scenario/index.ts";
import type { Draft } from "./draft.ts";
import { recordingsAfter } from "./edit-recordings.ts";
import { addLane, dissolveLanes, makeLanes } from "./edit-lanes.ts";
import { addState, deleteStates, moveState, renameState, setInitial, setKind } from "./edit-states.ts";
import {
  addTransition,
  deleteTransitions,
  reorderTransition,
  retriggerTransition,
  setTransition,
} from "./edit-transitions.ts";
import {
  addLine,
  addReply,
  deleteLine,
  deleteReply,
  renameLine,
  renameReply,
  setWords,
} from "./edit-words.ts";
import type { Edit } from "./edit.ts";
import { duplicateStates, pasteStates } from "./paste-states.ts";
import { withValue } from "./place.ts";
import { refused } from "./problems.ts";
import { retargeted } from "./retarget.ts";
import { deleteSecond } from "./second-caller.ts";
import { placeOfState, stateAt } from "./states.ts";

/**
 * The draft after an edit. What the edit does not touch is shared with the draft before, and an edit that changes nothing
 * gives the same draft. An edit that cannot be done, or after which the document would not have its shape, comes back as
 * problems and changes nothing.
 */
export function applyEdit(draft: Draft, edit: Edit): Result<Draft> {
  const changed = changedBy(draft.document, edit);
  if (!changed.ok) return changed;
  const recordings = recordingsAfter(draft, changed.value, edit);
  if (!recordings.ok) return recordings;
  const heard = recordings.value.length > 0 && { recordings: recordings.value };
  if (changed.value === draft.document) {
    const same = recordings.value === draft.recordings || (!heard && !draft.recordings);
    return { ok: true, value: same ? draft : { document: draft.document, ...heard }, problems: [] };
  }
  const excess = excessOf(changed.value);
  if (excess.length > 0) return { ok: false, problems: excess };
  const shape = shapeOf(changedPart(draft.document, changed.value));
  return shape.ok ? { ok: true, value: { document: changed.value, ...heard }, problems: [] } : shape;
}

/**
 * The document without what it shares with one that has its shape: between two keystrokes there is no time to look at all
 * of it again. Places of problems stay as they are.
 */
function changedPart(before: Scenario, after: Scenario): Scenario {
  return {
    ...after,
    chart: changedStates(before.chart, after.chart),
    lines: changedMembers(before.lines, after.lines),
    replies: changedMembers(before.replies, after.replies),
  };
}

function changedStates(before: StateNode | undefined, after: StateNode): StateNode {
  if (after === before) return {};
  if (!after.states) return after;
  const states = Object.entries(after.states).map(
    ([key, child]) => [key, changedStates(own(before?.states, key), child)] as const,
  );
  return { ...after, states: Object.fromEntries(states) };
}

const changedMembers = <V>(before: Readonly<Record<string, V>>, after: Readonly<Record<string, V>>) =>
  Object.fromEntries(Object.entries(after).filter(([key, value]) => own(before, key) !== value));

const done = (value: Scenario): Result<Scenario> => ({ ok: true, value, problems: [] });

function changedBy(document: Scenario, edit: Edit): Result<Scenario> {
  switch (edit.type) {
    case "add-state":
      return addState(document, edit);
    case "rename-state":
      return renameState(document, edit);
    case "delete-states":
      return deleteStates(document, edit);
    case "move-state":
      return moveState(document, edit);
    case "duplicate-states":
      return duplicateStates(document, edit.states);
    case "paste-states":
      return pasteStates(document, edit.parent, edit.clip);
    case "set-initial":
      return setInitial(document, edit);
    case "set-kind":
      return setKind(document, edit);
    case "make-lanes":
      return makeLanes(document, edit);
    case "add-lane":
      return addLane(document, edit);
    case "dissolve-lanes":
      return dissolveLanes(document, edit);
    case "set-state":
      return setState(document, edit);
    case "set-meta":
      return setMeta(document, edit);
    case "add-transition":
      return addTransition(document, edit);
    case "set-transition":
      return setTransition(document, edit);
    case "delete-transitions":
      return deleteTransitions(document, edit);
    case "reorder-transition":
      return reorderTransition(document, edit);
    case "retrigger-transition":
      return retriggerTransition(document, edit);
    case "add-line":
      return addLine(document, edit);
    case "rename-line":
      return renameLine(document, edit);
    case "delete-line":
      return deleteLine(document, edit);
    case "set-line":
      if (!own(document.lines, edit.id)) return refused("studio.no-line", { id: edit.id });
      return done(withValue(document, ["lines", edit.id, edit.member], edit.value));
    case "add-reply":
      return addReply(document, edit);
    case "rename-reply":
      return renameReply(document, edit);
    case "delete-reply":
      return deleteReply(document, edit);
    case "set-reply":
      if (!own(document.replies, edit.id)) return refused("studio.no-reply", { id: edit.id });
      return done(withValue(document, ["replies", edit.id, edit.member], edit.value));
    case "set-words":
      return setWords(document, edit);
    case "set-head": {
      const next = withValue(document, [edit.member], edit.value);
      // The root answers to the scenario's id, so targets that name it follow.
      return done(edit.member === "id" ? retargeted(document, next, (path) => path) : next);
    }
    case "delete-second":
      return deleteSecond(document);
    case "set-recording":
    case "delete-recording":
      // Beside the document: see `recordingsAfter`.
      return done(document);
    case "place-cards":
      return placeCards(document, edit.cards);
    case "replace":
      return done(edit.document);
    case "together":
      return together(document, edit.edits);
    default:
      return assertNever(edit);
  }
}

function together(document: Scenario, edits: readonly Edit[]): Result<Scenario> {
  let next = document;
  for (const edit of edits) {
    const result = changedBy(next, edit);
    if (!result.ok) return result;
    next = result.value;
  }
  return done(next);
}

function setState(document: Scenario, edit: Extract<Edit, { type: "set-state" }>): Result<Scenario> {
  const { state, member, value } = edit;
  if (!stateAt(document.chart, state)) return refused("studio.no-state", { state });
  const empty = Array.isArray(value) && value.length === 0;
  const next = withValue(
    document,
    [...placeOfState(state), member],
    empty || value === "" ? undefined : value,
  );
  return done(member === "id" ? retargeted(document, next, (path) => path) : next);
}

function setMeta(document: Scenario, edit: Extract<Edit, { type: "set-meta" }>): Result<Scenario> {
  const { state, member, value } = edit;
  const node = stateAt(document.chart, state);
  if (!node) return refused("studio.no-state", { state });
  const empty = Array.isArray(value) && value.length === 0;
  const meta = withValue(node.meta ?? {}, [member], empty ? undefined : value);
  const bare = Object.keys(meta).length === 0;
  return done(withValue(document, [...placeOfState(state), "meta"], bare ? undefined : meta));
}

function placeCards(
  document: Scenario,
  cards: Extract<Edit, { type: "place-cards" }>["cards"],
): Result<Scenario> {
  const layout = { ...document.layout };
  for (const [path, card] of Object.entries(cards)) {
    if (!stateAt(document.chart, path)) return refused("studio.no-state", { state: path });
    if (card === null) Reflect.deleteProperty(layout, path);
    else layout[path] = [...card];
  }
  return done(withValue(document, ["layout"], Object.keys(layout).length === 0 ? undefined : layout));
}
