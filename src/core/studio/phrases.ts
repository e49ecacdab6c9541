import type { Action, Guard, Transition } from "../scenario/index.ts";
import type { TransitionKind } from "./states.ts";

/** Which vocabulary the ids of a phrase come from; the screen has the names: see `nameOf`. */
export type NameKind =
  "act" | "fault" | "party" | "article" | "line" | "fact" | "counter" | "sound" | "situation";

/**
 * A part of a sentence about a chart: `studio.phrase.<key>` with `params`, a list of `names`, and phrases inside it. Put
 * together by the screen in the reader's language: "apologises and asks to repeat".
 */
export interface Phrase {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly names?: { readonly kind: NameKind; readonly ids: readonly string[] };
  /** Phrases that this one joins (`all-of`, `one-of`) or turns round (`not`). */
  readonly parts?: readonly Phrase[];
}

/** What a transition says, in parts: on what it is tried, when it goes, what the caller does, and whether it goes anywhere. */
export interface TransitionWords {
  readonly on: Phrase;
  /** Undefined: always. */
  readonly when?: Phrase;
  readonly does: readonly Phrase[];
  readonly goes: boolean;
}

/** The words of a transition, in parts that a screen can put together in any language. */
export function wordsOfTransition(
  kind: TransitionKind,
  trigger: string,
  transition: Transition,
): TransitionWords {
  const guard = transition.guard as Guard | undefined;
  return {
    on: phraseOfTrigger(kind, trigger),
    ...(guard && { when: phraseOfGuard(guard) }),
    does: (transition.actions ?? []).map(phraseOfAction),
    goes: transition.target !== undefined,
  };
}

/** `event-agent.replied`, `after-patience`, `after-seconds {seconds}`, `always`, `done`. */
export function phraseOfTrigger(kind: TransitionKind, trigger: string): Phrase {
  if (kind === "always") return { key: "always" };
  if (kind === "onDone") return { key: "done" };
  if (kind === "on") return { key: `event-${trigger}` };
  return /^\d+$/.test(trigger)
    ? { key: "after-seconds", params: { seconds: Number(trigger) / 1000 } }
    : { key: `after-${trigger}` };
}

const listOf = (key: string, kind: NameKind, ids: readonly string[] | undefined): Phrase[] =>
  ids === undefined || ids.length === 0 ? [] : [{ key, names: { kind, ids } }];

function joined(key: "all-of" | "one-of", parts: readonly Phrase[]): Phrase {
  const [only] = parts;
  return only && parts.length === 1 ? only : { key, parts };
}

/** A range's phrase: `<key>-at-least`, `<key>-at-most`, `<key>-between`, or `<key>-exactly`. */
function range(
  key: string,
  { atLeast, atMost }: { readonly atLeast?: number | undefined; readonly atMost?: number | undefined },
  more: Omit<Phrase, "key" | "params"> = {},
): Phrase {
  if (atLeast !== undefined && atLeast === atMost)
    return { key: `${key}-exactly`, params: { n: atLeast }, ...more };
  if (atLeast !== undefined && atMost !== undefined)
    return { key: `${key}-between`, params: { atLeast, atMost }, ...more };
  if (atLeast !== undefined) return { key: `${key}-at-least`, params: { n: atLeast }, ...more };
  if (atMost !== undefined) return { key: `${key}-at-most`, params: { n: atMost }, ...more };
  return { key: `${key}-any`, ...more };
}

/** A guard in words. A guard that has come into the format since reads as `guard-<type>`. */
export function phraseOfGuard(guard: Guard): Phrase {
  switch (guard.type) {
    case "heard": {
      const { all, any, none, faults, clean } = guard.params;
      const one = any?.length === 1;
      const parts = [
        ...listOf("heard-all", "act", all),
        ...listOf(one ? "heard-all" : "heard-any", "act", any),
        ...listOf("heard-none", "act", none),
        ...listOf("heard-faults", "fault", faults),
        ...(clean === true ? [{ key: "heard-clean" }] : []),
      ];
      return parts.length === 0 ? { key: "heard-anything" } : joined("all-of", parts);
    }
    case "rude":
      return { key: "rude" };
    case "mood":
      return range("mood", guard.params);
    case "counted":
      return range("counted", guard.params, { names: { kind: "counter", ids: [guard.params.of] } });
    case "remembers":
      return { key: "remembers", names: { kind: "fact", ids: [guard.params.fact] } };
    case "party":
      return { key: "party", names: { kind: "party", ids: guard.params.any } };
    case "article":
      return { key: "article", names: { kind: "article", ids: guard.params.any } };
    case "every":
      return joined(
        "all-of",
        guard.params.guards.map((g) => phraseOfGuard(g as Guard)),
      );
    case "some":
      return joined(
        "one-of",
        guard.params.guards.map((g) => phraseOfGuard(g as Guard)),
      );
    case "not":
      return { key: "not", parts: [phraseOfGuard(guard.params.guard as Guard)] };
    default:
      return { key: `guard-${(guard as { readonly type: string }).type}` };
  }
}

/** An action in words. One that has come into the format since reads as `action-<type>`. */
export function phraseOfAction(action: Action): Phrase {
  switch (action.type) {
    case "say":
      return { key: "say", names: { kind: "line", ids: [action.params.line] } };
    case "shiftMood":
      return {
        key: action.params.by < 0 ? "mood-falls" : "mood-rises",
        params: { by: Math.abs(action.params.by) },
      };
    case "count":
      return {
        key: "count",
        params: { by: action.params.by ?? 1 },
        names: { kind: "counter", ids: [action.params.of] },
      };
    case "resetCount":
      return { key: "reset-count", names: { kind: "counter", ids: [action.params.of] } };
    case "remember":
      return { key: "remember", names: { kind: "fact", ids: [action.params.fact] } };
    case "forget":
      return { key: "forget", names: { kind: "fact", ids: [action.params.fact] } };
    case "sound":
      return { key: "sound", names: { kind: "sound", ids: [action.params.sound] } };
    default:
      return { key: `action-${(action as { readonly type: string }).type}` };
  }
}
