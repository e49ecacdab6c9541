import { scenarioOf, type ReadOptions } from "#core/scenario";
import type { Problem } from "#core/base";
import { aScenario } from "./a-scenario.ts";

/** Changes by place, `"chart/states/asking/type": "final"`; undefined takes a member away. */
export type Changes = Readonly<Record<string, unknown>>;

/** A copy of a JSON value with some places changed. */
export function bent(json: unknown, changes: Changes): unknown {
  const copy = structuredClone(json);
  for (const [place, value] of Object.entries(changes)) {
    const steps = place.split("/");
    const last = steps.pop() ?? "";
    const inner = steps.reduce(
      (at, step) => (at as Record<string, Record<string, unknown>>)[step] ?? {},
      copy as Record<string, unknown>,
    );
    if (value === undefined) Reflect.deleteProperty(inner, last);
    else Object.defineProperty(inner, last, { value, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}

const line = ({ severity, code, at, params }: Problem): string =>
  [severity, code.replace("scenario.", ""), at.join("/"), JSON.stringify(params)].join(" ");

/** The problems of a scenario, one text each. */
export const problemLines = (json: unknown, options?: ReadOptions): string[] =>
  scenarioOf(json, options).problems.map(line);

/** What changes to `aScenario` bring about: problems that it did not have before. */
export function newProblems(changes: Changes, options?: ReadOptions): string[] {
  const before = new Set(problemLines(aScenario(), options));
  return problemLines(bent(aScenario(), changes), options).filter((problem) => !before.has(problem));
}
