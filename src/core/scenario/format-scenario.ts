import * as v from "valibot";
import { Scenario } from "./scenario.ts";

/** Columns of a line, as the project's Prettier has them: what this writes, Prettier leaves alone. */
const lineWidth = 110;

/**
 * The text of a scenario's file: keys in the format's order, two spaces, what is short on one line, a newline at the end.
 * States, lines and replies stay in the author's order. Reading it gives the same scenario again, and the same scenario always
 * gives the same text.
 */
export function formatScenario(scenario: Scenario): string {
  const ordered = v.safeParse(Scenario, scenario);
  return `${written(ordered.success ? ordered.output : scenario, "", 0)}\n`;
}

/** `before`: columns taken on the first line by what stands in front of the value. */
function written(value: unknown, indent: string, before: number): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members: [string, unknown][] = Array.isArray(value)
    ? value.map((item) => ["", item])
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => [`${JSON.stringify(key)}: `, member]);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (members.length === 0) return `${open}${close}`;
  const line = onOneLine(value);
  // One column for the comma that may follow.
  if (line !== undefined && before + columns(line) + 1 <= lineWidth) return line;
  const inner = `${indent}  `;
  const lines = members.map(
    ([key, member]) => `${inner}${key}${written(member, inner, inner.length + columns(key))}`,
  );
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

/** The value without a line break; undefined for lists of things that are easier to read below each other. */
function onOneLine(value: unknown): string | undefined {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map(onOneLine);
    if (items.includes(undefined) || (items.length > 1 && value.every((item) => sizeOf(item) > 1)))
      return undefined;
    return `[${items.join(", ")}]`;
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const texts = members.map(([, member]) => onOneLine(member));
  if (texts.includes(undefined)) return undefined;
  return texts.length === 0
    ? "{}"
    : `{ ${texts.map((text, i) => `${JSON.stringify(members[i]?.[0])}: ${text}`).join(", ")} }`;
}

const sizeOf = (value: unknown): number =>
  value === null || typeof value !== "object" ? 0 : Object.keys(value).length;

/** Characters that take two columns: Chinese, Japanese and Korean ones, their punctuation, and pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

function columns(text: string): number {
  return [...text].length + (text.match(wide)?.length ?? 0);
}
