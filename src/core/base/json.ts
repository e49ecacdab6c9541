import { hash32 } from "./random.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The JSON text of a value with object keys sorted: equal values, equal text. Undefined members are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonicalJson(v ?? null)).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

/** Sixteen hexadecimal digits that change when the value does. For telling versions apart, not for security. */
export function contentHash(value: unknown): string {
  const text = canonicalJson(value);
  const half = (basis: number) => hash32(text, basis).toString(16).padStart(8, "0");
  return half(0x811c9dc5) + half(0x9747b28c);
}

/** An own member of a record, never one inherited: ids come from authors, and `constructor` is a possible id. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
