import type { Action, ActionName, Guard, GuardName } from "#core/scenario";

/** Conditions in the order in which authors need them. */
export const guardNames: readonly GuardName[] = [
  "heard",
  "rude",
  "mood",
  "counted",
  "remembers",
  "party",
  "article",
  "drawn",
  "every",
  "some",
  "not",
];

/** A condition of a kind to begin with; what stood there before goes into one that joins others. */
export function newGuard(name: GuardName, before?: Guard): Guard {
  const inner = before ?? { type: "heard", params: { any: ["greet"] } };
  switch (name) {
    case "heard":
      return { type: "heard", params: { any: ["apologise"] } };
    case "rude":
      return { type: "rude" };
    case "mood":
      return { type: "mood", params: { atMost: -1 } };
    case "counted":
      return { type: "counted", params: { of: "times", atLeast: 2 } };
    case "remembers":
      return { type: "remembers", params: { fact: "told" } };
    case "party":
      return { type: "party", params: { any: ["supervisor"] } };
    case "article":
      return { type: "article", params: { any: ["customer"] } };
    case "drawn":
      return { type: "drawn", params: { group: "group", option: 0 } };
    case "every":
    case "some":
      return { type: name, params: { guards: [inner] } };
    case "not":
      return { type: "not", params: { guard: inner } };
  }
}

/** What can be done, in the order in which authors need it. */
export const actionNames: readonly ActionName[] = [
  "say",
  "shiftMood",
  "count",
  "resetCount",
  "remember",
  "forget",
  "sound",
  "ringSecond",
  "secondHangsUp",
  "drop",
  "ringBack",
  "pickUp",
  "notReached",
];

/** An action of a kind to begin with. `line`: the one that is said. */
export function newAction(name: ActionName, line: string): Action {
  switch (name) {
    case "say":
      return { type: "say", params: { line } };
    case "shiftMood":
      return { type: "shiftMood", params: { by: -1 } };
    case "count":
      return { type: "count", params: { of: "times" } };
    case "resetCount":
      return { type: "resetCount", params: { of: "times" } };
    case "remember":
      return { type: "remember", params: { fact: "told" } };
    case "forget":
      return { type: "forget", params: { fact: "told" } };
    case "sound":
      return { type: "sound", params: { sound: "noise" } };
    case "notReached":
      return { type: "notReached", params: { why: "busy" } };
    case "ringSecond":
    case "secondHangsUp":
    case "drop":
    case "ringBack":
    case "pickUp":
      return { type: name };
  }
}

/** `name`, or `name-2`, `name-3` … the first that nobody has. */
export function freeId(name: string, taken: Readonly<Record<string, unknown>>): string {
  if (!Object.hasOwn(taken, name)) return name;
  for (let n = 2; ; n++) if (!Object.hasOwn(taken, `${name}-${n}`)) return `${name}-${n}`;
}
