import { asList, member, textsIn } from "./loose.ts";
import { eventNames } from "./vocabulary.ts";

/**
 * That something a guard looks at has one of these values. Variables are named by what they are: `mood`, `count:x`, `fact:x`,
 * `drawn:x`, and of the event at hand `event`, `act:x`, `fault:x`, `faults`. Yes is 1 and no is 0.
 */
export interface Atom {
  readonly variable: string;
  readonly values: readonly number[];
}

/** What must be for a guard to hold: all the atoms, and of each choice at least one alternative with all its atoms. */
export interface Demand {
  readonly atoms: readonly Atom[];
  readonly choices: readonly (readonly (readonly Atom[])[])[];
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const moods = range(-3, 3);
const counts = range(0, 99);
const events = range(0, eventNames.length);
/** As many alternatives as a group of `varies` may have. */
const options = range(0, 23);

/** All values that a variable can have. */
export function valuesOf(variable: string): readonly number[] {
  if (variable === "mood") return moods;
  if (variable === "event") return events;
  if (variable.startsWith("drawn:")) return options;
  return variable.startsWith("count:") ? counts : [0, 1];
}

const all = (...atoms: readonly Atom[]): Demand => ({ atoms, choices: [] });
const yes = (variable: string): Atom => ({ variable, values: [1] });
const no = (variable: string): Atom => ({ variable, values: [0] });
const isEvent = (...names: (typeof eventNames)[number][]): Atom => ({
  variable: "event",
  values: names.map((name) => eventNames.indexOf(name)),
});
const but = ({ variable, values }: Atom): Atom => ({
  variable,
  values: valuesOf(variable).filter((value) => !values.includes(value)),
});
/** One of the alternatives; alternatives that are themselves choices count as possible. */
const oneOf = (alternatives: readonly Demand[]): Demand => {
  const [only] = alternatives;
  if (only && alternatives.length === 1) return only;
  return { atoms: [], choices: [alternatives.map((a) => a.atoms)] };
};
const together = (demands: readonly Demand[]): Demand => ({
  atoms: demands.flatMap((d) => d.atoms),
  choices: demands.flatMap((d) => d.choices),
});

/** What must be for `guard` to hold, or with `holds` false, not to. Of a guard that is not understood: nothing. */
export function demandOf(guard: unknown, holds = true): Demand {
  const params = member(guard, "params");
  const inner = asList(member(params, "guards"));
  const simple = (...atoms: Atom[]) => (holds ? all(...atoms) : oneOf(atoms.map((atom) => all(but(atom)))));
  switch (member(guard, "type")) {
    case "heard":
      return heard(params, holds);
    case "rude":
      return simple(yes("faults"));
    case "mood":
      return simple(within("mood", params));
    case "counted":
      return simple(within(`count:${String(member(params, "of"))}`, params));
    case "remembers":
      return simple(yes(`fact:${String(member(params, "fact"))}`));
    case "party":
      return holds ? all(isEvent("agent.transferred", "agent.escalated")) : all();
    case "article":
      return holds ? all(isEvent("agent.looked-up", "desk.searching", "desk.failed")) : all();
    case "drawn":
      return simple({
        variable: `drawn:${String(member(params, "group"))}`,
        values: [Number(member(params, "option"))],
      });
    case "every":
    case "some": {
      const demands = inner.map((g) => demandOf(g, holds));
      return (member(guard, "type") === "every") === holds ? together(demands) : oneOf(demands);
    }
    case "not":
      return demandOf(member(params, "guard"), !holds);
    default:
      return all();
  }
}

function heard(params: unknown, holds: boolean): Demand {
  const texts = (key: string, kind: string) =>
    textsIn(member(params, key)).map(([text]) => `${kind}:${text}`);
  const any = texts("any", "act");
  const faults = texts("faults", "fault");
  const parts: Demand[] = [
    all(isEvent("agent.replied")),
    ...texts("all", "act").map((act) => all(yes(act))),
    ...texts("none", "act").map((act) => all(no(act))),
    ...(any.length > 0 ? [oneOf(any.map((act) => all(yes(act))))] : []),
    ...(faults.length > 0 ? [all(yes("faults")), oneOf(faults.map((fault) => all(yes(fault))))] : []),
    ...(member(params, "clean") === true ? [all(no("faults"))] : []),
  ];
  if (holds) return together(parts);
  return oneOf(
    parts.map(({ atoms, choices }) =>
      all(...atoms.map(but), ...choices.flatMap((c) => c.flatMap((a) => a.map(but)))),
    ),
  );
}

function within(variable: string, params: unknown): Atom {
  const atLeast = member(params, "atLeast");
  const atMost = member(params, "atMost");
  const values = valuesOf(variable).filter(
    (n) => (typeof atLeast !== "number" || n >= atLeast) && (typeof atMost !== "number" || n <= atMost),
  );
  return { variable, values };
}

/** What an action makes of a variable: its name and the change; undefined for one that changes nothing. */
export function changeOf(
  action: unknown,
): { readonly variable: string; readonly to: (value: number) => number } | undefined {
  const params = member(action, "params");
  const by = Number(member(params, "by") ?? 1);
  const fact = `fact:${String(member(params, "fact"))}`;
  const count = `count:${String(member(params, "of"))}`;
  switch (member(action, "type")) {
    case "shiftMood":
      return { variable: "mood", to: (mood) => Math.max(-3, Math.min(3, mood + by)) };
    case "count":
      return { variable: count, to: (n) => Math.max(0, Math.min(99, n + by)) };
    case "resetCount":
      return { variable: count, to: () => 0 };
    case "remember":
      return { variable: fact, to: () => 1 };
    case "forget":
      return { variable: fact, to: () => 0 };
    default:
      return undefined;
  }
}
