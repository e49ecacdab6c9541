import { toJsonSchema } from "@valibot/to-json-schema";
import { Scenario, StateNode } from "../src/core/scenario/scenario.ts";
import { Action, delayNames, eventNames, Guard, soundNames } from "../src/core/scenario/vocabulary.ts";
import {
  acts,
  callerActs,
  escalationTargets,
  faults,
  LocalTextShape,
  situations,
  slipFields,
  transferTargets,
} from "../src/core/standards/index.ts";

type Json = Record<string, unknown>;
interface Named {
  readonly id: string;
  readonly name: { readonly "zh-CN": string; readonly en: string };
}

const isRecord = (value: unknown): value is Json =>
  value !== null && typeof value === "object" && !Array.isArray(value);
const at = (value: unknown, ...path: string[]): Json =>
  path.reduce<Json>((inner, key) => (isRecord(inner[key]) ? inner[key] : {}), isRecord(value) ? value : {});

/** Names with what they mean: editors offer them and show the meaning beside. */
const oneOf = (terms: readonly Named[]) => ({
  type: "string",
  enum: terms.map((term) => term.id),
  enumDescriptions: terms.map(({ name }) => `${name["zh-CN"]} · ${name.en}`),
});

const parties: readonly Named[] = [
  ...new Map([...transferTargets, ...escalationTargets].map((party) => [party.id, party])).values(),
];

/**
 * The JSON Schema of a scenario file, for editors. Made from the shape that the reader uses, with the vocabularies put in, so
 * that an editor can offer the names. The reader checks more than a schema can say.
 */
export function scenarioSchema(): Json {
  const schema = toJsonSchema(Scenario, {
    definitions: { StateNode, Guard, Action, LocalText: LocalTextShape },
  }) as unknown as Json;
  const heard = paramsOf(schema, "Guard", "heard");
  for (const key of ["all", "any", "none"]) at(heard, key).items = oneOf(acts);
  at(heard, "faults").items = oneOf(faults);
  at(paramsOf(schema, "Guard", "party"), "any").items = oneOf(parties);
  paramsOf(schema, "Action", "sound").sound = { type: "string", enum: soundNames };
  const state = at(schema, "$defs", "StateNode", "properties");
  at(state, "tags").items = oneOf(situations);
  at(state, "on").propertyNames = { enum: eventNames };
  at(state, "after").propertyNames = { anyOf: [{ enum: delayNames }, { pattern: "^[1-9][0-9]{0,5}$" }] };
  at(schema, "properties", "lines", "additionalProperties", "properties", "acts").items = oneOf(callerActs);
  at(schema, "properties", "truth").propertyNames = { enum: slipFields.map((field) => field.id) };
  return {
    ...schema,
    title: "Third Ring scenario",
    description: "One call for trainees to practise. The author's guide is scenarios/README.md.",
  };
}

function paramsOf(schema: Json, part: "Guard" | "Action", type: string): Json {
  const options = at(schema, "$defs", part).oneOf;
  const option = Array.isArray(options)
    ? options.find((o) => at(o, "properties", "type").const === type)
    : undefined;
  const params = at(option, "properties", "params", "properties");
  if (Object.keys(params).length === 0) throw new Error(`The schema has no ${part} ${type}`);
  return params;
}
