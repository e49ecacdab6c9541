import * as v from "valibot";
import { resultOf, shapeProblems, type Result } from "../base/index.ts";
import { checkShape } from "./check-shape.ts";
import { Findings } from "./findings.ts";
import { inspect } from "./inspect.ts";
import { isObject } from "./loose.ts";
import { machineOf, noEffects } from "./machine.ts";
import { migrate } from "./migrate.ts";
import { readJson, withinBounds } from "./read-json.ts";
import { Scenario } from "./scenario.ts";

export interface ReadOptions {
  /** Ids of the clauses that a scenario may practise; without them `practises` is not checked against any. */
  readonly clauses?: ReadonlySet<string>;
}

/**
 * A scenario from the text of its file: parsed, migrated, its shape checked, its chart inspected. All problems at once,
 * each with its place. Any text may be given; nothing is thrown.
 */
export function readScenario(text: string, options: ReadOptions = {}): Result<Scenario> {
  const found = new Findings();
  const read = readJson(text, found);
  return "json" in read ? finish(read.json, options, found) : { ok: false, problems: found.list() };
}

/** The same for JSON that has been parsed already. */
export function scenarioOf(json: unknown, options: ReadOptions = {}): Result<Scenario> {
  return finish(json, options, new Findings());
}

function finish(json: unknown, options: ReadOptions, found: Findings): Result<Scenario> {
  const refused = (): Result<Scenario> => ({ ok: false, problems: found.list() });
  if (!withinBounds(json, found)) return refused();
  if (!isObject(json)) {
    checkShape(Scenario, json, found);
    return refused();
  }
  const current = migrate(json, found);
  if (!current) return refused();
  checkShape(Scenario, current, found);
  inspect(current, options.clauses, found);
  if (found.hasErrors()) return refused();
  // What the walk has passed, valibot passes too; it has the last word, and puts the keys in order.
  const parsed = v.safeParse(Scenario, current);
  if (!parsed.success)
    return { ok: false, problems: [...found.list(), ...shapeProblems(parsed.issues, "scenario")] };
  const refusal = machineRefusal(parsed.output);
  if (refusal !== undefined) found.add("scenario.machine-refused", ["chart"], { reason: refusal });
  return resultOf(parsed.output, found.list());
}

/** XState's own opinion, in case it knows of something that the inspectors don't. */
function machineRefusal(scenario: Scenario): string | undefined {
  try {
    machineOf(scenario, noEffects);
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, 300);
  }
}
