import type * as v from "valibot";
import type { Place } from "../base/index.ts";
import type { Findings } from "./findings.ts";
import { isObject } from "./loose.ts";
import { Action, Guard } from "./vocabulary.ts";

/*
 * Valibot stops at the first unknown member of an object, says of a wrong guard inside a list only "expected Object | Array",
 * and takes `toString` for a member it knows. An author wants every mistake, at its own place. So the schema is walked here;
 * the schema stays the only statement of the shape, and `readScenario` still parses with it.
 */

/** As much of a valibot schema as the walk looks at. */
interface Schema {
  readonly type: string;
  readonly pipe?: readonly [Schema, ...Check[]];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly key?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly (Schema | string)[];
  readonly literal?: unknown;
  readonly getter?: (input: unknown) => Schema;
}
interface Check {
  readonly type: string;
  readonly requirement?: unknown;
}

/** What `value` has that `schema` does not allow, every bit of it, goes into `found`. */
export function checkShape(schema: v.GenericSchema, value: unknown, found: Findings): void {
  new ShapeWalk(found).check(schema as unknown as Schema, value);
}

const jsonType = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
const jsonTypeOf: Readonly<Record<string, string>> = {
  string: "string",
  number: "number",
  boolean: "boolean",
  array: "array",
  strict_tuple: "array",
  strict_object: "object",
  object: "object",
  record: "object",
  variant: "object",
};
const shown = (value: unknown): string => (JSON.stringify(value) ?? "").slice(0, 80);

class ShapeWalk {
  readonly #found: Findings;
  /** Where the walk is. Shared and changing: copied into a problem, never handed out. */
  readonly #at: (string | number)[] = [];

  constructor(found: Findings) {
    this.#found = found;
  }

  check(schema: Schema, value: unknown): void {
    if (schema.pipe) {
      const [base, ...checks] = schema.pipe;
      const type = jsonTypeOf[base.type];
      if (type === jsonType(value)) for (const check of checks) this.#constraint(check, value);
      return this.check(base, value);
    }
    if (schema.type === "lazy" && schema.getter) return this.check(schema.getter(value), value);
    if (schema.type === "optional" && schema.wrapped) return this.check(schema.wrapped, value);
    if (schema.type === "union") return this.#union(schema, value);
    if (schema.type === "picklist" || schema.type === "literal") return this.#choice(schema, value);
    const expected = jsonTypeOf[schema.type] ?? schema.type;
    if (expected !== jsonType(value)) return this.#wrongType(expected, value);
    if (schema.type === "strict_tuple") return this.#tuple(schema, value as unknown[]);
    if (schema.item)
      return (value as unknown[]).forEach((item, i) => schema.item && this.#below(i, schema.item, item));
    if (!isObject(value)) return;
    if (schema.type === "variant") return this.#variant(schema, value);
    if (schema.entries) return this.#object(schema.entries, value);
    for (const [key, item] of Object.entries(value)) {
      if (schema.key) this.#below(key, schema.key, key);
      if (schema.value) this.#below(key, schema.value, item);
    }
  }

  #below(step: string | number, schema: Schema, value: unknown): void {
    this.#at.push(step);
    this.check(schema, value);
    this.#at.pop();
  }

  #place(...below: Place): Place {
    return [...this.#at, ...below];
  }

  #wrongType(expected: string, value: unknown, below: Place = []): void {
    this.#found.add("scenario.wrong-type", this.#place(...below), { expected, received: jsonType(value) });
  }

  #object(entries: Readonly<Record<string, Schema>>, value: Readonly<Record<string, unknown>>): void {
    for (const [key, schema] of Object.entries(entries)) {
      if (Object.hasOwn(value, key)) this.#below(key, schema, value[key]);
      else if (schema.type !== "optional") this.#missing(key);
    }
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(entries, key))
        this.#found.unknown("scenario.unknown-member", this.#place(key), key, Object.keys(entries));
    }
  }

  #missing(key: string): void {
    if (key === "zh-CN" || key === "en")
      this.#found.add("scenario.missing-words", this.#place(key), { locale: key });
    else this.#found.add("scenario.missing-member", this.#place(key), { name: key });
  }

  #variant(schema: Schema, value: Readonly<Record<string, unknown>>): void {
    const type = Object.hasOwn(value, "type") ? value.type : undefined;
    if (type === undefined) return this.#missing("type");
    if (typeof type !== "string") return this.#wrongType("string", type, ["type"]);
    const options = (schema.options ?? []).filter((option) => typeof option !== "string");
    const option = options.find((o) => o.entries?.type?.literal === type);
    if (option) return this.check(option, value);
    const names = options.map((o) => String(o.entries?.type?.literal));
    if (schema === (Guard as unknown))
      this.#found.unknown("scenario.unknown-guard", this.#place("type"), type, names);
    else if (schema === (Action as unknown))
      this.#found.unknown("scenario.unknown-action", this.#place("type"), type, names);
    else this.#notAllowed(type, names, ["type"]);
  }

  #choice(schema: Schema, value: unknown): void {
    const allowed: readonly unknown[] = schema.type === "literal" ? [schema.literal] : (schema.options ?? []);
    if (!allowed.includes(value)) this.#notAllowed(value, allowed.map(String));
  }

  #notAllowed(value: unknown, allowed: readonly string[], below: Place = []): void {
    const near = typeof value === "string" ? this.#found.near(value, allowed) : "";
    this.#found.add("scenario.not-allowed-value", this.#place(...below), {
      value: shown(value),
      near,
      allowed: allowed.join(", "),
    });
  }

  /** Of the options that are of the value's JSON type, the one with which it shares most members. */
  #union(schema: Schema, value: unknown): void {
    const options = (schema.options ?? []).filter((option) => typeof option !== "string");
    const typeOf = (option: Schema) => jsonTypeOf[option.pipe?.[0].type ?? option.type] ?? option.type;
    const alike = options.filter((option) => typeOf(option) === jsonType(value));
    const shared = (option: Schema) =>
      isObject(value)
        ? Object.keys(option.entries ?? {}).filter((key) => Object.hasOwn(value, key)).length
        : 0;
    const [best] = alike.sort((a, b) => shared(b) - shared(a));
    if (best) this.check(best, value);
    else this.#wrongType([...new Set(options.map(typeOf))].join(" / "), value);
  }

  #tuple(schema: Schema, value: readonly unknown[]): void {
    const items = schema.items ?? [];
    if (value.length > items.length)
      this.#found.add("scenario.too-long", this.#place(), { length: value.length, limit: items.length });
    if (value.length < items.length)
      this.#found.add("scenario.too-short", this.#place(), { length: value.length, limit: items.length });
    items.forEach((item, i) => i < value.length && this.#below(i, item, value[i]));
  }

  #constraint(check: Check, value: unknown): void {
    const limit = typeof check.requirement === "number" ? check.requirement : 0;
    const length = typeof value === "string" || Array.isArray(value) ? value.length : 0;
    const number = typeof value === "number" ? value : 0;
    const found = this.#found;
    if (check.type === "max_length" && length > limit)
      found.add("scenario.too-long", this.#place(), { length, limit });
    if (check.type === "min_length" && length < limit) this.#tooShort(length, limit);
    if (check.type === "min_value" && number < limit)
      found.add("scenario.too-small", this.#place(), { value: number, limit });
    if (check.type === "max_value" && number > limit)
      found.add("scenario.too-big", this.#place(), { value: number, limit });
    if (check.type === "integer" && !Number.isInteger(number))
      found.add("scenario.not-whole", this.#place(), { value: number });
    if (check.requirement instanceof RegExp && typeof value === "string" && !check.requirement.test(value))
      this.#badForm(value.slice(0, 80));
  }

  #tooShort(length: number, limit: number): void {
    const key = this.#at.at(-1);
    // Words of nothing at all are the inspector of words' to report.
    if (length === 0 && (key === "zh-CN" || key === "en")) return;
    this.#found.add("scenario.too-short", this.#place(), { length, limit });
  }

  #badForm(value: string): void {
    if (this.#at.at(-1) === "lang") this.#found.add("scenario.bad-language-tag", this.#place(), { value });
    else if (this.#at[0] === "practises") this.#found.add("scenario.bad-clause-id", this.#place(), { value });
    else this.#found.add("scenario.bad-id", this.#place(), { value });
  }
}
