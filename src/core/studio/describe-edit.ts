import type { Place } from "../base/index.ts";
import type { StateNode } from "../scenario/index.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { keyOf, stateAt } from "./states.ts";

/** What an edit does, for the words of undo and redo: `studio.edit.<key>` with these parameters. */
export interface Description {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every key that `describeEdit` gives, with its parameters. */
export const editWords: Readonly<Record<string, readonly string[]>> = {
  "add-state": ["state"],
  "rename-state": ["state", "to"],
  "delete-state": ["state"],
  "delete-states": ["count"],
  "move-state": ["state", "to"],
  "duplicate-state": ["state"],
  "duplicate-states": ["count"],
  "paste-state": ["state"],
  "paste-states": ["count"],
  "set-initial": ["state"],
  "set-kind": ["state", "kind"],
  "make-lanes": ["state"],
  "make-lanes-call": [],
  "add-lane": ["state"],
  "add-lane-call": [],
  "dissolve-lanes": ["state"],
  "dissolve-lanes-call": [],
  "set-state": ["state", "member"],
  "set-meta": ["state", "member"],
  "add-transition": ["state", "trigger"],
  "set-transition": ["state", "member"],
  "delete-transition": ["state", "trigger"],
  "delete-transitions": ["count"],
  "reorder-transition": ["state", "trigger"],
  "retrigger-transition": ["state", "trigger"],
  "add-line": ["line"],
  "rename-line": ["line", "to"],
  "delete-line": ["line"],
  "set-line": ["line", "member"],
  "add-reply": ["reply"],
  "rename-reply": ["reply", "to"],
  "delete-reply": ["reply"],
  "set-reply": ["reply", "member"],
  "words-of-line": ["line", "locale"],
  "words-of-reply": ["reply", "locale"],
  "words-elsewhere": ["member", "locale"],
  "set-head": ["member"],
  "add-second": [],
  "delete-second": [],
  "recording-record": ["line"],
  "recording-cut": ["line"],
  "recording-level": ["line"],
  "recording-fits": ["line"],
  "delete-recording": ["line"],
  "place-cards": ["count"],
  restore: [],
  import: [],
  csv: ["count"],
  traditional: ["count"],
  fix: [],
  cut: ["count"],
};

/** A state as its author speaks of it: its note, when that is short enough to be a name, else its key. */
export const nameOfState = ({ document }: Draft, path: string): string =>
  nameOfNode(stateAt(document.chart, path), keyOf(path) || document.id);

/** The same of a state that has been found already. */
export function nameOfNode(node: StateNode | undefined, key: string): string {
  const note = node?.description?.trim() ?? "";
  const short = note !== "" && [...note].length <= 16 && !note.includes("\n");
  return short ? note : key;
}

/** What an edit is about to do to a draft, in words. `draft` is the one before. */
export function describeEdit(edit: Edit, draft: Draft): Description {
  const state = (path: string) => nameOfState(draft, path);
  const say = (key: string, params: Description["params"] = {}): Description => ({ key, params });
  const many = (one: string, paths: readonly string[]): Description => {
    const [only] = paths;
    return paths.length === 1 && only !== undefined
      ? say(one, { state: state(only) })
      : say(`${one}s`, { count: paths.length });
  };
  switch (edit.type) {
    case "add-state":
      return say(edit.type, { state: nameOfNode(edit.node, edit.key) });
    case "rename-state":
      return say(edit.type, { state: state(edit.state), to: edit.key });
    case "delete-states":
      return many("delete-state", edit.states);
    case "move-state":
      return say(edit.type, { state: state(edit.state), to: state(edit.parent) });
    case "duplicate-states":
      return many("duplicate-state", edit.states);
    case "paste-states": {
      const [only, ...more] = edit.clip.states;
      return only && more.length === 0
        ? say("paste-state", { state: keyOf(only.path) })
        : say("paste-states", { count: edit.clip.states.length });
    }
    case "set-initial":
      return say(edit.type, { state: edit.key });
    case "set-kind":
      return say(edit.type, { state: state(edit.state), kind: edit.kind });
    case "make-lanes":
    case "add-lane":
    case "dissolve-lanes":
      return edit.state === "" ? say(`${edit.type}-call`) : say(edit.type, { state: state(edit.state) });
    case "set-state":
    case "set-meta":
      return say(edit.type, { state: state(edit.state), member: edit.member });
    case "add-transition":
      return say(edit.type, { state: state(edit.state), trigger: edit.trigger || edit.kind });
    case "set-transition":
      return say(edit.type, { state: state(edit.at.state), member: edit.member });
    case "delete-transitions": {
      const [only, ...more] = edit.at;
      return only && more.length === 0
        ? say("delete-transition", { state: state(only.state), trigger: only.trigger || only.kind })
        : say("delete-transitions", { count: edit.at.length });
    }
    case "reorder-transition":
      return say(edit.type, { state: state(edit.at.state), trigger: edit.at.trigger || edit.at.kind });
    case "retrigger-transition":
      return say(edit.type, { state: state(edit.at.state), trigger: edit.trigger || edit.kind });
    case "add-line":
    case "delete-line":
      return say(edit.type, { line: edit.id });
    case "rename-line":
      return say(edit.type, { line: edit.id, to: edit.to });
    case "set-line":
      return say(edit.type, { line: edit.id, member: edit.member });
    case "add-reply":
    case "delete-reply":
      return say(edit.type, { reply: edit.id });
    case "rename-reply":
      return say(edit.type, { reply: edit.id, to: edit.to });
    case "set-reply":
      return say(edit.type, { reply: edit.id, member: edit.member });
    case "set-words":
      return wordsAt(edit.at, edit.locale);
    case "set-head":
      if (edit.member === "second" && draft.document.second === undefined) return say("add-second");
      return say(edit.type, { member: edit.member });
    case "delete-second":
      return say(edit.type);
    case "set-recording":
      return say(`recording-${edit.why}`, { line: edit.recording.line });
    case "delete-recording":
      return say(edit.type, { line: edit.line });
    case "place-cards":
      return say(edit.type, { count: Object.keys(edit.cards).length });
    case "replace":
      return say(edit.why);
    case "together": {
      const [first] = edit.edits;
      if (edit.why === undefined && first) return describeEdit(first, draft);
      return edit.why === "fix" ? say("fix") : say(edit.why ?? "cut", { count: edit.edits.length });
    }
  }
}

function wordsAt(at: Place, locale: string): Description {
  const [part, id] = at;
  if (part === "lines") return { key: "words-of-line", params: { line: String(id), locale } };
  if (part === "replies") return { key: "words-of-reply", params: { reply: String(id), locale } };
  return { key: "words-elsewhere", params: { member: String(part), locale } };
}

/**
 * The one field that an edit types into, or undefined: edits of the same field that follow one another closely are one step
 * of undo.
 */
export function fieldOf(edit: Edit): string | undefined {
  switch (edit.type) {
    case "set-words":
      return JSON.stringify(["words", edit.at, edit.locale]);
    case "set-state":
    case "set-meta":
      return JSON.stringify([edit.type, edit.state, edit.member]);
    case "set-transition":
      return JSON.stringify([edit.type, edit.at, edit.member]);
    case "set-line":
    case "set-reply":
      return JSON.stringify([edit.type, edit.id, edit.member]);
    case "set-head":
      return JSON.stringify([edit.type, edit.member]);
    case "set-recording":
      // A handle that is dragged is one step; a recording is always one of its own.
      if (edit.why === "record") return undefined;
      return JSON.stringify([edit.type, edit.why, edit.recording.line, edit.recording.variant]);
    case "place-cards":
      return JSON.stringify([edit.type, Object.keys(edit.cards)]);
    default:
      return undefined;
  }
}
