import type { Chart } from "./chart-model.ts";
import { drawnPlace } from "./draw.ts";
import type { Findings } from "./findings.ts";
import { eachGuard } from "./guard-walk.ts";
import { asList, asObject, isObject, member } from "./loose.ts";

const groupsOf = (json: unknown) => Object.entries(asObject(member(json, "varies")));
const fieldsOf = (alternatives: unknown) =>
  new Set(asList(alternatives).flatMap((alternative) => Object.keys(asObject(alternative))));

/** Everything that a text may ask for from the drawing, as `group.field`. */
export function drawnPlaces(json: unknown): ReadonlySet<string> {
  return new Set(
    groupsOf(json).flatMap(([group, alternatives]) =>
      [...fieldsOf(alternatives)].map((field) => `${group}.${field}`),
    ),
  );
}

/** What the seed draws: that the alternatives of a group are alike, hold nothing to fill in, and are asked for by somebody. */
export function inspectVaries(json: unknown, chart: Chart, found: Findings): void {
  const groups = new Map(groupsOf(json));
  const asked = askedFor(json);
  inspectGuards(groups, chart, asked, found);
  for (const [group, alternatives] of groups) {
    const fields = fieldsOf(alternatives);
    asList(alternatives).forEach((alternative, i) => {
      const at = ["varies", group, i];
      if (!isObject(alternative)) return;
      const missing = [...fields].filter((field) => !Object.hasOwn(alternative, field));
      if (missing.length > 0)
        found.add("scenario.unequal-fields", at, { group, missing: missing.join(", ") });
      for (const [field, value] of Object.entries(alternative)) {
        const words = typeof value === "string" ? [value] : Object.values(asObject(value));
        const name = words
          .map((text) => /\{([^{}]{0,80})\}/.exec(String(text))?.[1])
          .find((n) => n !== undefined);
        if (name !== undefined) found.add("scenario.placeholder-in-value", [...at, field], { name });
      }
    });
    for (const field of fields) {
      const name = `${group}.${field}`;
      if (!asked.has(name) && !asked.has(group))
        found.add("scenario.unused-variation", ["varies", group], { name });
    }
    if (fields.size === 0 && !asked.has(group))
      found.add("scenario.unused-variation", ["varies", group], { name: group });
  }
  inspectMoods(json, found);
}

/** The `group.field` that some text asks for. */
function askedFor(json: unknown): Set<string> {
  const asked = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === "string")
      for (const [, group = "", field = ""] of value.matchAll(drawnPlace)) asked.add(`${group}.${field}`);
    else if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
  };
  for (const [key, value] of Object.entries(asObject(json)))
    if (key !== "chart" && key !== "layout" && key !== "varies") walk(value);
  return asked;
}

/** A guard may ask which alternative was drawn; then the group is put to use, whatever its fields are for. */
function inspectGuards(
  groups: ReadonlyMap<string, unknown>,
  chart: Chart,
  asked: Set<string>,
  found: Findings,
): void {
  eachGuard(chart, ({ type, params, at }) => {
    const group = member(params, "group");
    const option = member(params, "option");
    if (type !== "drawn" || typeof group !== "string") return;
    const last = asList(groups.get(group)).length - 1;
    if (!groups.has(group))
      found.unknown("scenario.unknown-group", [...at, "params", "group"], group, groups.keys());
    else if (typeof option === "number" && option > last)
      found.add("scenario.no-such-option", [...at, "params", "option"], { group, option, last });
    asked.add(group);
  });
}

function inspectMoods(json: unknown, found: Findings): void {
  const moods = asList(member(member(json, "caller"), "mood"));
  moods.forEach((mood, i) => {
    if (typeof mood === "number" && moods.indexOf(mood) < i)
      found.add("scenario.same-mood", ["caller", "mood", i], { mood });
  });
}
