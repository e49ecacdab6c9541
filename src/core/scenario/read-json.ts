import type { Place } from "../base/index.ts";
import type { Findings } from "./findings.ts";
import { forbiddenKeys, limits, utf8Bytes } from "./limits.ts";
import { scanJson } from "./scan-json.ts";

/** A value that JSON can hold, or undefined when the text holds none that we would take. */
export interface ReadJson {
  readonly json?: unknown;
}

/** Parses a stranger's text within `limits`. What is wrong with it goes into `found`; with no `json`, nothing else can be said. */
export function readJson(source: string, found: Findings): ReadJson {
  // The length comes first: counting bytes of something huge is work too.
  const bytes = source.length > limits.bytes ? source.length : utf8Bytes(source);
  if (bytes > limits.bytes) {
    found.add("scenario.too-large", [], { size: bytes, limit: limits.bytes });
    return {};
  }
  // Windows editors begin a text with a byte order mark.
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  const { fault, duplicates } = scanJson(text);
  for (const at of duplicates)
    found.add("scenario.duplicate-key", at, { name: String(at.at(-1)).slice(0, 80) });
  if (fault?.fault === "too-deep") found.add("scenario.too-deep", fault.at, { limit: limits.depth });
  else if (fault) {
    const { line, column } = positionOf(text, fault.offset);
    if (fault.fault === "syntax")
      found.add("scenario.json-syntax", [], { line, column, found: visible(text, fault.offset) });
    else found.add(`scenario.json-${fault.fault}`, [], { line, column });
  }
  return fault ? {} : { json: JSON.parse(text) as unknown };
}

/** Line and column of an offset, both from 1, columns in UTF-16 units as editors count them. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function visible(text: string, offset: number): string {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return /[\p{C}\s]/u.test(character)
    ? `U+${(text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
    : character;
}

/**
 * Looks through a parsed value for what is too much of something, whoever parsed it.
 * False when the value is too deep or too big to look at further.
 */
export function withinBounds(json: unknown, found: Findings): boolean {
  const at: (string | number)[] = [];
  let nodes = 0;
  const walk = (value: unknown): boolean => {
    if (++nodes > limits.nodes) {
      found.add("scenario.too-many-values", [], { limit: limits.nodes });
      return false;
    }
    if (typeof value === "string") checkString(value, at, found);
    if (!isJson(value)) {
      found.add("scenario.wrong-type", [...at], { expected: "JSON", received: typeof value });
      return false;
    }
    if (value === null || typeof value !== "object") return true;
    if (at.length >= limits.depth) {
      found.add("scenario.too-deep", at.slice(0, 8), { limit: limits.depth });
      return false;
    }
    const isList = Array.isArray(value);
    // A list is gone through by index, so that a gap in it is found.
    for (const [key, inner] of isList ? value.entries() : Object.entries(value)) {
      at.push(key);
      if (typeof key === "string" && forbiddenKeys.has(key))
        found.add("scenario.forbidden-key", [...at], { name: key });
      if (!walk(inner)) return false;
      at.pop();
    }
    return true;
  };
  return walk(json);
}

/** Whether this is a value that JSON can hold, by itself; what is in it is asked one by one. */
function isJson(value: unknown): boolean {
  return value === null || ["string", "boolean", "object"].includes(typeof value) || Number.isFinite(value);
}

function checkString(text: string, at: Place, found: Findings): void {
  if (text.length > limits.string)
    found.add("scenario.string-too-long", [...at], { length: text.length, limit: limits.string });
  // With the u flag a surrogate matches only without its partner.
  if (/\p{Surrogate}/u.test(text)) found.add("scenario.broken-character", [...at], {});
}
