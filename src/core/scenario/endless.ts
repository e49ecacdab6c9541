import { changeOf, valuesOf, type Atom, type Demand } from "./guard-values.ts";

/** One step of a circle: what its guard demands, then what its actions do. */
export interface CircleStep {
  readonly demands: readonly Demand[];
  readonly actions: readonly unknown[];
}

/**
 * Whether a circle of steps could be gone round for ever: for every variable that the guards look at there are values that
 * pass them all, round after round, with the actions done in between. Variables are taken one by one, so the answer errs
 * towards yes.
 */
export function canGoForEver(circle: readonly CircleStep[]): boolean {
  const variables = new Set(circle.flatMap((s) => s.demands.flatMap((d) => d.atoms.map((a) => a.variable))));
  const kept = new Map<string, readonly (readonly number[])[]>();
  for (const variable of variables) {
    const perStep = lastingValues(circle, variable);
    if (perStep.some((values) => values.length === 0)) return false;
    kept.set(variable, perStep);
  }
  return circle.every((step, i) =>
    step.demands.every((d) =>
      d.choices.every((alternatives) =>
        alternatives.some((atoms) => atoms.every((atom) => isPossible(atom, kept.get(atom.variable)?.[i]))),
      ),
    ),
  );
}

const isPossible = (atom: Atom, values: readonly number[] | undefined) =>
  (values ?? valuesOf(atom.variable)).some((value) => atom.values.includes(value));

/** For each step the values that a variable can still have there after any number of rounds. */
function lastingValues(circle: readonly CircleStep[], variable: string): (readonly number[])[] {
  const steps = circle.map(({ demands, actions }) => ({
    pass: demands.flatMap((d) => d.atoms).filter((atom) => atom.variable === variable),
    changes: actions.map(changeOf).filter((change) => change?.variable === variable),
  }));
  let values = valuesOf(variable);
  let perStep: (readonly number[])[] = [];
  // Each round keeps a part of what the round before kept, so it comes to rest, at nothing or at what goes on for ever.
  for (let before = -1; before !== values.length;) {
    before = values.length;
    perStep = steps.map(({ pass, changes }) => {
      const passed = values.filter((value) => pass.every((atom) => atom.values.includes(value)));
      values = [...new Set(passed.map((value) => changes.reduce((v, change) => change?.to(v) ?? v, value)))];
      return passed;
    });
  }
  return perStep;
}
