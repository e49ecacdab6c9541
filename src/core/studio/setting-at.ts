import type { Place } from "../base/index.ts";
import type { Scenario } from "../scenario/index.ts";
import type { Edit } from "./edit.ts";
import { valueAt, withValue } from "./place.ts";
import { below, type TransitionKind, type TransitionRef } from "./states.ts";

/** The document with one value at a place changed; an item of a list goes when the value is undefined. */
function changed(document: Scenario, at: Place, value: unknown): Scenario {
  const list = valueAt(document, at.slice(0, -1));
  const index = at.at(-1);
  if (value === undefined && Array.isArray(list) && typeof index === "number")
    return withValue(document, at.slice(0, -1), list.toSpliced(index, 1));
  return withValue(document, at, value);
}

/** The state that a place lies in, and the rest of the place inside it. */
export function stateOfPlace(at: Place): { readonly state: string; readonly rest: Place } | undefined {
  if (at[0] !== "chart") return undefined;
  let state = "";
  let i = 1;
  while (at[i] === "states" && at[i + 1] !== undefined) {
    state = below(state, String(at[i + 1]));
    i += 2;
  }
  return { state, rest: at.slice(i) };
}

/** The transition that a place in a state lies in, and how many steps of the place lead to it. */
export function transitionOfPlace(
  at: Place,
): { readonly ref: TransitionRef; readonly steps: number } | undefined {
  const found = stateOfPlace(at);
  const kind = found?.rest[0];
  if (!found || (kind !== "on" && kind !== "after" && kind !== "always" && kind !== "onDone"))
    return undefined;
  const keyed = kind === "on" || kind === "after";
  const before = at.length - found.rest.length;
  const index = found.rest[keyed ? 2 : 1];
  const listed = typeof index === "number";
  return {
    ref: {
      state: found.state,
      kind: kind satisfies TransitionKind,
      trigger: keyed ? String(found.rest[1] ?? "") : "",
      index: listed ? index : 0,
    },
    steps: before + (keyed ? 2 : 1) + (listed ? 1 : 0),
  };
}

/**
 * The edit that puts a value at a place of the document, or takes away what stands there; undefined when no edit reaches it.
 * For places that problems name.
 */
export function settingAt(document: Scenario, at: Place, value: unknown): Edit | undefined {
  const [part, id] = at;
  const next = changed(document, at, value);
  const whole = (steps: number) => {
    const place = at.slice(0, steps);
    return { member: String(place.at(-1)), value: valueAt(next, place) };
  };
  const edit = (setting: object): Edit => setting as Edit;
  if (part === "lines" && at.length > 2) return edit({ type: "set-line", id: String(id), ...whole(3) });
  if (part === "replies" && at.length > 2) return edit({ type: "set-reply", id: String(id), ...whole(3) });
  if (part === "layout" || part === "lines" || part === "replies" || part === undefined) return undefined;
  if (part !== "chart") return edit({ type: "set-head", ...whole(1) });
  const transition = transitionOfPlace(at);
  if (transition)
    return at.length > transition.steps
      ? edit({ type: "set-transition", at: transition.ref, ...whole(transition.steps + 1) })
      : undefined;
  const { state, rest } = stateOfPlace(at) ?? { state: "", rest: [] };
  const steps = at.length - rest.length;
  if (rest[0] === "meta" && rest.length > 1) return edit({ type: "set-meta", state, ...whole(steps + 2) });
  const fit = ["tags", "entry", "exit", "description", "id", "history", "target"].includes(String(rest[0]));
  return fit ? edit({ type: "set-state", state, ...whole(steps + 1) }) : undefined;
}
