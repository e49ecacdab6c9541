import type { Place } from "../base/index.ts";

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** What stands at a place of a document, or undefined. */
export function valueAt(document: unknown, at: Place): unknown {
  let value = document;
  for (const step of at) {
    if (Array.isArray(value) && typeof step === "number") value = value[step];
    else if (isMembers(value) && typeof step === "string" && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

/**
 * The document with a value at a place; undefined takes the member away. What lies beside the way is shared with the old
 * document, and when nothing changes the document itself comes back. A way that does not exist is not built.
 */
export function withValue<T>(document: T, at: Place, value: unknown): T {
  const [step, ...rest] = at;
  if (step === undefined) return value as T;
  if (Array.isArray(document)) {
    const items = document as readonly unknown[];
    const now = items[Number(step)];
    const next = withValue(now, rest, value);
    return next === now || Number(step) >= items.length ? document : (items.with(Number(step), next) as T);
  }
  if (!isMembers(document)) return document;
  const key = String(step);
  const now = Object.hasOwn(document, key) ? document[key] : undefined;
  if (now === undefined && rest.length > 0) return document;
  const next = withValue(now, rest, value);
  if (next === now) return document;
  return (next === undefined ? withoutKey(document, key) : { ...document, [key]: next }) as T;
}

/** The record without one key, the others in their order. */
export function withoutKey<T extends object>(record: T, key: string): T {
  return Object.fromEntries(Object.entries(record).filter(([k]) => k !== key)) as T;
}

/** The record with a key renamed where it stands. */
export function withKeyRenamed<V>(
  record: Readonly<Record<string, V>>,
  from: string,
  to: string,
): Readonly<Record<string, V>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key === from ? to : key, value]));
}

/** The record with a new member at an index; at the end unless told. */
export function withKeyAt<V>(
  record: Readonly<Record<string, V>>,
  key: string,
  value: V,
  index = Infinity,
): Readonly<Record<string, V>> {
  const entries = Object.entries(record);
  entries.splice(Math.max(0, Math.min(index, entries.length)), 0, [key, value]);
  return Object.fromEntries(entries);
}

/** `name`, or `name-2`, `name-3` … the first that is not taken; never longer than the format allows a name to be. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  const stem = name.replace(/-\d{1,4}$/, "").slice(0, 34);
  for (let n = 2; ; n++) if (!taken(`${stem}-${n}`)) return `${stem}-${n}`;
}
