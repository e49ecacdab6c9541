import * as v from "valibot";
import { shapeProblems, type Place, type Problem, type Result } from "../base/index.ts";
import { checkShape } from "./check-shape.ts";
import { Findings } from "./findings.ts";
import { isObject } from "./loose.ts";
import { migrate } from "./migrate.ts";
import { readJson, withinBounds } from "./read-json.ts";
import { Scenario } from "./scenario.ts";

/** What words that are still to be written are called while the schema, which asks for words, puts the keys in order. */
const unwritten = "\u0001";

/**
 * The first half of `readScenario`, for a scenario that is still being written: parsed, migrated, its shape checked, but not
 * inspected. Words may be missing; they read as "". Anything else that is not of the shape is refused, every bit of it, with
 * its place.
 */
export function readShape(text: string): Result<Scenario> {
  const found = new Findings();
  const read = readJson(text, found);
  return "json" in read ? finish(read.json, found) : { ok: false, problems: found.list() };
}

/** The same for JSON that has been parsed already. Its keys come back in the format's order. */
export function shapeOf(json: unknown): Result<Scenario> {
  return finish(json, new Findings());
}

/** What a document has too much of: depth, values, length of a text. Nothing when it is within `limits`. */
export function excessOf(json: unknown): readonly Problem[] {
  const found = new Findings();
  withinBounds(json, found);
  return found.list();
}

function finish(json: unknown, found: Findings): Result<Scenario> {
  if (!withinBounds(json, found)) return { ok: false, problems: found.list() };
  const current = isObject(json) ? migrate(json, found) : json;
  if (isObject(json) && current === undefined) return { ok: false, problems: found.list() };
  checkShape(Scenario, current, found);
  const problems = found.list();
  const faults = problems.filter((p) => p.code !== "scenario.missing-words");
  if (faults.length > 0) return { ok: false, problems: faults };
  const withWords = problems.reduce((filled, { at }) => set(filled, at, ""), current);
  const parsed = v.safeParse(Scenario, exchanged(withWords, "", unwritten));
  return parsed.success
    ? { ok: true, value: exchanged(parsed.output, unwritten, "") as Scenario, problems: [] }
    : { ok: false, problems: shapeProblems(parsed.issues, "scenario") };
}

/** A copy with `value` at the place, whose objects are all there. */
function set(json: unknown, at: Place, value: unknown): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return value;
  if (Array.isArray(json)) return json.map((item, i) => (i === step ? set(item, rest, value) : item));
  return isObject(json) ? { ...json, [step]: set(json[step], rest, value) } : json;
}

/** The same value with one wording for another; what has none is not copied. */
function exchanged(json: unknown, from: string, to: string): unknown {
  if (Array.isArray(json)) {
    const items = json.map((item) => exchanged(item, from, to));
    return items.every((item, i) => item === json[i]) ? json : items;
  }
  if (!isObject(json)) return json;
  const changed = Object.entries(json).flatMap(([key, inner]) => {
    const now = (key === "zh-CN" || key === "en") && inner === from ? to : exchanged(inner, from, to);
    return now === inner ? [] : [[key, now] as const];
  });
  return changed.length === 0 ? json : { ...json, ...Object.fromEntries(changed) };
}
