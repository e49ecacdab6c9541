import type { Problem } from "../base/index.ts";
import { statesOf } from "../scenario/index.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { freeName, valueAt } from "./place.ts";
import { aSecondCaller } from "./second-caller.ts";
import { settingAt, stateOfPlace, transitionOfPlace } from "./setting-at.ts";
import { stateAt, transitionsAt } from "./states.ts";

/** A cure for a problem: `studio.fix.<key>` with its parameters says what it does, the edit does it as one step of undo. */
export interface Fix {
  readonly key: FixKey;
  readonly params: Readonly<Record<string, string | number>>;
  readonly edit: Edit;
}

/** Every cure there is, with the parameters of its words. */
export const fixWords = {
  "use-near": ["name", "near"],
  "begin-with": ["state"],
  "add-ending": ["state"],
  "delete-state": ["state"],
  "delete-line": ["line"],
  "delete-reply": ["reply"],
  "delete-transition": ["trigger"],
  "delete-member": ["member"],
  "make-plain": ["state"],
  "delete-double": ["id"],
  "add-second": [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type FixKey = keyof typeof fixWords;

/**
 * The cure of a problem of this draft, when it is certain what it is: a name with one near enough, something written for
 * nothing, an ending where there is none. Undefined when it takes an author to know.
 */
export function fixOf(problem: Problem, draft: Draft): Fix | undefined {
  const { document } = draft;
  const fix = (
    key: FixKey,
    params: Fix["params"],
    ...edits: readonly (Edit | undefined)[]
  ): Fix | undefined => {
    const there = edits.filter((edit) => edit !== undefined);
    return there.length === edits.length && there.length > 0
      ? { key, params, edit: { type: "together", edits: there, why: "fix" } }
      : undefined;
  };
  const { code, at, params } = problem;
  const near = String(params["near"] ?? "");
  const place = stateOfPlace(at);
  switch (code) {
    case "scenario.missing-initial":
    case "scenario.unknown-initial":
      return near === "" || !place
        ? undefined
        : fix("begin-with", { state: near }, { type: "set-initial", state: place.state, key: near });
    case "scenario.unknown-event":
    case "scenario.unknown-delay":
      return near === ""
        ? undefined
        : fix("use-near", { name: params["name"] ?? "", near }, ...renamedTrigger(draft, problem, near));
    case "scenario.no-ending":
      return ending(draft);
    case "scenario.unreachable-state": {
      const state = String(params["state"]);
      return fix("delete-state", { state }, { type: "delete-states", states: [state] });
    }
    case "scenario.unused-line":
      return fix(
        "delete-line",
        { line: String(params["id"]) },
        { type: "delete-line", id: String(params["id"]) },
      );
    case "scenario.unused-reply":
      return fix(
        "delete-reply",
        { reply: String(params["id"]) },
        { type: "delete-reply", id: String(params["id"]) },
      );
    case "scenario.never-taken":
    case "scenario.empty-transition": {
      const found = transitionOfPlace(at);
      return (
        found &&
        fix(
          "delete-transition",
          { trigger: found.ref.trigger || found.ref.kind },
          { type: "delete-transitions", at: [found.ref] },
        )
      );
    }
    case "scenario.needless-ends":
    case "scenario.needless-gloss":
    case "scenario.needless-lang":
      return fix("delete-member", { member: String(at.at(-1)) }, settingAt(document, at, undefined));
    case "scenario.needless-initial":
    case "scenario.final-with-transitions":
    case "scenario.history-with-transitions":
      return plain(draft, place?.state);
    case "scenario.no-second-caller":
      return fix("add-second", {}, { type: "set-head", member: "second", value: aSecondCaller });
    case "scenario.duplicate-id":
      return at[0] === "practises"
        ? fix("delete-double", { id: String(params["id"]) }, settingAt(document, at, undefined))
        : undefined;
    default:
      return near === "" || valueAt(document, at) === undefined
        ? undefined
        : fix(
            "use-near",
            { name: String(params["name"] ?? valueAt(document, at)), near },
            settingAt(document, at, near),
          );
  }
}

/** All transitions of a trigger that is not known, moved to the one that was meant. */
function renamedTrigger({ document }: Draft, { at }: Problem, near: string): Edit[] {
  const found = transitionOfPlace(at);
  const node = found && stateAt(document.chart, found.ref.state);
  if (!found || !node) return [];
  const { kind, trigger } = found.ref;
  // Each one leaves the head of its list, so the next is the first.
  return transitionsAt(node, kind, trigger).map(() => ({
    type: "retrigger-transition",
    at: { ...found.ref, index: 0 },
    kind,
    trigger: near,
  }));
}

/** An end that hanging up leads to: whatever else is missing, the call can then end. */
function ending({ document }: Draft): Fix | undefined {
  const { chart } = document;
  const region = chart.type === "parallel" ? Object.keys(chart.states ?? {})[0] : undefined;
  const parent = region ?? "";
  if (chart.type === "parallel" && region === undefined) return undefined;
  const key = freeName("hung-up", (name) =>
    statesOf(chart).some(({ path }) => path.split(".").includes(name)),
  );
  return {
    key: "add-ending",
    params: { state: key },
    edit: {
      type: "together",
      why: "fix",
      edits: [
        { type: "add-state", parent, key, node: { type: "final", meta: { ends: "agent" } } },
        {
          type: "add-transition",
          state: parent,
          kind: "on",
          trigger: "agent.hung-up",
          transition: { target: `.${key}` },
        },
      ],
    },
  };
}

/** The state without what its kind cannot have. */
function plain({ document }: Draft, state: string | undefined): Fix | undefined {
  const node = state === undefined ? undefined : stateAt(document.chart, state);
  if (state === undefined || !node) return undefined;
  const kind =
    node.type === "final"
      ? "end"
      : node.type === "history"
        ? "history"
        : node.type === "parallel"
          ? "lanes"
          : "simple";
  if (kind === "simple" && Object.keys(node.states ?? {}).length > 0) return undefined;
  return {
    key: "make-plain",
    params: { state },
    edit: { type: "together", why: "fix", edits: [{ type: "set-kind", state, kind }] },
  };
}
